"""Ids of open dialogs.

aiogram-dialog makes them of the second and a number below one hundred. A command opens the menu and a dialog over
it in one update, so one time in a hundred both had the same id: the second overwrote the first, and the next tap
met a window that was no more. Keys of acts begin with these ids as well, so they must not come again in later years.
"""

import secrets
import string

from aiogram_dialog.api.entities import stack

ALPHABET = string.digits + string.ascii_letters
LENGTH = 10
"""60 bits; of the 64 bytes of a button's data 53 are left."""


def new_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def install() -> None:
    """For every dialog of this process. `Stack.push` looks the function up by name at each call."""
    stack.new_id = new_id
