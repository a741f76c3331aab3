"""What a run that failed leaves for whoever looks for the reason: who did what, and what the processes printed."""

from pathlib import Path

from tests.chaos.run import Run


def write_chronicle(run: Run, folder: Path) -> Path:
    """In order of the world's clock."""
    world = run.world
    events = [
        (told.at, f"{told.chat_id} {'new' if told.sent else 'edit'} {told.message_id}: {told.text!r}")
        for told in world.told
    ]
    for chat in world.chats.values():
        events += [
            (float(each.date), f"{chat.id} WRITES {each.id}: {each.text!r}")
            for each in chat.messages
            if not each.from_bot
        ]
    for press in world.presses.values():
        answer = press.answer.text if press.answer else "nothing"
        said = f"{press.person_id} PRESSES «{press.label}», update {press.update_id}, answered {answer!r}"
        events.append((press.date, said))
    events += [(call.time, call.line()) for call in world.log if call.method != "getUpdates"]
    lines = [f"{at:.2f} {what}" for at, what in sorted(events)]
    path = folder / "chronicle.txt"
    path.write_text("\n".join([*lines, "", *run.faults.happened, "", *run.output]), encoding="utf-8")
    return path
