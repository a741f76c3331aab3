"""The first screen of the settings, language, firm."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, Start, SwitchTo

from handlers.settings.firm import actions, getters
from handlers.settings.group import dialogs as group_dialogs
from handlers.ui.answer_days import answer_days_row, parse_answer_days
from handlers.ui.parsing import parse_email
from handlers.ui.search_window import search_window
from handlers.ui.states import (
    ApprovalSG,
    BringInSG,
    DemandWordingSG,
    IssuersSG,
    KeepingSG,
    PolicySG,
    RatesSG,
    SettingsSG,
    StaffSG,
    TakeOutSG,
)
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window

dialogs = (
    Dialog(
        search_window(
            T("settings-home"),
            T("settings-email-line", when="email"),
            T("settings-printer-line", when="prints"),
            Row(
                Start(B("settings-issuers"), "issuers", IssuersSG.list),
                Start(B("settings-staff"), "staff", StaffSG.list, when="sees_staff"),
            ),
            Row(
                SwitchTo(B("settings-name"), "name", SettingsSG.name, when="edits_firm"),
                SwitchTo(B("settings-zone"), "zone", SettingsSG.zone, when="edits_firm"),
            ),
            Row(
                Start(B("reminders-button"), "reminders", PolicySG.main, data={}, when="edits_firm"),
                SwitchTo(B("settings-firm-language"), "of_firm", SettingsSG.firm_language, when="edits_firm"),
            ),
            SwitchTo(B("settings-group"), "group", SettingsSG.group, when="edits_firm"),
            SwitchTo(B("settings-act-days"), "act_days", SettingsSG.act_days, when="edits_firm"),
            Start(B("approval-button"), "approval", ApprovalSG.rule, when="edits_firm"),
            Start(B("rates-button"), "rates", RatesSG.kinds, when="edits_rates"),
            Start(B("demand-settings"), "demand_wording", DemandWordingSG.list, when="edits_firm"),
            Start(B("keeping-button"), "keeping", KeepingSG.main, when="edits_firm"),
            Row(
                Start(B("bring-in-button"), "bring_in", BringInSG.main, when="brings_in"),
                Start(B("takeout-button"), "takeout", TakeOutSG.main, when="takes_out"),
            ),
            Button(B("digest-on"), "digest_off", actions.digest_off, when="digest"),
            Button(B("digest-off"), "digest_on", actions.digest_on, when=~F["digest"]),
            Button(
                B("digest-with-picture"), "picture_off", actions.picture_off, when=F["digest"] & F["picture"]
            ),
            Button(
                B("digest-no-picture"),
                "picture_on",
                actions.picture_on,
                when=F["digest"] & ~F["picture"] & F["sees_reports"],
            ),
            Row(
                SwitchTo(B("settings-language"), "language", SettingsSG.language),
                SwitchTo(B("settings-email"), "email", SettingsSG.email),
            ),
            Button(B("privacy-held-own"), "held", actions.held),
            SwitchTo(B("settings-firms"), "firms", SettingsSG.firms, when="several"),
            Cancel(label="button-back"),
            state=SettingsSG.home,
            getter=getters.home,
        ),
        group_dialogs.window_of_group,
        window(
            T("settings-act-days-ask"),
            answer_days_row("firm_days", actions.act_days),
            Button(B("doc-days-never"), "firm_days_0", actions.act_days_never),
            TextStep(
                "firm_days_text",
                parse_answer_days,
                actions.act_days_given,
                example="doc-days-example",
                max_len=20,
            ),
            Back(SettingsSG.home),
            state=SettingsSG.act_days,
            getter=getters.home,
        ),
        window(
            T("settings-language-ask"),
            Row(
                Select(
                    B("settings-choice"),
                    id="language_to",
                    item_id_getter=itemgetter("id"),
                    items="languages",
                    on_click=actions.language,
                )
            ),
            Back(SettingsSG.home),
            state=SettingsSG.language,
            getter=getters.languages,
        ),
        window(
            T("settings-firm-language-ask"),
            Row(
                Select(
                    B("settings-choice"),
                    id="firm_language_to",
                    item_id_getter=itemgetter("id"),
                    items="languages",
                    on_click=actions.firm_language,
                )
            ),
            Back(SettingsSG.home),
            state=SettingsSG.firm_language,
            getter=getters.firm_languages,
        ),
        window(
            T("settings-email-ask"),
            TextStep("email_text", parse_email, actions.email_given, example="settings-email-example"),
            Button(B("settings-email-remove"), "no_email", actions.email_removed, when="email"),
            Back(SettingsSG.home),
            state=SettingsSG.email,
            getter=getters.email,
        ),
        window(
            T("settings-firms-ask"),
            Column(
                Select(
                    B("settings-choice"),
                    id="firm_to",
                    item_id_getter=itemgetter("id"),
                    items="firms",
                    type_factory=int,
                    on_click=actions.firm,
                )
            ),
            Back(SettingsSG.home),
            state=SettingsSG.firms,
            getter=getters.firms,
        ),
        window(
            T("settings-name-ask"),
            TextStep(
                "name_text",
                actions.parse_name,
                actions.name_given,
                example="settings-name-example",
                max_len=250,
            ),
            Back(SettingsSG.home),
            state=SettingsSG.name,
            getter=getters.name,
        ),
        window(
            T("settings-zone-ask"),
            Group(
                Select(
                    B("settings-choice"),
                    id="zone_to",
                    item_id_getter=itemgetter("id"),
                    items="zones",
                    on_click=actions.zone,
                ),
                width=2,
            ),
            TextStep(
                "zone_text",
                actions.parse_zone,
                actions.zone_given,
                example="settings-zone-example",
                max_len=60,
            ),
            Back(SettingsSG.home),
            state=SettingsSG.zone,
            getter=getters.zones,
        ),
    ),
)
