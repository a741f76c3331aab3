"""Numbers, sums and names as people type them every day, and a firm in which each has what looks like it.

Beside invoice 38 there are 138, 380 and a sum of 38 000; beside the sum that is owed the same one paid later; beside
each name one that begins so, bears the same surname or is its part; beside each contract one whose number holds its
own. `tests/real_input/values/searches.py` asks for the same kinds where nothing tempts.
"""

from dataclasses import dataclass, field

from db.engine import Database
from services.clients.views import NewClient
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import ClientId, DocumentId, InvoiceId
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.services.search.phrases import Bill, make_bill
from tests.support.factories import act_key, add_client, make_team, stages_contract

CLIENTS = {
    "Ромашка": (
        "ООО «Ромашка»",
        {"tax_id": "7707083893", "email": "buh@romashka.example", "phone": "+74951234567"},
    ),
    "Поле": (
        "ООО «Ромашковое поле»",
        {"tax_id": "7707083396", "email": "info@romashka-pole.example", "phone": "+74951234568"},
    ),
    "Сериков": ("ИП Сериков Данияр Болатович", {"phone": "+77012345678"}),
    "Сериковка": ("ООО «Сериковка»", {}),
    "Samarkand": ("SAMARKAND TRADE MChJ", {}),
    "Завод": ("ООО «Самаркандский завод»", {}),
    "Орлова Мария": ("Орлова Мария Сергеевна", {"phone": "+79161234567"}),
    "Орлова Анна": ("Орлова Анна Петровна", {"phone": "+79161234576"}),
    "Орлов": ("Орлов Пётр Ильич", {}),
    "Ёлкин": ("ООО «Ёлкин и Ко»", {}),
    "Елисей": ("ООО «Елисей»", {}),
    "Muster": ("Muster Consulting GmbH", {}),
    "Mustang": ("Mustang LLC", {}),
}
KAZAKH = {
    "Алатау Строй": ("ТОО «Алатау Строй»", "130140012344"),
    "Алатау Сервис": ("ТОО «Алатау Сервис»", "130140012845"),
}
BILLS = {
    31: Bill("Ромашка", "38000.00", "02-05", "02-15", paid=(("38000.00", "02-14"),)),
    32: Bill("Samarkand", "88000.00", "10-20", "12-30"),
    33: Bill("Сериков", "150000.00", "05-12", "05-22", paid=(("150000.00", "05-20"),)),
    34: Bill("Сериков", "99999.50", "09-01", "12-20"),
    35: Bill("Завод", "99999.00", "09-02", "12-21"),
    36: Bill("Орлова Мария", "45000.00", "11-10", "12-10"),
    37: Bill("Орлова Анна", "45000.50", "11-12", "12-12"),
    38: Bill("Muster", "75000.00", "11-02", "12-02"),
    39: Bill("Алатау Строй", "1250000.00", "11-05", "11-15"),
    40: Bill("Ромашка", "120000.00", "11-10", "12-10"),
    138: Bill("Ромашка", "150000.00", "11-20", "12-20"),
    139: Bill("Поле", "150000.50", "11-21", "12-21"),
    380: Bill("Поле", "3800.00", "11-22", "12-22"),
    381: Bill("Завод", "150000.00", "11-23", "12-23", paid=(("150000.00", "11-24"),)),
}
"""By the count in their numbers, «2026-0038»."""
CONTRACTS = {
    "7/2025": "Алатау Строй",
    "7/2026": "Ромашка",
    "17/2026": "Samarkand",
    "К-12": "Сериков",
    "К-121": "Сериковка",
    "12-А": "Поле",
    "112-А": "Завод",
}
MATTERS = {
    "Спор о поставке": "Ромашка",
    "Спор о поставке оборудования": "Алатау Строй",
    "Регистрация товарного знака": "Поле",
    "Товарный знак «Маяк»": "Завод",
}
ACTS = (31, 38, 32, 33, 34, 35, 36, 37, 39, 40, 138, 139)
"""Of these invoices there are acts, in this order: the second is «2026-0002»."""

PHRASES: dict[str, tuple[str, ...]] = {
    # Numbers of invoices, with and without what belongs to one.
    "invoice 38": (
        "счёт 38", "счет 38", "счет № 38", "счёт №38", "invoice 38", "inv 38", "№38", "№ 38", "сч. 38", "счета 38",
        "2026-38", "2026-0038", "2026–0038", "0038", "38", "Счёт № 2026-0038 от 02.11.2026", "invoice no. 38",
        "оплата по счету 38", "счёту 38",
    ),
    "invoice 138": (
        "счёт 138", "2026-138", "№ 2026-0138",
        # The sum that is owed before the one that was paid, though later.
        "150000", "150 000", "150000.00", "150 000,00", "150 000 ₽", "150 000 руб", "150к", "на 150 000", "150 тыс",
        "счёт на 150 000", "invoice for 150000", "сумма 150 000",
    ),
    "invoice 139": ("150000,50", "150 000.50", "150 000,50 ₽", "150000-50"),
    "invoice 380": ("счёт 380", "0380", "3800", "3 800,00", "3,8 тыс"),
    "invoice 34": ("99999,50", "99 999.50", "99999.5"),
    "invoice 35": ("99 999", "99999,00"),
    "invoice 39": ("1 250 000", "1,25 млн", "1.25m", "1250000,00", "1250 тыс"),
    "invoice 37": ("45000,50", "45 000-50"),
    # Names: endings, scripts, initials, numbers of a card.
    "client Ромашка": (
        "Ромашки", "ромашке", "ромашку", "ромашкой", "ООО Ромашка", "клиент Ромашка", "romashka", "Romashka",
        "счета ромашки", "счёт ромашка", "ромашка, счета", "7707083893", "инн 7707083893", "ИНН: 7707 083 893",
        "083893", "buh@romashka.example", "buh@romashka", "8 495 123-45-67", "+7 (495) 123 45 67", "1234567",
    ),
    "client Поле": ("ромашковое поле", "ромашкового поля", "7707083396", "083396", "romashka-pole", "123-45-68"),
    "client Сериков": (
        "сериков", "serikov", "Серикову", "сериковым", "серикова", "Данияр Сериков", "Сериков Д. Б.", "Сериков Д.Б.",
        "ип сериков", "+7 701 234 56 78", "сериков данияр болатович",
    ),
    "client Сериковка": ("сериковка", "сериковке", "serikovka"),
    "client Samarkand": ("самарканд", "samarkand", "samarqand", "Самарканд трейд", "самаркандом", "Samarqand Trade"),
    "client Завод": ("самаркандский", "самаркандского завода", "самаркандский завод"),
    "client Орлова Мария": (
        "Орлова М.С.", "орлова м. с.", "М. С. Орлова", "мария орлова", "орлова мария", "Орловой Марии Сергеевне",
        "89161234567",
    ),
    "client Орлова Анна": ("Орлова А. П.", "анна орлова", "орлову анну", "Orlova Anna", "8 916 123-45-76"),
    "client Орлов": ("орлов", "Орлов П. И.", "orlov", "Пётр Орлов", "петр орлов"),
    "client Ёлкин": ("елкин", "ёлкин", "elkin", "ёлкин и ко", "ООО Елкин"),
    "client Алатау Строй": (
        "алатау строй", "alatau stroy", "алатау-строй", "130140012344", "бин 130140012344", "012344",
        "БИН 1301 4001 2344",
    ),
    "client Алатау Сервис": ("алатау сервис", "alatau service", "130140012845", "012845"),
    "client Muster": ("мустер", "muster", "Muster GmbH", "клиент muster"),
    # Numbers of contracts and of other papers, and names of matters.
    "contract 7/2026": (
        "договор 7/2026", "договор № 7/2026", "дог. 7/2026", "contract 7/2026", "7/2026", "договор 7", "№ 7/2026",
    ),
    "contract 7/2025": ("договор 7/2025", "7/2025"),
    "contract 17/2026": ("договор 17", "17/2026"),
    "contract К-12": ("К-12", "K-12", "договор к12", "к-12", "договор К-12", "договор № К-12 от 01.02.2026"),
    "contract 12-А": ("12-А", "12-A", "договор 12-А", "дог 12-а"),
    "document 2026-0002": ("акт 2", "акт № 2", "акт № 2026-0002", "2026-0002 акт", "акты muster", "act 2"),
    "document 2026-0012": ("акт 12", "Акт № 2026-0012 от 24.11.2026", "акты ромашкового поля"),
    "document 2026-0001": ("акт 1", "акт 0001", "акт 1 ромашка"),
    "matter Спор о поставке": ("спор о поставке", "дело спор о поставке", "спора о поставке"),
    "matter Спор о поставке оборудования": ("поставка оборудования", "оборудования"),
    "matter Регистрация товарного знака": ("регистрация знака", "регистрация товарного знака"),
    "matter Товарный знак «Маяк»": ("знак маяк", "маяка"),
    # Reports and states that answer by name.
    "report debts": (
        "должники", "долги", "кто должен", "кто нам должен", "задолженность", "debtors", "who owes us", "дебиторка",
        "отчёт по должникам",
    ),
    "report all": ("отчёты", "reports"),
    "keyword overdue": ("просрочено", "просроченные", "просроченные счета", "overdue"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """`lawyer` is shown none of the clients."""

    actor: Actor
    lawyer: Actor
    clients: dict[ClientId, str] = field(default_factory=dict)
    invoices: dict[InvoiceId, str] = field(default_factory=dict)
    documents: dict[DocumentId, str] = field(default_factory=dict)


async def make_world(services: Services, database: Database) -> World:
    team = await make_team(services)
    world = World(team.owner, team.lawyer)
    clients: dict[str, ClientId] = {}
    for key, (name, fields) in CLIENTS.items():
        clients[key] = (await add_client(services, team.owner, name, **fields)).id
    for key, (name, tax_id) in KAZAKH.items():
        card = Requisites(country=Country.KZ, kind=PartyKind.COMPANY, name=name, tax_id=tax_id)
        clients[key] = (await services.clients.create(team.owner, NewClient(card))).id
    world.clients.update({client_id: key for key, client_id in clients.items()})
    for number, key in CONTRACTS.items():
        await stages_contract(services, team.owner, clients[key], number=number)
    for name, key in MATTERS.items():
        await services.matters.create(team.owner, clients[key], name)
    issuer = (await services.issuers.list(team.owner))[0]
    made: dict[int, InvoiceId] = {}
    for count, bill in BILLS.items():
        if count - 1 not in BILLS:
            await services.issuers.set_numbering(team.owner, issuer.id, "{year}-{seq:04}", count)
        made[count] = await make_bill(services, database, team.owner, clients[bill.client], bill)
        number = (await services.invoices.view(team.owner, made[count])).row.number
        if number != f"2026-{count:04}":
            raise AssertionError(f"{number} was to be {count}")
    world.invoices.update({invoice_id: str(count) for count, invoice_id in made.items()})
    for count in ACTS:
        draft = await services.act_drafts.from_invoices(team.owner, (made[count],), act_key())
        act = await services.client_documents.issue(team.owner, draft.row.id)
        world.documents[act.row.id] = act.row.number or ""
    return world
