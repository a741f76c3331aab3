from aiogram import F

from handlers.settings.group import actions
from handlers.ui.states import SettingsSG
from handlers.ui.widgets import B, Back, Button, T, window

window_of_group = window(
    T(F["card"]),
    Button(B("group-digest-on"), "group_digest_off", actions.digest, when=F["bound"] & F["digest"]),
    Button(B("group-digest-off"), "group_digest_on", actions.digest, when=F["bound"] & ~F["digest"]),
    Button(B("group-alerts-on"), "group_alerts_off", actions.alerts, when=F["bound"] & F["alerts"]),
    Button(B("group-alerts-off"), "group_alerts_on", actions.alerts, when=F["bound"] & ~F["alerts"]),
    Button(B("group-unbind"), "group_unbind", actions.unbind, when="bound"),
    Back(SettingsSG.home),
    state=SettingsSG.group,
    getter=actions.card,
)
