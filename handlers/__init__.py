"""What people see and press. `setup` puts it all on a dispatcher: commands, dialogs, and what is left over."""

from aiogram import Router

from handlers import (
    clients,
    contacts,
    contracts,
    export,
    history,
    invoices,
    matters,
    menu,
    notifications,
    onboarding,
    payments,
    portal,
    reminders,
    reports,
    search,
    sending,
    settings,
    tasks,
    vat,
)
from handlers.group import commands as group_commands
from handlers.inline import router as inline_router
from handlers.start import commands as start_commands
from handlers.start import deep_links, outsiders

AREAS = (
    menu,
    search,
    onboarding,
    clients,
    contacts,
    contracts,
    matters,
    payments,
    invoices,
    reminders,
    sending,
    tasks,
    history,
    reports,
    export,
    vat,
    settings,
    portal,
)
"""Packages with `dialogs`; each registers its own windows."""


def setup(router: Router) -> None:
    """The order is priority: a command leaves any question, what no dialog took falls through."""
    router.include_routers(deep_links.router, start_commands.router)
    router.include_router(outsiders.router)
    router.include_routers(inline_router.router, group_commands.router)
    router.include_routers(
        portal.router, contacts.router, notifications.router, reminders.router, tasks.router, reports.router
    )
    for area in AREAS:
        router.include_routers(*area.dialogs)
    router.include_router(start_commands.fallback)
