"""The picture of the floors holds every module once, and draws what is imported within a floor."""

from tools.draw_imports import HERE, ROOTS, Edges, Room, as_dot, between_floors, read


def test_every_module_is_in_one_room() -> None:
    rooms, edges = read(HERE)
    assert {room.floor for room in rooms.values()} >= set(ROOTS)
    modules = [
        path
        for root in ROOTS
        for path in (HERE / root).rglob("*.py")
        if (path.parent / "__init__.py").exists() and path.read_text("utf-8").strip()
    ]
    assert sum(room.modules for room in rooms.values()) == len(modules)
    assert as_dot(rooms, edges) == as_dot(*read(HERE))


def test_arrows_of_a_floor_are_drawn_and_those_between_floors_are_counted() -> None:
    rooms = {
        "bot.app": Room("bot", "app", 1, 10),
        "handlers.menu": Room("handlers", "menu", 2, 20),
        "handlers.ui": Room("handlers", "ui", 3, 30),
        "services.core": Room("services", "core", 1, 10),
        "services.documents.pdf": Room("services.documents", "pdf", 1, 10),
        "services.domain.money": Room("services.domain", "money", 1, 10),
        "db.models": Room("db", "models", 1, 10),
    }
    edges = Edges(
        {("handlers.menu", "handlers.ui"): 3, ("bot.app", "handlers.ui"): 4, ("bot.app", "handlers.menu"): 1}
    )
    text = as_dot(rooms, edges)
    assert '"handlers.menu" -> "handlers.ui"' in text
    assert '"bot.app" ->' not in text
    assert "menu\\n2 modules · 20 lines" in text
    [arrow] = [line for line in between_floors(rooms, edges) if 'lhead="cluster_handlers"' in line]
    assert 'label="5"' in arrow
