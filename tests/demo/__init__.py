"""A living desk to play with: `python -m tests.demo`, which `make demo` runs.

The sandbox with its page, the bot as a process against it, and the firm «ЮФ «Пример»» on a fresh SQLite file that
is made through the services, with a clock that goes through the past months: every date, number and line of the
trail is what it would be had people done it.

    cast        who is there: people of the sandbox, issuers, clients
    contracts   what was agreed with whom
    bills       what was invoiced and what became of it
    history     the clock, and what is planned and played in order of time
    firm        plays how the firm began and what was agreed
    billing     plays the bills: sent, reminded of, paid
    words       what the terminal says
    desk        server, bot, signals
    pictures    takes the pictures of the README
"""
