"""Windows of the card and of what can be changed in it."""

from operator import itemgetter

from aiogram import F
from aiogram.enums import ContentType
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from handlers.clients.card import actions
from handlers.clients.card import getters as card_getters
from handlers.clients.list import getters as list_getters
from handlers.requisites import CardForm, card_windows
from handlers.ui.navigation import open_history, open_note, open_tasks
from handlers.ui.parsing import parse_emails
from handlers.ui.search_window import search_window
from handlers.ui.states import ClientCardSG, ClientRequisitesSG
from handlers.ui.widgets import B, Back, Cancel, T, TextStep, picks, window
from services.firms.requisites_storage import NAME_LIMIT

main = search_window(
    T("client-card"),
    Row(Button(B("client-bill"), "bill", actions.bill, when="may_bill")),
    Row(
        Button(B("client-new-contract"), "contract", actions.new_contract, when="may_contract"),
        Button(B("client-new-matter"), "matter", actions.new_matter, when="may_matter"),
    ),
    Row(
        Button(B("client-invoices"), "invoices", actions.open_invoices, when="invoices"),
        Button(B("client-payments"), "payments", actions.open_payments, when="may_payments"),
    ),
    Button(B("payment-new-advance"), "advance", actions.new_advance, when="may_advance"),
    Row(
        Button(B("settlements-recon"), "reconcile", actions.reconcile, when="may_payments"),
        Button(B("demand-button"), "demand", actions.demand, when="may_demand"),
    ),
    Row(
        Button(B("client-contracts"), "contracts", actions.open_contracts, when="contracts"),
        Button(B("client-matters"), "matters", actions.open_matters, when="matters"),
    ),
    Button(B("doc-acts"), "documents", actions.open_documents, when="invoices"),
    # Half a phone is too narrow for the invitation.
    Button(B("client-invite"), "invite", actions.invite, when="may_invite"),
    Group(
        Button(B("client-contacts"), "people", actions.open_people, when="people"),
        Button(B("task-list-button"), "tasks", open_tasks, when="tasks"),
        Button(B("history-button"), "history", open_history),
        Button(B("note-button"), "note", open_note, when="may_note"),
        width=2,
    ),
    Button(B("card-withdraw"), "withdraw", actions.withdraw, when="may_withdraw"),
    Button(B("client-restore"), "restore", actions.restore, when="may_restore"),
    Button(B("privacy-erase"), "erase_rest", actions.erase, when="may_erase_rest"),
    Row(
        SwitchTo(B("client-edit"), "edit", ClientCardSG.edit, when="may_edit"),
        Button(B("reminders-button"), "reminders", actions.open_reminders, when="may_reminders"),
    ),
    Cancel(label="button-back"),
    state=ClientCardSG.main,
    getter=card_getters.card,
)

edit = window(
    T("client-edit-what"),
    Row(
        SwitchTo(B("client-edit-name"), "e_name", ClientCardSG.name),
        Button(B("client-edit-requisites"), "e_requisites", actions.edit_requisites),
    ),
    Row(
        SwitchTo(B("client-edit-email"), "e_email", ClientCardSG.email),
        SwitchTo(B("client-edit-phone"), "e_phone", ClientCardSG.phone),
    ),
    Row(
        SwitchTo(B("client-edit-responsible"), "e_responsible", ClientCardSG.responsible, when="decides"),
        SwitchTo(B("client-edit-share"), "e_share", ClientCardSG.share, when="decides"),
    ),
    SwitchTo(B("client-edit-documents"), "e_documents", ClientCardSG.documents),
    SwitchTo(B("client-edit-language"), "e_language", ClientCardSG.language),
    Button(B("client-archive"), "archive", actions.archive, when="may_archive"),
    Button(B("privacy-held-button"), "held", actions.held),
    Button(B("privacy-erase"), "erase", actions.erase, when="decides"),
    Back(ClientCardSG.main),
    state=ClientCardSG.edit,
    getter=card_getters.edit,
)

changes = (
    window(
        T("client-ask-name"),
        TextStep(
            "name", actions.parse_name, actions.renamed, example="client-name-example", max_len=NAME_LIMIT
        ),
        Back(ClientCardSG.edit),
        state=ClientCardSG.name,
        getter=card_getters.edit,
    ),
    window(
        T("client-alike"),
        Button(B("client-alike-same"), "same", actions.is_alike),
        Button(B("client-alike-other"), "another", actions.is_another),
        Back(ClientCardSG.name),
        state=ClientCardSG.alike,
        getter=list_getters.alike,
    ),
    window(
        T("client-ask-email"),
        TextStep("email", parse_emails, actions.email_given, example="client-email-example"),
        Button(B("client-email-remove"), "no_email", actions.email_removed, when="email"),
        Back(ClientCardSG.edit),
        state=ClientCardSG.email,
        getter=card_getters.edit,
    ),
    window(
        T("client-ask-phone"),
        TextStep(
            "phone",
            actions.parse_phone,
            actions.phone_given,
            example="client-phone-example",
            accepts={ContentType.CONTACT: actions.contact_sent},
        ),
        Button(B("client-phone-remove"), "no_phone", actions.phone_removed, when="phone"),
        Back(ClientCardSG.edit),
        state=ClientCardSG.phone,
        getter=card_getters.edit,
    ),
    window(
        T("client-ask-responsible"),
        T("client-responsible-warning", when="loses_sight"),
        Column(
            Select(
                B("client-member-row"),
                id="responsible",
                item_id_getter=itemgetter("id"),
                items="members",
                type_factory=int,
                on_click=actions.responsible_picked,
            )
        ),
        Back(ClientCardSG.edit),
        state=ClientCardSG.responsible,
        getter=card_getters.responsible,
    ),
    window(
        T("client-ask-share", when="members"),
        T("client-share-nobody", when=~F["members"]),
        Column(
            Select(
                B("client-share-row"),
                id="share",
                item_id_getter=itemgetter("id"),
                items="members",
                type_factory=int,
                on_click=actions.share_pressed,
            )
        ),
        Back(ClientCardSG.edit),
        state=ClientCardSG.share,
        getter=card_getters.sharing,
    ),
    window(
        T("client-ask-documents"),
        Column(
            Button(B("client-documents-usual"), "usual_language", actions.document_language_usual),
            picks("document_language", "languages", actions.document_language_picked),
        ),
        Back(ClientCardSG.edit),
        state=ClientCardSG.documents,
        getter=card_getters.documents,
    ),
    window(
        T("client-ask-language"),
        Column(
            Button(B("client-language-usual"), "usual_messages", actions.language_usual),
            picks("message_language", "languages", actions.language_picked),
        ),
        Back(ClientCardSG.edit),
        state=ClientCardSG.language,
        getter=card_getters.languages,
    ),
    window(
        T("client-ask-archive"),
        Button(B("client-archive-reminding"), "remind_on", actions.archive_reminding),
        Button(B("client-archive-silently"), "remind_off", actions.archive_silently),
        Back(ClientCardSG.edit),
        state=ClientCardSG.archive,
        getter=card_getters.archiving,
    ),
    window(
        T("client-restored-silent"),
        Button(B("client-reminders-switch-on"), "remind_again", actions.remind_again, when="may_remind"),
        SwitchTo(B("client-archive-silently"), "stay_silent", ClientCardSG.main),
        state=ClientCardSG.restored,
        getter=card_getters.archiving,
    ),
)

requisites = CardForm(
    states=ClientRequisitesSG,
    ask="client-ask-card",
    save="client-save",
    then=actions.requisites_given,
    own=False,
    can_paste=False,
    heading=(T("client-twin", when="has_twin"),),
)

requisites_alike = window(
    T("client-alike"),
    Button(B("client-alike-same"), "same", actions.is_alike),
    Button(B("client-alike-other"), "another", actions.requisites_of_another),
    Back(ClientRequisitesSG.check),
    state=ClientRequisitesSG.alike,
    getter=list_getters.alike,
)

dialogs = (
    Dialog(main, edit, *changes, on_process_result=actions.opened_after),
    Dialog(
        *card_windows(requisites),
        requisites_alike,
        on_start=actions.requisites_opened,
        getter=list_getters.duplicate,
    ),
)
