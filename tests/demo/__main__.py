"""`python -m tests.demo [--port N]`."""

import argparse
import asyncio
import sys

from tests.demo.desk import PORT, Desk


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.demo", description="A law firm's bot in a web page."
    )
    parser.add_argument("--port", type=int, help=f"of the page; {PORT} when it is free, else any")
    arguments = parser.parse_args()
    return asyncio.run(_run(arguments.port))


async def _run(port: int | None) -> int:
    return await Desk(port).run()


if __name__ == "__main__":
    sys.exit(main())
