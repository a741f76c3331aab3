from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.statements import actions, getters
from handlers.statements.files import take_document
from handlers.ui.list_search import list_search
from handlers.ui.parsing import plain_text
from handlers.ui.states import StatementFileSG, StatementSG, StatementsSG
from handlers.ui.text_step import ButtonsOnly
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Cancel,
    ConfirmButton,
    DangerButton,
    R,
    T,
    TextStep,
    paged,
    picks,
    window,
)
from services.domain.errors import BadInput


def _select(label: str, name: str, items: str, on_click: Callable[..., Awaitable[None]]) -> Select[Any]:
    """A button for each item, by its `id`."""
    return Select(
        B(label),
        id=name,
        item_id_getter=lambda item: item["id"],
        items=items,
        type_factory=int,
        on_click=on_click,
    )


async def _typed(_manager: DialogManager, _text: str) -> None:
    raise BadInput("error-statement-send")


dialogs = (
    Dialog(
        window(
            T("bank-send"),
            T("bank-sent", when="statements_total"),
            paged("statements", R("bank-sent-row"), actions.open_recent),
            TextStep(
                "file",
                plain_text,
                _typed,
                example="bank-send-example",
                accepts={ContentType.DOCUMENT: take_document, ContentType.PHOTO: take_document},
            ),
            Cancel(label="button-back"),
            state=StatementsSG.list,
            getter=getters.recent,
        ),
    ),
    Dialog(
        window(
            T("bank-column"),
            Column(picks("column", "choices", actions.column_picked)),
            Button(B("button-back"), "column_back", actions.column_back),
            state=StatementFileSG.column,
            getter=getters.column,
        ),
        window(
            T("bank-account"),
            Column(_select("bank-account-row", "own", "accounts", actions.account_picked)),
            Cancel(),
            state=StatementFileSG.account,
            getter=getters.account,
        ),
    ),
    Dialog(
        window(
            T("bank-statement"),
            T("bank-balances", when="has_balances"),
            T("bank-remarks", when="remarks"),
            T("bank-takes-back", when="takes_back"),
            T("bank-reversals", when="reversals"),
            T("bank-undone-mark", when="undone"),
            T("bank-empty", when="is_empty"),
            T("bank-hidden", when="hidden"),
            T("bank-will-be-advance", when="has_advance"),
            T("bank-posted-sum", when="has_posted"),
            ConfirmButton("post", "bank-post", actions.post, when="may_post"),
            Button(B("bank-walk"), "walk", actions.walk, when="may_decide"),
            Column(
                Select(
                    B("bank-group"),
                    id="group",
                    item_id_getter=lambda item: item["id"],
                    items="groups",
                    on_click=actions.open_group,
                ),
                _select("bank-offer", "offer", "offers", actions.add_account),
            ),
            SwitchTo(B("bank-undo"), "undo", StatementSG.undo, when="may_undo"),
            MessageInput(take_document, content_types=[ContentType.DOCUMENT]),
            ButtonsOnly(),
            Cancel(label="button-back"),
            state=StatementSG.main,
            getter=getters.main,
        ),
        window(
            T("bank-lines"),
            paged("lines", R("bank-line-row"), actions.open_line),
            Back(StatementSG.main),
            state=StatementSG.lines,
            getter=getters.lines,
        ),
        window(
            T("bank-line"),
            T("bank-line-purpose", when="has_purpose"),
            T("bank-line-reasons", when="reasons"),
            T("bank-line-is-taken", when="taken"),
            T("bank-line-candidates", when="candidates"),
            T("bank-line-decided", when="decided"),
            Column(_select("bank-take", "take", "choices", actions.candidate_picked)),
            Button(B("bank-recorded"), "recorded", actions.recorded_before, when="recorded"),
            Button(B("bank-known"), "known", actions.known_before, when="looks_known"),
            Row(
                SwitchTo(B("bank-other"), "other", StatementSG.other, when="payable"),
                SwitchTo(B("bank-advance"), "advance", StatementSG.advance, when="payable"),
            ),
            Row(
                Button(B("bank-no-payment"), "no_payment", actions.no_payment, when="may_refuse"),
                Button(B("bank-skip"), "skip", actions.skip, when="walking"),
            ),
            Button(B("bank-open-payment"), "payment", actions.open_payment, when="may_open"),
            Button(B("button-back"), "line_back", actions.line_back),
            state=StatementSG.line,
            getter=getters.line,
        ),
        window(
            T("bank-other-pick", when="open_total"),
            T("payment-pick-none", when=~F["open_total"] & ~F["query"]),
            T("payment-pick-not-found", when=~F["open_total"] & F["query"]),
            paged("open", R("bank-other-row"), actions.invoice_picked),
            list_search(
                "search",
                "open",
                getters.open_invoices,
                actions.invoice_picked,
                example="payment-pick-example",
            ),
            Button(B("payment-pick-all"), "all", actions.forget_search, when="query"),
            Back(StatementSG.line),
            state=StatementSG.other,
            getter=getters.open_invoices,
        ),
        window(
            T("bank-advance-whose"),
            Column(_select("bank-advance-row", "client", "clients", actions.client_picked)),
            Button(B("bank-advance-other"), "other_client", actions.other_client),
            Back(StatementSG.line),
            state=StatementSG.advance,
            getter=getters.advance,
        ),
        window(
            T("bank-undo-sure"),
            DangerButton("undo_yes", "bank-undo-yes", actions.undo),
            Back(StatementSG.main),
            state=StatementSG.undo,
            getter=getters.main,
        ),
        on_start=actions.opened,
        on_process_result=actions.came_back,
    ),
)
