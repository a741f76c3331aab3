"""Counts the work of a call in steps that do not depend on the machine or on what else it does.

CPython looks for signals that have come in at each call and each turn of a loop, and its regular expressions at every
4,096 steps of theirs. A signal that comes again whenever it was handled is therefore a counter of both. Nothing of it
is a Python function, which would be counted too.
"""

import ctypes
import re
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_SIGNAL = signal.SIGUSR2
_PATTERN_WEIGHT = 200  # 4,096 steps of a pattern take as long as about so many turns of a loop
_OF_A_CALL = 2  # ticks of counting itself


class WorkCounter:
    """`count(run)` is the work of `run()` in turns of a loop, where a pattern of one of `modules` counts as long as it
    takes. Only for the main thread."""

    def __init__(self, modules: Iterable[ModuleType]) -> None:
        self._patterns = [
            (module, name, value)
            for module in modules
            for name, value in vars(module).items()
            if isinstance(value, re.Pattern)
        ]
        self._ticks: list[int] = []
        self._of_patterns = 0
        come_again = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.py_object)(
            ("PyErr_SetInterruptEx", ctypes.pythonapi)
        )
        come_again.restype = self._ticks.append  # gets what the C function returns: one more tick
        self._come_again = come_again

    def count(self, run: Callable[[], Any]) -> int:
        before = signal.signal(_SIGNAL, self._come_again)
        self._ticks.clear()
        self._of_patterns = 0
        try:
            with self._patterns_counted():
                ctypes.pythonapi.PyErr_SetInterruptEx(_SIGNAL)
                run()
            return len(self._ticks) + self._of_patterns * _PATTERN_WEIGHT
        finally:
            # The last signal still has to be handled by somebody.
            signal.signal(_SIGNAL, lambda *_: None)
            signal.signal(_SIGNAL, before)

    @contextmanager
    def _patterns_counted(self) -> Iterator[None]:
        for module, name, pattern in self._patterns:
            setattr(module, name, _CountedPattern(pattern, self))
        try:
            yield
        finally:
            for module, name, pattern in self._patterns:
                setattr(module, name, pattern)

    def of_pattern(self, call: Callable[..., Any], *args: Any) -> Any:
        before = len(self._ticks)
        result = call(*args)
        self._of_patterns += max(0, len(self._ticks) - before - _OF_A_CALL)
        return result


class _CountedPattern:
    def __init__(self, pattern: re.Pattern[str], counter: WorkCounter) -> None:
        self._pattern = pattern
        self._counter = counter

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def search(self, *args: Any) -> Any:
        return self._counter.of_pattern(self._pattern.search, *args)

    def match(self, *args: Any) -> Any:
        return self._counter.of_pattern(self._pattern.match, *args)

    def fullmatch(self, *args: Any) -> Any:
        return self._counter.of_pattern(self._pattern.fullmatch, *args)

    def split(self, text: str, maxsplit: int = 0) -> Any:
        return self._counter.of_pattern(self._pattern.split, text, maxsplit)

    def findall(self, *args: Any) -> Any:
        return self._counter.of_pattern(self._pattern.findall, *args)

    def finditer(self, *args: Any) -> Any:
        return iter(self._counter.of_pattern(lambda: list(self._pattern.finditer(*args))))

    def sub(self, replacement: Any, text: str, count: int = 0) -> Any:
        if callable(replacement):
            return self._pattern.sub(replacement, text, count)  # its turns are those of Python
        return self._counter.of_pattern(self._pattern.sub, replacement, text, count)
