"""Our requisites: the list, a new one, and the card with its accounts, VAT and numbers."""

from operator import attrgetter, itemgetter

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, Start, SwitchTo

from handlers.requisites import CardForm, card_windows
from handlers.settings.issuers import actions, getters
from handlers.ui.parsing import plain_text
from handlers.ui.states import EditIssuerSG, IssuerCardSG, IssuersSG, NewIssuerSG
from handlers.ui.widgets import B, Back, Cancel, ConfirmButton, DangerButton, T, TextStep, window

new_issuer = CardForm(
    states=NewIssuerSG,
    ask="issuer-card-ask",
    save="issuer-card-next",
    then=actions.card_given,
    own=True,
)
edit_issuer = CardForm(
    states=EditIssuerSG,
    ask="issuer-card-ask",
    save="issuer-save",
    then=actions.card_changed,
    own=True,
    can_paste=False,
)

main = window(
    T("issuer-head"),
    T("issuer-card"),
    T("issuer-accounts-line", when="several"),
    T("issuer-vat-line"),
    T("issuer-number-line"),
    T("issuer-link-line", when="link"),
    Row(
        Button(B("issuer-edit"), "edit_card", actions.edit, when="edits"),
        SwitchTo(B("issuer-accounts"), "accounts", IssuerCardSG.accounts, when="edits"),
    ),
    Row(
        Button(B("issuer-vat"), "vat", actions.vat, when="edits"),
        SwitchTo(
            B("issuer-numbering"),
            "numbering",
            IssuerCardSG.numbering,
            on_click=actions.of_invoices,
            when="edits",
        ),
    ),
    Row(
        Button(B("issuer-default"), "default", actions.make_default, when="may_default"),
        SwitchTo(B("issuer-archive"), "archive", IssuerCardSG.archive, when="edits"),
    ),
    Button(B("issuer-look"), "look", actions.look, when="edits"),
    SwitchTo(B("issuer-link"), "link", IssuerCardSG.link, when="may_link"),
    Button(B("issuer-restore"), "restore", actions.restore, when="may_restore"),
    Cancel(label="button-back"),
    state=IssuerCardSG.main,
    getter=getters.card,
)

link = window(
    T("issuer-link-ask"),
    T("issuer-link-line", when="link"),
    Button(B("issuer-link-remove"), "link_none", actions.link_none, when="link"),
    TextStep("link_text", plain_text, actions.link_given, example="issuer-link-example", max_len=250),
    Back(IssuerCardSG.main),
    state=IssuerCardSG.link,
    getter=getters.card,
)

accounts = (
    window(
        T("issuer-accounts-head"),
        Column(
            Select(
                B("issuer-account-row"),
                id="account_row",
                item_id_getter=itemgetter("id"),
                items="accounts",
                type_factory=int,
                on_click=actions.open_account,
            )
        ),
        SwitchTo(B("issuer-account-new"), "account_new", IssuerCardSG.currency),
        Back(IssuerCardSG.main),
        state=IssuerCardSG.accounts,
        getter=getters.accounts,
    ),
    window(
        T("issuer-account"),
        Button(B("issuer-account-main"), "make_main", actions.make_main, when="may_main"),
        Button(B("issuer-account-replace"), "replace", actions.replace_account),
        DangerButton("drop", "issuer-account-archive", actions.archive_account, when="may_archive"),
        Back(IssuerCardSG.accounts),
        state=IssuerCardSG.account,
        getter=getters.account,
    ),
    window(
        T("issuer-currency-ask"),
        Group(
            Select(
                B("issuer-currency-row"),
                id="currency_row",
                item_id_getter=itemgetter("id"),
                items="currencies",
                on_click=actions.pick_currency,
            ),
            width=3,
        ),
        Back(IssuerCardSG.accounts),
        state=IssuerCardSG.currency,
        getter=getters.currencies,
    ),
    window(
        T("issuer-account-ask"),
        TextStep("account_text", plain_text, actions.account_given, example="issuer-account-example"),
        Back(IssuerCardSG.accounts),
        state=IssuerCardSG.account_text,
        getter=getters.account_asked,
    ),
)

numbering = (
    window(
        T("issuer-numbering-ask"),
        Column(
            Select(
                B("issuer-preset"),
                id="preset",
                item_id_getter=itemgetter("id"),
                items="presets",
                on_click=actions.use_preset,
            )
        ),
        TextStep(
            "number_text",
            actions.parse_numbering,
            actions.numbering_given,
            example="issuer-numbering-example",
            max_len=60,
        ),
        SwitchTo(B("issuer-numbering-documents"), "documents", IssuerCardSG.documents, when="of_invoices"),
        Back(IssuerCardSG.main),
        state=IssuerCardSG.numbering,
        getter=getters.numbering,
    ),
    window(
        T("issuer-documents-head"),
        Column(
            Select(
                B("issuer-documents-row"),
                id="numbered_kind",
                item_id_getter=itemgetter("id"),
                items="kinds",
                on_click=actions.pick_kind,
            )
        ),
        Back(IssuerCardSG.numbering),
        state=IssuerCardSG.documents,
        getter=getters.document_numbers,
    ),
    window(
        T("issuer-preview"),
        ConfirmButton("numbering_save", "issuer-save", actions.save_numbering),
        Back(IssuerCardSG.numbering),
        state=IssuerCardSG.preview,
        getter=getters.preview,
    ),
)

dialogs = (
    Dialog(
        window(
            T("issuer-list"),
            Column(
                Select(
                    B("issuer-row"),
                    id="issuer",
                    item_id_getter=attrgetter("id"),
                    items="issuers",
                    type_factory=int,
                    on_click=actions.open_issuer,
                )
            ),
            Start(B("issuer-new"), "new", NewIssuerSG.requisites, when="edits"),
            Cancel(label="button-back"),
            state=IssuersSG.list,
            getter=getters.issuers,
        ),
    ),
    Dialog(*card_windows(new_issuer), on_start=actions.new_opened, on_process_result=actions.vat_of_new),
    Dialog(*card_windows(edit_issuer), on_start=actions.edit_opened),
    Dialog(
        main,
        *accounts,
        *numbering,
        link,
        window(
            T("issuer-archive-ask"),
            DangerButton("archive_now", "issuer-archive-yes", actions.archive),
            Back(IssuerCardSG.main),
            state=IssuerCardSG.archive,
            getter=getters.card,
        ),
        on_process_result=actions.vat_chosen,
    ),
)
