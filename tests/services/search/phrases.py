"""Phrases as lawyers, assistants, accountants and owners type them in a hurry, and the firm that they search in.

What has to come first is «invoice …», «client …», «contract …», «matter …» or «nothing»; beside each of them the firm
has what tempts wrongly: a name that begins alike, the same sum in another month, the same month of another year.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import update

from db.engine import Database
from db.models import Invoice
from db.vocabulary.enums import HoldKind
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency
from services.invoices.sending import SendTargets
from tests.support.factories import (
    act_key,
    add_client,
    draft_invoice,
    issued_invoice,
    make_team,
    paid,
    stages_contract,
)

TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Bill:
    """`dated` and `due` are «ММ-ДД» of 2026, unless a year is written. `served` is the first day of a month of work;
    `paid` are sums and days."""

    client: str
    total: str
    dated: str
    due: str
    paid: tuple[tuple[str, str], ...] = ()
    served: str = ""
    currency: Currency = Currency.RUB
    held: HoldKind | None = None
    state: str = ""
    contract: str = ""
    unsent: bool = False


CLIENTS = {
    "Ромашка": (
        "ООО «Ромашка»",
        {"tax_id": "7707083893", "email": "buh@romashka.example", "phone": "+74951234567"},
    ),
    "Ромашкина": ("ИП Ромашкина А. А.", {}),
    "Вега": ("АО «Вега-Строй»", {"tax_id": "7736050003"}),
    "Вегас": ("ООО «Вегас»", {}),
    "Сериков": ("ИП Сериков Данияр Болатович", {"phone": "+77012345678"}),
    "Muster": ("Muster Consulting GmbH", {"email": "billing@muster.example"}),
    "Кузнецова": ("Кузнецова Мария Андреевна", {"phone": "+79161234567"}),
    "Ёлка": ("ООО «Ёлка-Юг»", {}),
    "Samarkand": ("SAMARKAND TRADE MChJ", {}),
    "Март": ("ООО «Март»", {}),
    "Орион": ("ООО «Орион 2000»", {}),
    "Гранит": ("ЗАО «Гранит Инвест»", {}),
    "Глобус": ("ООО «Глобус»", {}),
}

BILLS = {
    "ромашка октябрь": Bill("Ромашка", "150000.00", "10-05", "10-15"),
    "ромашка за октябрь": Bill("Ромашка", "60000.00", "11-02", "12-02", served="10-01"),
    "ромашка ноябрь": Bill("Ромашка", "120000.00", "11-10", "12-10"),
    "ромашка 150 ноябрь": Bill("Ромашка", "150000.00", "11-06", "12-06"),
    "ромашка оплачен": Bill("Ромашка", "15000.00", "11-12", "11-30", paid=(("15000.00", "11-17"),)),
    "ромашка 2025": Bill(
        "Ромашка", "77000.00", "2025-11-11", "2025-11-21", paid=(("77000.00", "2025-11-20"),)
    ),
    "ромашкина": Bill("Ромашкина", "130000.00", "11-15", "12-15"),
    "вега сентябрь": Bill(
        "Вега", "1200000.00", "09-15", "09-25", paid=(("400000.00", "10-20"),), contract="К-12"
    ),
    "вега": Bill("Вега", "980000.00", "11-20", "12-20"),
    "вегас": Bill("Вегас", "2500000.00", "11-03", "12-03"),
    "сериков август": Bill("Сериков", "99999.50", "08-12", "08-22", paid=(("99999.50", "10-12"),)),
    "сериков вчера": Bill("Сериков", "45000.00", "11-23", "12-23"),
    "muster": Bill("Muster", "1500.00", "11-05", "12-05", currency=Currency.EUR),
    "muster октябрь": Bill("Muster", "5200.75", "10-01", "10-11", currency=Currency.EUR),
    "черновик": Bill("Кузнецова", "30000.00", "11-24", "12-04", state="draft"),
    "аннулирован": Bill("Кузнецова", "31000.00", "11-01", "11-11", state="void"),
    "ёлка спор": Bill("Ёлка", "75000.00", "10-10", "10-20", held=HoldKind.DISPUTE),
    "samarkand": Bill("Samarkand", "88000.00", "10-20", "10-30", held=HoldKind.PROMISE),
    "март": Bill("Март", "500000.00", "06-01", "06-11", paid=(("500000.00", "06-10"),)),
    "март открыт": Bill("Март", "11000.00", "09-30", "12-30"),
    "мартовский": Bill("Гранит", "42000.00", "03-18", "03-28", paid=(("42000.00", "03-27"),)),
    "орион": Bill("Орион", "64000.00", "05-05", "05-15", paid=(("64000.00", "05-12"),)),
    "гранит списан": Bill("Гранит", "2222.00", "07-07", "07-17", state="written_off"),
    "гранит сегодня": Bill("Гранит", "51000.00", "11-14", "11-24"),
    "глобус": Bill("Глобус", "366000.00", "11-18", "01-15", unsent=True),
}
PHRASES: dict[str, tuple[str, ...]] = {
    # Ranges and ends of them.
    "invoice глобус": (
        "от 350 до 370 тысяч", "350-370к", "350–370 тыс", "350 - 370 тыс. руб.", "от 350000 до 370000",
        "между 350 и 370 тыс", "between 350k and 370k", "from 350 000 to 370 000", "глобус", "неотправленные",
        "не отправлены", "unsent", "366 000,00", "366000.00", "366 тыс", "сумма 366000", "срок в январе",
        "глобусу 366000", "кому не отправили счет на 366 000", "около 370 тысяч", "~370к",
    ),
    "invoice вегас": (
        "больше миллиона ноябрь", "свыше 2 млн", "от 2 000 000", "over 2m", "> 2 млн", "дороже двух миллионов",
        "more than two million", "не меньше 2,5 млн", "at least 2.5m", "2 млн+", "вегас ноябрь", "от 1,5 до 3 млн",
    ),
    "invoice вега": (
        "от 900 тысяч до миллиона", "980 000,00 ₽", "980000", "вега ноябрь", "вега-строй на прошлой неделе",
        "0,98 млн", "вега 980к", "вега 980000 ноябрь", "980 тыс. вега",
    ),
    "invoice muster": (
        "between 1,000 and 2,000 eur", "€1000-2000", "от 1000 до 2000 евро", "muster 1,500", "1 500 €",
        "under 2k eur", "muster november", "billing@muster.example november",
    ),
    "invoice muster октябрь": (
        "over 5k eur", "больше 5 тыс евро", "muster october", "overdue muster", "5 200,75", "5200.75 eur",
        "€5,200.75", "muster last month", "what muster owes over 5000",
    ),
    "invoice гранит списан": (
        "списанные", "written off", "до 3000 руб", "гранит списан", "меньше 3 тыс руб",
    ),
    # Months and periods.
    "invoice ромашка за октябрь": (
        "ромашка за октябрь", "октябрь Ромашка", "ромашке за октябрь 2026", "romashka october", "ромашка 60000",
        "ромашка 60 тысяч", "hjvfirf pf jrnz,hm", "ромашка октябырь",
    ),
    "invoice ромашка октябрь": (
        "просроченные ромашка", "ромашка просрочка", "просрочено ромашкой", "overdue romashka",
        "ромашка 150000 октябрь", "ромашка 05.10.2026", "ромашка 5 октября", "ромашка от 5 октября",
        "ромашка с 1 по 10 октября", "просрчоено ромашка",
    ),
    "invoice ромашка ноябрь": (
        "ноябрь Ромашка", "ромашка в ноябре", "ромашка ноябырь", "неоплаченные ромашка", "не оплачены ромашка",
        "ромашка с 10 ноября", "ромашка 120000", "долг ромашки", "ромашка 120 000", "unpaid romashka november",
        "ромашка 1–15 ноября 120 тысяч", "yjz,hm hjvfirf", "счета ромашки за этот месяц",
    ),
    "invoice ромашка 150 ноябрь": (
        "ромашка 150000 ноябрь", "ноябрь ромашка 150 000,00", "ромашка 150к за ноябрь", "romashka 150k november",
        "150 тыс ромашка в этом месяце",
    ),
    "invoice ромашка оплачен": (
        "оплаченные ромашка", "ромашка оплачено в ноябре", "paid romashka", "ромашка 15 000",
        "оплаты на прошлой неделе", "кто оплатил на прошлой неделе", "paid last week", "ромашка оплатила в ноябре",
    ),
    "invoice ромашка 2025": (
        "ромашка 2025", "ромашка ноябрь 2025", "ромашка за 2025 год", "romashka november 2025",
    ),
    "invoice вега сентябрь": (
        "3 квартал вега", "III квартал вега", "вега Q3", "частично", "частично оплаченные", "partial",
        "partly paid", "вега-строй сентябрь", "оплата 400000", "вега 400 000", "больше миллиона просроченные",
        "частично вега", "К-12 просроченные", "договор К-12 частично", "просрочены больше месяца вега",
        "overdue more than 45 days vega", "вега долг 800 000",
    ),
    "invoice сериков август": (
        "август сериков", "сериков оплачен", "august serikov", "99 999,50", "оплачено в октябре сериков",
        "сериков 3 квартал", "серикову 99999,50",
    ),
    "invoice сериков вчера": (
        "вчера", "выставленные вчера", "yesterday", "сериков вчера", "неоплаченные сериковым", "serikov unpaid",
        "45 тыс", "сериков на этой неделе", "45000 вчера",
    ),
    "invoice гранит сегодня": (
        "сегодня", "гранит сегодня", "срок сегодня", "due today", "гранит 51000",
    ),
    "invoice мартовский": (
        "в марте", "за март 2026", "march 2026", "гранит март", "гранит I квартал",
    ),
    "invoice март": (
        "март июнь", "счета март за июнь",
    ),
    "invoice март открыт": (
        "март неоплаченные", "неоплаченные март", "март 11000",
    ),
    "invoice орион": (
        "орион 2000", "орион 2000 май", "орион 64000", "май",
    ),
    # States.
    "invoice черновик": (
        "черновики", "черновик кузнецова", "drafts", "draft kuznetsova", "черновики кузнецовой М.А.",
    ),
    "invoice аннулирован": (
        "аннулированные", "void", "отменённые", "кузнецова аннулирован", "voided november",
    ),
    "invoice ёлка спор": (
        "спор", "в споре", "ёлка спор", "елка спорный", "disputed", "elka dispute", "просроченные елка",
        "elka overdue", "спорные за октябрь",
    ),
    "invoice samarkand": (
        "обещали оплатить", "promised", "самарканд обещал", "samarqand october", "самарканд октябрь",
        "88 тыс самарканд",
    ),
    # Names with a mistake, another keyboard, another script.
    "client Ромашка": (
        "рамашка", "ромашак", "рмоашка", "ромшака", "ромаашка", "hjvfirf", "ООО рамашка", "Poмашкa", "OOO Ромашка",
        "romahska", "ромашке", "ромашкой", "7707 083 893", "инн 7707083893", "кщьфырлф", "+7 (495) 123-45-67",
        "buh@romashka.example", "рамашке",
    ),
    "client Кузнецова": (
        "кузнецво", "кузнецова м.а.", "кузнецовой", "kuznetsova", "кузницова", "89161234567",
    ),
    "client Сериков": (
        "серикоф", "сериковв", "cthbrjd", "serikof",
    ),
    "client Muster": (
        "mustr consulting", "мустер", "muster gmbh", "ьгыеук",
    ),
    "client Гранит": (
        "грнит инвест", "гранитт", "granit",
    ),
    "client Март": (
        "март", "ООО Март",
    ),
    "client Вегас": (
        "вегас", "вегсс",
    ),
    "matter Регистрация товарного знака": (
        "товарный знак", "регстрация товарного знака", "товарног знака",
    ),
    "matter Спор о поставке": (
        "спор о поставке", "дело спор о поставке",
    ),
    "contract К-12": (
        "К-12", "договор к12", "№ К-12",
    ),
    "nothing": (
        "жжжжжж", "глобус за 2024", "ромашка больше 10 млн", "черновики ромашки", "гиацинт просроченные",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """`lawyer` is shown none of the clients."""

    actor: Actor
    lawyer: Actor
    invoices: dict[InvoiceId, str]
    clients: dict[ClientId, str]


async def make_world(services: Services, database: Database) -> World:
    team = await make_team(services)
    actor = team.owner
    clients = {}
    for key, (name, fields) in CLIENTS.items():
        clients[key] = (await add_client(services, actor, name, **fields)).id
    await services.matters.create(actor, clients["Ёлка"], "Спор о поставке")
    await services.matters.create(actor, clients["Вега"], "Регистрация товарного знака")
    contract = await stages_contract(services, actor, clients["Вега"], number="К-12")
    await stages_contract(services, actor, clients["Вегас"], number="К-121")
    invoices: dict[InvoiceId, str] = {}
    for key, bill in BILLS.items():
        invoice_id = await make_bill(
            services, database, actor, clients[bill.client], bill, int(contract.row.id)
        )
        invoices[invoice_id] = key
    return World(actor, team.lawyer, invoices, {client_id: key for key, client_id in clients.items()})


async def make_bill(
    services: Services,
    database: Database,
    actor: Actor,
    client_id: ClientId,
    bill: Bill,
    contract_id: int | None = None,
) -> InvoiceId:
    if bill.state == "draft":
        return (await draft_invoice(services, actor, client_id, bill.total)).row.id
    invoice = await issued_invoice(services, actor, client_id, bill.total)
    dated = day_of(bill.dated)
    due = day_of(bill.due)
    values: dict[str, object] = {
        "invoice_date": dated,
        "due_date": due if due >= dated else due.replace(year=due.year + 1),
        "currency": bill.currency.value,
    }
    if bill.served:
        values["service_from"] = day_of(bill.served)
    if bill.contract:
        values["contract_id"] = contract_id
    async with database.writer.begin() as connection:
        await connection.execute(update(Invoice).where(Invoice.id == invoice.row.id).values(**values))
    for amount, on in bill.paid:
        await paid(services, actor, invoice, amount, day_of(on))
    if not bill.unsent:
        await services.sending.send(actor, invoice.row.id, SendTargets(hand=True), act_key())
    if bill.held is not None:
        until = date(2026, 12, 20) if bill.held is HoldKind.PROMISE else None
        await services.holds.hold_invoice(actor, invoice.row.id, bill.held, until, "причина", act_key())
    if bill.state == "void":
        await services.invoices.void(actor, invoice.row.id, "Ошибка")
    if bill.state == "written_off":
        await services.invoices.write_off(actor, invoice.row.id, "Безнадёжный")
    return invoice.row.id


def day_of(text: str) -> date:
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")
