"""What real people send, and how much of it is read: company cards in fourteen layouts, amounts, dates, searches.

    python -m tests.real_input                              the table of today
    python -m tests.real_input --failures [layout] [field]  the cards that are read wrongly, expected beside got
    python -m tests.real_input --causes                     the commonest failures, an example of each
    python -m tests.real_input --show CARD [layout]         the text of one card and what is made of it
    python -m tests.real_input --note                       writes a better score into ratchet.json

A card is a form written by hand, as such texts come from 1C, banks, sites, contracts and letters, filled with an
invented party. The texts are put together at each run and not committed: check digits are computed, so no number can
be mistyped; what is expected follows from the placeholders that the form uses, so that a form and its expectation
can't disagree; and a form is met by several parties. Nothing is random: a run is the same for ever.

Expected is the right answer, not today's. `ratchet.json` holds today's score, below which no layout may fall.
All knowledge of how the product answers is in `adapter.py` and `values/adapter.py`.
"""
