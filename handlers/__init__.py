"""What people see and press. `setup` puts it all on a dispatcher: commands, dialogs, and what is left over."""

from aiogram import Router

from handlers import (
    clients,
    commands,
    contacts,
    contracts,
    export,
    group,
    history,
    inline,
    invoices,
    links,
    matters,
    menu,
    onboarding,
    outsiders,
    payments,
    portal,
    pushed,
    reminders,
    reports,
    search,
    sending,
    settings,
    tasks,
    vat,
)

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
    router.include_routers(links.router, commands.router)
    router.include_router(outsiders.router)
    router.include_routers(inline.router, group.router)
    router.include_routers(
        portal.router, contacts.router, pushed.router, reminders.router, tasks.router, reports.router
    )
    for area in AREAS:
        router.include_routers(*area.dialogs)
    router.include_router(commands.fallback)
