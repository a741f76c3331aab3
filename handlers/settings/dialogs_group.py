from aiogram import F

from handlers.settings import group
from handlers.states import Settings
from handlers.widgets import B, Back, Button, T, window

window_of_group = window(
    T(F["card"]),
    Button(B("group-digest-on"), "group_digest_off", group.digest, when=F["bound"] & F["digest"]),
    Button(B("group-digest-off"), "group_digest_on", group.digest, when=F["bound"] & ~F["digest"]),
    Button(B("group-alerts-on"), "group_alerts_off", group.alerts, when=F["bound"] & F["alerts"]),
    Button(B("group-alerts-off"), "group_alerts_on", group.alerts, when=F["bound"] & ~F["alerts"]),
    Button(B("group-unbind"), "group_unbind", group.unbind, when="bound"),
    Back(Settings.home),
    state=Settings.group,
    getter=group.card,
)
