"""From window to window as one person, pressing every button on the way.

The room is kept at each new window and put back before each press, so that nothing is too destructive to be pressed.
A window counts as new when its state, or (in a thorough walk) the set of its buttons, was not seen yet. Each of its
buttons is pressed once; a thorough walk presses the next line of a list, and a button beside others, when the first
press led to something new, or (where it presses `often`) in any case. Unless a walk never turns back, «back» and
«cancel» have to lead to a window that one came through, and there is never more than one live message.
"""

import re
from collections import Counter, deque
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass

from handlers.requisites.card_input import CardStep
from handlers.ui.widgets import TextStep
from tests.handlers.in_process_bot import INTENT, Kept, Room, buttons, problems
from tests.sandbox.model import Json
from tests.sandbox.transcript import Shown
from tests.structure.test_windows import WINDOWS, all_widgets, name_of
from tests.support.button_widths import alike

LABEL_LIMIT = 64
HOMES = ("", "Menu:home", "Portal:home", "Portal:clients")
"""A command opens its window over one of these; a stranger has none."""
PUT_BACK = "message is not modified"
"""The bot does not know that the chat was put back, and may show once more what is there."""

BROKEN = (
    "&lt;",
    "&gt;",
    "&amp;",
    "&quot;",
    "&#",
    "{ $",
    "None",
    "True",
    "False",
    "Currency.",
    "Decimal(",
    "{}",
)
"""Escaped twice, a variable that was not filled in, a value that was not made a text."""


def _behind(button: Json) -> str:
    """The widget and its item, without the intent in front."""
    return str(button.get("callback_data", button["text"])).partition(INTENT)[2]


def widget_of(button: Json) -> str:
    """The id of the widget: the intent in front and the item behind it are cut off."""
    return _behind(button).partition(":")[0]


def step_of(where: str) -> TextStep | None:
    window = next((window for state, window in WINDOWS.items() if name_of(state) == where), None)
    found = [widget for widget in all_widgets(window) if isinstance(widget, TextStep)] if window else []
    return found[0] if found else None


def faults(live: Shown) -> list[str]:
    found = [f"«{part}» in the text" for part in BROKEN if part in live.text]
    found += [f"«{part}» in «{label}»" for part in BROKEN for label in live.labels if part in label]
    found += [f"{len(label)} letters in «{label}»" for label in live.labels if len(label) > LABEL_LIMIT]
    found += alike([list(row) for row in live.buttons])
    if not live.text.strip():
        found.append("no text")
    if len(buttons(live)) > 100:
        found.append("more than 100 buttons")
    return found


@dataclass(frozen=True, eq=False)
class Way:
    """How a new window was found: from which other one (None for a command), by which button or by which text."""

    before: "Way | None"
    act: Json | str
    found: Kept

    def through(self) -> "Iterator[Way]":
        """This way and those before it, from the last to the first."""
        way: Way | None = self
        while way is not None:
            yield way
            way = way.before


class Walk:
    def __init__(
        self,
        room: Room,
        user: int,
        language: str,
        *,
        thorough: bool = False,
        often: bool = False,
        turns_back: bool = True,
    ) -> None:
        self.room = room
        self.user = user
        self.language = language
        self.thorough = thorough
        self.often = often
        self.turns_back = turns_back
        self.seen: dict[tuple[str, frozenset[str]], Way] = {}
        self.waiting: deque[tuple[Way, tuple[str, ...]]] = deque()
        """Each with the windows that one came through."""
        self.ways_back = {room.translator.get(key, language, {}) for key in ("button-back", "button-cancel")}
        self.found: dict[str, str] = {}
        """What is wrong → how one got there."""
        self.pressed: Counter[tuple[str, str]] = Counter()
        """How often the buttons of a widget were pressed, by window and widget."""
        self.barren: dict[tuple[str, str], bool] = {}
        """Whether the last of these presses led to no new window."""

    async def go(self, *commands: str) -> None:
        for command in commands:
            await self.note(command, self.room.say(self.user, command), HOMES, None, command)
        while self.waiting:
            way, path = self.waiting.popleft()
            kept = way.found
            for button in buttons(kept.live):
                widget = (kept.where, widget_of(button))
                if self._is_enough(widget) or (button["text"] in self.ways_back and not self.turns_back):
                    continue
                self.pressed[widget] += 1
                known = len(self.seen)
                live = self.room.put_back(self.user, kept)
                label = f"{kept.where} [{button['text']}]"
                again = next(b for b in buttons(live) if b == button)
                pressed = self.room.press(self.user, live, again)
                await self.note(label, pressed, (*path, kept.where), way, button)
                self.barren[widget] = len(self.seen) == known
                if button["text"] in self.ways_back:
                    self._came_back(label, (*path, kept.where))
            await self.at(kept)
            for answer in self._answers(kept.where):
                self.room.put_back(self.user, kept)
                said = self.room.say(self.user, answer)
                await self.note(f"{kept.where} «{answer}»", said, (*path, kept.where), way, answer)

    def blame(self, label: str, before: int) -> None:
        """Whatever is wrong now is the fault of `label`; `before` it there were so many incidents."""
        wrong = [problem for problem in problems(self.room, before) if PUT_BACK not in problem]
        wrong += [f"{self.room.where(self.user)}: {fault}" for fault in faults(self.room.live(self.user))]
        if (shown := self.room.windows(self.user)) > 1:
            wrong.append(f"{shown} live messages")
        for what in wrong:
            self.found.setdefault(what, label)

    async def at(self, kept: Kept) -> None:
        """For walks that do more in a window than to press its buttons."""

    def _is_enough(self, widget: tuple[str, str]) -> bool:
        """Whether no other button is pressed of a list, a calendar or of one that comes back beside other buttons."""
        most = 1 if not self.thorough else 3 if widget[1].endswith(".i") else 2
        times = self.pressed[widget]
        return times >= most or (times > 0 and not self.often and self.barren[widget])

    def _answers(self, where: str) -> list[str]:
        """The step's own example is a good answer, and leads on."""
        step = step_of(where)
        if step is None or (isinstance(step, CardStep) and not where.endswith(":requisites")):
            return []
        example = self.room.translator.get(step.example, self.language, {})
        return [part.strip() for part in re.split(" (?:или|or|немесе|yoki) ", example)][:1]

    def goes_on(self, where: str) -> bool:
        """Whether this window is one to press through."""
        return bool(where)

    def _came_back(self, label: str, path: tuple[str, ...]) -> None:
        """To where one came through, or to another window of the same form: some open in the middle of it."""
        where = self.room.where(self.user)
        if where not in path[:-1] and where.partition(":")[0] != path[-1].partition(":")[0]:
            self.found.setdefault(f"back from {' → '.join(path)} leads to «{where}»", label)

    async def note(
        self, label: str, acted: Awaitable[None], path: tuple[str, ...], before: Way | None, act: Json | str
    ) -> None:
        incidents = len(self.room.incidents.found)
        await acted
        self.blame(label, incidents)
        live = self.room.live(self.user)
        where = self.room.where(self.user)
        key = (where, frozenset(map(widget_of, buttons(live))) if self.thorough else frozenset())
        if self.goes_on(where) and key not in self.seen:
            self.seen[key] = Way(before, act, self.room.keep(self.user))
            self.waiting.append((self.seen[key], path))

    async def follow(self, found: "Walk") -> None:
        """To every window that another walk has found, on the shortest of its ways and in this one's language."""
        ways = list(found.seen.values())
        first = {way.found.where: way for way in reversed(ways)}
        needed = {step for way in first.values() for step in way.through()}
        own: dict[Way, Kept] = {}
        for way in ways:
            if way not in needed:
                continue
            incidents = len(self.room.incidents.found)
            label = f"{way.before.found.where if way.before else ''} {self._told(way.act)}"
            live = self.room.put_back(self.user, own[way.before] if way.before else ways[0].found)
            if way.before is None:
                await self.room.services.identity.set_language(self.user, "Анна", None, self.language)
            await self._act_again(live, way)
            self.blame(label, incidents)
            own[way] = self.room.keep(self.user)
            if own[way].where != way.found.where:
                self.found.setdefault(f"leads to «{own[way].where}», not to «{way.found.where}»", label)
            await self.at(own[way])

    async def _act_again(self, live: Shown, way: Way) -> None:
        if not isinstance(way.act, str):
            same = [button for button in buttons(live) if _behind(button) == _behind(way.act)]
            assert same, f"no «{way.act['text']}» below «{live.text}», but {live.labels}"
            await self.room.press(self.user, live, same[0])
        else:
            said = way.act if way.before is None else self._answers(way.before.found.where)[0]
            await self.room.say(self.user, said)

    @staticmethod
    def _told(act: Json | str) -> str:
        return act if isinstance(act, str) else f"[{act['text']}]"
