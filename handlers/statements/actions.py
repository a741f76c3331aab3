"""What presses in the windows of a statement do."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.statements.files import fetch, keep_layout, layout_of, open_file, sent_file
from handlers.statements.getters import line_of, statement_of
from handlers.statements.text import SPENT_TOO
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_values
from handlers.ui.states import PaymentCardSG, PickClientSG, StatementSG
from handlers.ui.widgets import first_page, notice, texts_of
from services.documents.bank_statement.model import DayOrder, TableLayout
from services.domain.errors import BadInput, Conflict
from services.domain.ids import BankAccountId, ClientId, InvoiceId, StatementLineId
from services.payments.views import RecordedPayment
from services.statements.views import Group, LineView

COLUMNS = {"date": "date_column", "amount": "amount_column", "purpose": "purpose_column"}


async def open_recent(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, statement_id: int
) -> None:
    await manager.start(StatementSG.main, data={"statement_id": statement_id})


async def opened(_data: Any, manager: DialogManager) -> None:
    """The books may have changed since the statement was looked at, unless it has just come."""
    services, actor = services_and_actor(manager)
    if start_values(manager).get("fresh"):
        return
    await services.statements.refresh(actor, statement_of(manager))


# A file that raises a question


async def column_picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, answer: str) -> None:
    start = start_values(manager)
    questions, known = start["questions"], start["known"]
    if not (isinstance(questions, list) and isinstance(known, dict)):
        raise TypeError("a table without its questions")
    answers: dict[str, str] = manager.dialog_data.setdefault("answers", {})
    answers[str(questions[min(len(answers), len(questions) - 1)])] = answer
    if answer == SPENT_TOO:
        answers.popitem()
        raise BadInput("error-statement-no-direction")
    if len(answers) < len(questions):
        return
    known_order = layout_of(start.get("layout"))
    columns = {name: int(place) for name, place in known.items()}
    columns |= {COLUMNS[name]: int(place) for name, place in answers.items() if name in COLUMNS}
    order = answers.get("day_order") or (known_order.day_order if known_order else None)
    layout = TableLayout(
        fingerprint=str(start["fingerprint"]),
        day_order=DayOrder(order) if order else None,
        only_income="direction" in answers,
        **columns,
    )
    manager.dialog_data.pop("answers")
    sent = sent_file(manager)
    data = await fetch(manager.middleware_data["bot"], sent)
    await keep_layout(manager, layout)
    await open_file(manager, sent, data, layout, is_answer=True)


async def column_back(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    answers: dict[str, str] = manager.dialog_data.get("answers", {})
    if answers:
        answers.popitem()
    else:
        await manager.done()


async def account_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, account_id: int
) -> None:
    sent = sent_file(manager)
    layout = layout_of(start_values(manager).get("layout"))
    data = await fetch(manager.middleware_data["bot"], sent)
    await open_file(manager, sent, data, layout, BankAccountId(account_id), is_answer=True)


# The statement


async def post(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Exactly what the window shows. When the books have moved it is shown anew, below: the second of two quick taps
    would otherwise agree to what nobody has read."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    try:
        posted = await services.statement_posting.post_matched(
            actor, statement_of(manager), str(manager.dialog_data["plan"])
        )
    except Conflict as error:
        notice(manager, error)
        manager.show_mode = ShowMode.DELETE_AND_SEND
        return
    notice(manager, "bank-posted", count=posted.count, amount=posted.amount)
    if posted.advance:
        notice(manager, "bank-posted-advance", advance=posted.advance)


async def open_group(_callback: CallbackQuery, _widget: Any, manager: DialogManager, group: str) -> None:
    manager.dialog_data["group"] = Group(group).value
    first_page(manager, "lines")
    await manager.switch_to(StatementSG.lines)


async def open_line(_callback: CallbackQuery, _widget: Any, manager: DialogManager, line_id: int) -> None:
    manager.dialog_data.update(line_id=line_id, walking=False)
    await manager.switch_to(StatementSG.line)


async def walk(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """From the first line that needs a hint to the last."""
    await _next(manager, 0)


async def undo(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    reason = texts_of(manager).plain("bank-undo-reason")
    back = await services.statement_posting.take_back(actor, statement_of(manager), reason)
    notice(manager, "bank-undone", count=back.count, amount=back.amount)
    if back.left:
        notice(manager, "bank-undone-left", count=back.left)
    for line in back.stays[:3]:
        notice(manager, "bank-undone-stays", position=line.position, amount=line.amount)
    if len(back.stays) > 3:
        notice(manager, "bank-undone-stay-more", count=len(back.stays) - 3)
    await manager.switch_to(StatementSG.main)


async def add_account(_callback: CallbackQuery, _widget: Any, manager: DialogManager, line_id: int) -> None:
    services, actor = services_and_actor(manager)
    await services.statement_decisions.add_payer_account(
        actor, statement_of(manager), StatementLineId(line_id)
    )
    notice(manager, "bank-account-added")


# One line


async def candidate_picked(callback: CallbackQuery, _widget: Any, manager: DialogManager, place: int) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    if place >= len(view.candidates):
        raise Conflict("error-statement-changed")
    one = view.candidates[place]
    decide = services.statement_decisions
    if one.parts:
        recorded = await decide.put_on_invoices(
            actor,
            statement_of(manager),
            view.id,
            tuple(part.invoice_id for part in one.parts),
            view.amount - one.advance,
        )
    else:
        recorded = await decide.keep_as_advance(actor, statement_of(manager), view.id, one.client_id)
    await _decided(manager, view, recorded)


async def invoice_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, invoice_id: int
) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    recorded = await services.statement_decisions.put_on_invoices(
        actor, statement_of(manager), view.id, (InvoiceId(invoice_id),)
    )
    await _decided(manager, view, recorded)


async def forget_search(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "open")


async def client_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, client_id: int
) -> None:
    await _keep_as_advance(manager, client_id)


async def other_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PickClientSG.list)


async def came_back(_start_data: Any, result: Any, manager: DialogManager) -> None:
    if isinstance(result, dict) and result.get("client_id"):
        await _keep_as_advance(manager, int(result["client_id"]))
        return
    # From the card of a payment, which may be reversed by now.
    services, actor = services_and_actor(manager)
    await services.statements.refresh(actor, statement_of(manager))


async def _keep_as_advance(manager: DialogManager, client_id: int) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    recorded = await services.statement_decisions.keep_as_advance(
        actor, statement_of(manager), view.id, ClientId(client_id)
    )
    await _decided(manager, view, recorded)


async def no_payment(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    await services.statement_decisions.mark_no_payment(actor, statement_of(manager), view.id)
    await _decided(manager, view, None)


async def recorded_before(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    if view.recorded is None:
        raise Conflict("error-statement-changed")
    await services.statement_decisions.take_as_recorded(
        actor, statement_of(manager), view.id, view.recorded.id
    )
    await _decided(manager, view, None)


async def known_before(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    await services.statement_decisions.take_as_known(actor, statement_of(manager), view.id)
    await _decided(manager, view, None)


async def skip(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    await services.statement_decisions.skip(actor, statement_of(manager), view.id)
    await _decided(manager, view, None)


async def open_payment(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.statements.line(actor, statement_of(manager), line_of(manager))
    payment_id = view.payment_id or (view.recorded.id if view.recorded else None)
    if payment_id is not None:
        await manager.start(PaymentCardSG.main, data={"payment_id": int(payment_id)})


async def line_back(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    walking = manager.dialog_data.get("walking")
    await manager.switch_to(StatementSG.main if walking else StatementSG.lines)


async def _decided(manager: DialogManager, line: LineView, recorded: RecordedPayment | None) -> None:
    """Says what became of the line, and goes on to the next one, or back to where one came from."""
    manager.dialog_data.pop("query", None)
    if recorded is not None and recorded.parts:
        for part in recorded.parts:
            settled = "yes" if part.settles else "no"
            notice(
                manager,
                "payment-result-part",
                number=part.number,
                amount=part.amount,
                left=part.left,
                settled=settled,
            )
    if recorded is not None and recorded.advance:
        notice(manager, "payment-result-advance", advance=recorded.advance)
    if manager.dialog_data.get("walking"):
        await _next(manager, line.position)
    else:
        await manager.switch_to(StatementSG.lines)


async def _next(manager: DialogManager, after: int) -> None:
    """The next line of the file that needs a hint; those that were put off come in the next round."""
    services, actor = services_and_actor(manager)
    offset = 0
    while True:
        page = await services.statements.lines(actor, statement_of(manager), Group.DOUBTFUL, offset, 100)
        found = next((line for line in page.items if line.position > after), None)
        if found is not None:
            manager.dialog_data.update(line_id=int(found.id), walking=True)
            await manager.switch_to(StatementSG.line)
            return
        offset += page.limit
        if offset >= page.total:
            break
    manager.dialog_data["walking"] = False
    notice(manager, "bank-walked")
    await manager.switch_to(StatementSG.main)
