"""A strict local Bot API server, people to use the bot, and a driver for end-to-end tests.

The bot runs against it over real HTTP with ``BOT_API_URL``; nothing here imports the bot. Start it by hand
with ``python -m tests.sandbox --port 8081``, or in a test:

    async with Sandbox() as sandbox:
        await sandbox.start_bot({"DATABASE_URL": "sqlite:///…"})
        anna = sandbox.user(1, "Анна")
        await anna.send("/start")
        await anna.expect("Здравствуйте", buttons=["Новый счёт"])
        sandbox.assert_clean()

Where things are
    model, state, acts, world   the state and what people do to it
    updates, faults       the queue behind getUpdates; planned faults and pace limits
    schema, botapi.json   validation of every call
    html, detect, rich, keyboards   content as Telegram accepts it
    methods/, server      one function a method; HTTP
    driver, user, process, transcript   tests
    page.py, page.html    the chat page

How strict it is
    Errors that Telegram documents or shows have its texts. What Telegram ignores or drops in silence
    (unknown and withdrawn parameters, buttons without text, a thirteenth button in a row) is a refusal or a
    complaint here whose text starts with «strict:»; ``Sandbox.assert_clean`` fails on either. A method that
    is valid but not emulated answers 501. Refusals that nobody could avoid do not count: planned faults, a
    person who blocked the bot, a tap that a killed process had answered before.

What is not emulated
    Webhooks, payments, albums, topics, channels, business messages, ephemeral messages after a tap and their
    editing, web apps, Markdown, rich
    messages as HTML or Markdown and with media, sending by URL. Texts of errors that Telegram does not
    publish (limits of rich messages above all) are the sandbox's own.
"""
