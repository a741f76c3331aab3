"""What people type to find something, the firm they search in, and what should come first.

A target is «client Ромашка», «invoice 38», «contract 7/2026», «matter …», «report debts» or «keyword overdue»: the
first hit of its kind.
"""

from dataclasses import dataclass

from services.container import Services
from services.domain.access import Actor
from tests.real_input.values.answers import Case, Value
from tests.support.factories import add_client, issued_invoice, make_team, stages_contract

CLIENTS: dict[str, tuple[str, dict[str, str]]] = {
    "Ромашка": (
        "ООО «Ромашка»",
        {"tax_id": "7707083893", "email": "buh@romashka.example", "phone": "+74951234567"},
    ),
    "Вега": ("АО «Вега-Строй»", {"tax_id": "7736050003"}),
    "Сериков": ("ИП Сериков Данияр Болатович", {"phone": "+77012345678"}),
    "Samarkand": ("SAMARKAND TRADE MChJ", {}),
    "Ташкент": ("ООО «Ташкент Логистика»", {}),
    "Ёлка": ("ООО «Ёлка-Юг»", {}),
    "Алматы": ("ТОО «Алматы Строй Сервис»", {"email": "info@almaty-stroy.example"}),
    "Muster": ("Muster Consulting GmbH", {}),
    "Кузнецова": ("Кузнецова Мария Андреевна", {"phone": "+79161234567"}),
}
_INVOICES = {
    37: ("Ромашка", "75000.00"),
    38: ("Вега", "150000.00"),
    39: ("Сериков", "99999.50"),
    40: ("Ромашка", "38000.00"),
}
_CONTRACTS = {"7/2026": "Ромашка", "К-12": "Вега"}
_MATTERS = {"Спор о поставке": "Ромашка", "Регистрация товарного знака": "Вега"}


def _find(target: str, *texts: str) -> list[Case]:
    return [Case(text, Value(target)) for text in texts]


CASES: tuple[Case, ...] = (
    *_find("invoice 38", "счёт 38", "счет 38", "счёт №38", "счет № 38", "invoice 38", "inv 38", "№38", "сч. 38",
           "счета 38", "2026-38", "2026-0038", "счёт 2026-0038", "0038", "Счёт № 2026-0038 от 03.03.2026"),
    *_find("invoice 38", "150000", "150 000", "150000.00", "150 000,00", "150 000 ₽", "150к", "на 150 000", "150 тыс"),
    *_find("invoice 39", "99999,50", "99 999.50"),
    *_find("client Ромашка", "Ромашки", "ромашке", "ромашку", "ООО Ромашка", "клиент Ромашка", "romashka", "Romashka",
           "7707083893", "инн 7707083893", "buh@romashka.example", "8 495 123-45-67",
           "счета ромашки", "счёт ромашка"),
    *_find("contract 7/2026", "договор 7/2026", "договор № 7/2026", "дог. 7/2026", "contract 7/2026", "7/2026",
           "договор 7"),
    *_find("contract К-12", "К-12", "K-12", "договор к12"),
    *_find("client Сериков", "сериков", "serikov", "Серикову", "сериковым", "+7 701 234 56 78"),
    *_find("client Samarkand", "самарканд", "samarkand", "samarqand", "Самарканд трейд"),
    *_find("client Ташкент", "tashkent", "toshkent", "ташкента"),
    *_find("client Алматы", "almaty", "алматы строй", "almaty stroy"),
    *_find("client Ёлка", "елка", "ёлки", "elka"),
    *_find("client Muster", "мустер", "muster", "Muster GmbH"),
    *_find("client Кузнецова", "кузнецова", "кузнецовой", "Кузнецова М.А.", "мария кузнецова", "89161234567"),
    *_find("matter Спор о поставке", "спор о поставке", "поставки", "дело спор"),
    *_find("matter Регистрация товарного знака", "товарный знак", "регистрация знака"),
    *_find("report debts", "должники", "долги", "кто должен", "задолженность", "debtors"),
    *_find("keyword overdue", "просрочено", "просроченные", "просроченные счета"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """`keys` are the targets' words for the clients, by their names."""

    actor: Actor
    keys: dict[str, str]


async def make_world(services: Services) -> World:
    """A firm in which each target is the only one of its kind."""
    team = await make_team(services)
    issuer = (await services.issuers.list(team.owner))[0]
    await services.issuers.set_numbering(team.owner, issuer.id, "{year}-{seq:04}", min(_INVOICES))
    clients = {}
    for key, (name, fields) in CLIENTS.items():
        clients[key] = (await add_client(services, team.owner, name, **fields)).id
    for number, (key, price) in _INVOICES.items():
        invoice = await issued_invoice(services, team.owner, clients[key], price)
        if not (invoice.row.number or "").endswith(f"{number:04}"):
            raise AssertionError(f"{invoice.row.number} was to be {number}")
    for number, key in _CONTRACTS.items():
        await stages_contract(services, team.owner, clients[key], number=number)
    for name, key in _MATTERS.items():
        await services.matters.create(team.owner, clients[key], name)
    return World(team.owner, {name: key for key, (name, _) in CLIENTS.items()})
