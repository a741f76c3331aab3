"""Regular expressions that are compiled with their first use.

Recognising cards, statements and what people type takes hundreds of them, a tenth of the time that the process needs
until its first answer. Most processes never use most of them.
"""

import re
from typing import Any, cast


class _Later:
    """Answers as the compiled pattern does. What was asked for once is kept, and asked of the pattern itself."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._wanted = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self.pattern, self._wanted), name)
        setattr(self, name, value)
        return value


def compiled_later(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`. A wrong pattern raises at its first use; a test compiles all of them. `match.re` is the compiled
    one, not what this returns: compare their `pattern`."""
    return cast("re.Pattern[str]", _Later(text, int(flags)))
