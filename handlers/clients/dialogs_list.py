"""Windows of the list and of the picker."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row

from handlers.clients import actions, getters
from handlers.states import Clients, PickClient
from handlers.widgets import B, Button, Cancel, T, TextStep, paged, window


def _search() -> TextStep:
    return TextStep(
        "search", actions.plain_text, actions.searched, example="client-search-example", max_len=100
    )


dialogs = (
    Dialog(
        window(
            T("client-list"),
            T(F["hint"]),
            paged("clients", B("client-row"), actions.client_opened),
            Button(B("client-search-over"), "over", actions.search_over, when="searching"),
            Button(B("client-archived-show"), "archived", actions.archived_too, when="may_show_archived"),
            Button(B("client-archived-hide"), "current", actions.current_only, when="shows_archived"),
            Button(B("client-new-named"), "new_named", actions.new_named, when="may_add_named"),
            Row(
                Button(B("client-new"), "new", actions.new, when="may_add"),
                Cancel(label="button-back"),
            ),
            _search(),
            state=Clients.list,
            getter=getters.clients,
        ),
        on_process_result=actions.opened_after,
    ),
    Dialog(
        window(
            T(F["asked"]),
            paged("clients", B("client-row-name"), actions.picked),
            Button(B("client-search-over"), "over", actions.search_over, when="searching"),
            Button(B("client-new-named"), "new_named", actions.new_named, when="may_add_named"),
            Row(
                Button(B("client-new"), "new", actions.new, when="may_add"),
                Cancel(),
            ),
            _search(),
            state=PickClient.list,
            getter=getters.choice,
        ),
        on_process_result=actions.picked_new,
    ),
)
