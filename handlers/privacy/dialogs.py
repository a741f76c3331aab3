import asyncio
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from db.vocabulary.enums import ObjectType
from handlers.privacy.certificate import certificate_page, certificate_text, from_values, to_values
from handlers.privacy.keeping.dialogs import dialog as keeping
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import open_over_menu, pressed_again
from handlers.ui.start_data import start_dict_or_none, start_int, start_int_or_none
from handlers.ui.states import EraseSG
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import B, Cancel, DangerButton, T, send_document, texts_of, window
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContactId, MemberId
from services.privacy.views import Certificate, ErasurePlan

OBSTACLES = ("works", "waiting", "invoices", "drafts", "disputes", "contracts", "matters", "sending")


async def question(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """What goes and what stays; or what has to end first."""
    texts = texts_of(dialog_manager)
    contact, member = _asked(dialog_manager)
    if member is not None:
        plan, kind = await services.erasure.plan_member(actor, MemberId(member)), ObjectType.MEMBER
    elif contact is not None:
        plan, kind = await services.erasure.plan_contact(actor, ContactId(contact)), ObjectType.CONTACT
    else:
        client = ClientId(start_int(dialog_manager, "client_id"))
        plan, kind = await services.erasure.plan_client(actor, client), ObjectType.CLIENT
    return {
        "name": plan.name,
        "body": _obstacles(texts, plan) if plan.obstacles else _consequences(texts, plan, kind),
        "is_free": not plan.obstacles,
    }


def _asked(manager: DialogManager) -> tuple[int | None, int | None]:
    return start_int_or_none(manager, "contact_id"), start_int_or_none(manager, "member_id")


def _obstacles(texts: Texts, plan: ErasurePlan) -> Markup:
    counts = plan.obstacles.counts
    return texts.join(
        (
            texts("privacy-not-yet"),
            *(
                texts("privacy-obstacle", kind=kind, count=counts[kind])
                for kind in OBSTACLES
                if kind in counts
            ),
            *(texts("privacy-obstacle-advance", sum=sum_) for sum_ in plan.obstacles.advances),
        )
    )


def _consequences(texts: Texts, plan: ErasurePlan, kind: ObjectType) -> Markup:
    papers = (
        texts("privacy-settlements-stay", count=plan.papers, until=plan.keep_until)
        if plan.papers
        else texts("privacy-papers-none", kind=kind.value)
    )
    return texts.join(
        (texts("privacy-goes", kind=kind.value), texts("privacy-stays", kind=kind.value), papers), "\n\n"
    )


async def erase(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Everything that lies under this screen may name the person: the menu takes its place."""
    services, actor = services_and_actor(manager)
    contact, member = _asked(manager)
    if member is not None:
        made = await services.erasure.erase_member(actor, MemberId(member))
    elif contact is not None:
        made = await services.erasure.erase_contact(actor, ContactId(contact))
    else:
        made = await services.erasure.erase_client(actor, ClientId(start_int(manager, "client_id")))
    await open_over_menu(manager, EraseSG.done, {"certificate": to_values(made)})


def _certificate(manager: DialogManager) -> Certificate:
    values = start_dict_or_none(manager, "certificate")
    if values is None:
        raise NotFound
    return from_values(values)


async def done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"body": certificate_text(texts_of(dialog_manager), _certificate(dialog_manager))}


async def send_file(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    from services.documents.pdf.certificate import render_certificate  # fpdf2 and fonts: with the first page

    services, actor = services_and_actor(manager)
    firm = await services.firms.get(actor)
    texts, made = texts_of(manager).in_language(firm.language, firm.timezone), _certificate(manager)
    content = await asyncio.to_thread(render_certificate, certificate_page(texts, made))
    await send_document(manager, content, texts.plain("privacy-certificate-file", number=str(made.number)))


dialogs = (
    Dialog(
        window(
            T("privacy-ask"),
            DangerButton("erase", "privacy-erase-yes", erase, when="is_free"),
            Cancel(label="button-back"),
            state=EraseSG.ask,
            getter=question,
        ),
        window(
            T("privacy-done"),
            Button(B("privacy-as-file"), "file", send_file),
            Cancel(label="button-back"),
            state=EraseSG.done,
            getter=done,
        ),
    ),
    keeping,
)
