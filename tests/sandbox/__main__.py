"""``python -m tests.sandbox --port N``: the sandbox on its own, for a bot in another process.

Prints what the bot needs as ``BOT_API_URL`` and ``BOT_TOKEN`` and serves until Ctrl-C.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal

from tests.sandbox.server import Server


async def serve(port: int) -> None:
    """Run until SIGINT or SIGTERM, with two people to begin with."""
    server = Server()
    server.world.add_person(1001, "Анна", last_name="Иванова", username="anna", label="юрист")
    server.world.add_person(1002, "Иван", last_name="Петров", username="ivan_p", label="клиент")
    url = await server.start(port)
    print(f"BOT_API_URL={url}\nBOT_TOKEN={server.world.bot.token}", flush=True)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    await server.stop()


def main() -> None:
    """Parse the arguments and serve."""
    parser = argparse.ArgumentParser(prog="python -m tests.sandbox")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
