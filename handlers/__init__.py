"""Screens. `setup` registers commands, dialogs and the fallback."""

from aiogram import Router

from handlers import (
    approvals,
    bring_in,
    client_documents,
    clients,
    contacts,
    contracts,
    einvoices,
    esf,
    export,
    history,
    invoices,
    late_money,
    mass_acts,
    matters,
    menu,
    notes,
    notifications,
    onboarding,
    payments,
    portal,
    printing,
    privacy,
    reminders,
    reports,
    search,
    sending,
    settings,
    settlements,
    statements,
    tasks,
    vat,
)
from handlers.contacts import answers, message_replies
from handlers.export import callbacks as export_callbacks
from handlers.group import commands as group_commands
from handlers.inline import router as inline_router
from handlers.portal import albums
from handlers.start import commands as start_commands
from handlers.start import deep_links, outsiders, reopened_chats
from handlers.ui.routers import DialogRouter, PushedRouter

AREAS = (
    menu,
    search,
    onboarding,
    clients,
    contacts,
    contracts,
    matters,
    payments,
    settlements,
    late_money,
    invoices,
    approvals,
    client_documents,
    einvoices,
    esf,
    reminders,
    sending,
    mass_acts,
    tasks,
    history,
    notes,
    reports,
    export,
    vat,
    settings,
    portal,
    privacy,
    printing,
    statements,
    bring_in,
)
"""Packages with `dialogs`; each registers its own windows."""


PUSHED = PushedRouter(
    answers.router,
    message_replies.router,
    albums.router,
    export_callbacks.router,
    portal.router,
    contacts.router,
    notifications.router,
    reminders.router,
    tasks.router,
    reports.router,
    client_documents.router,
    bring_in.router,
    statements.router,
    approvals.router,
    name="not of windows",
)
DIALOGS = DialogRouter(*(dialog for area in AREAS for dialog in area.dialogs), name="dialogs")


def setup(router: Router) -> None:
    """The order is the priority: a command comes before any dialog, the fallback takes what no dialog took."""
    router.include_routers(deep_links.router, start_commands.router)
    router.include_routers(outsiders.router, reopened_chats.router)
    router.include_routers(inline_router.router, group_commands.router)
    router.include_routers(PUSHED, DIALOGS, start_commands.fallback)
