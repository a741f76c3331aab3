"""«✅ Выставить» and «↩️ Вернуть с замечанием» under the message about a draft that waits for approval."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import InvoiceStatus
from handlers.ui.callbacks import NotificationButton, of_staff
from handlers.ui.navigation import open_over_menu
from handlers.ui.resolved_messages import resolve
from handlers.ui.states import ApprovalSG, DraftSG, InvoiceCardSG
from handlers.ui.texts import Texts
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import Conflict, NotFound
from services.domain.ids import InvoiceId
from services.invoices.views import ASKED_FIRST, InvoiceView

DONE = "error-approval-done"

router = Router(name="approvals")
router.callback_query.filter(of_staff)


@router.callback_query(NotificationButton.filter(F.act == "approval_issue"))
async def issue(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """`other` is the turn of the request: a draft that is another by now is not issued unseen. What the draft's window
    asks about, it asks about there."""
    invoice_id = InvoiceId(callback_data.id)
    try:
        view = await services.invoices.view(actor, invoice_id)
        if view.row.status is InvoiceStatus.DRAFT and _asks(view):
            await open_over_menu(dialog_manager, DraftSG.main, {"invoice_id": callback_data.id})
            return
        issued = await services.invoices.issue(actor, invoice_id, callback_data.other)
    except NotFound:
        await resolve(query, state, texts, texts("approval-gone"))
        return
    except Conflict as error:
        if error.key != DONE:
            raise
        await resolve(query, state, texts, texts(DONE, **error.params))
        return
    row = issued.row
    await resolve(
        query,
        state,
        texts,
        texts("approval-issued", number=row.number or "", client=row.client_name, sum=row.total),
    )
    await open_over_menu(dialog_manager, InvoiceCardSG.main, {"invoice_id": callback_data.id})


def _asks(view: InvoiceView) -> bool:
    return bool(ASKED_FIRST.intersection(view.warnings)) or any(
        question.keeps_from_issuing for question in view.questions
    )


@router.callback_query(NotificationButton.filter(F.act == "approval_return"))
async def give_back(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Ask for the remark, unless the question is over."""
    try:
        found = await services.approvals.of_draft(actor, InvoiceId(callback_data.id))
    except NotFound:
        await resolve(query, state, texts, texts("approval-gone"))
        return
    if found.state is ApprovalState.WAITING:
        await open_over_menu(dialog_manager, ApprovalSG.remark, {"invoice_id": callback_data.id})
    elif found.decided_by:
        state_now = found.state.value if found.state else ""
        await resolve(query, state, texts, texts(DONE, name=found.decided_by, what=state_now))
    else:
        await resolve(query, state, texts, texts("approval-over"))
