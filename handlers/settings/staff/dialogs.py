"""The firm's people and the links that bring them in."""

from operator import attrgetter, itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from handlers.settings.staff import actions, getters
from handlers.ui.parsing import parse_email
from handlers.ui.states import StaffSG
from handlers.ui.widgets import B, Back, Cancel, DangerButton, T, TextStep, paged, window

dialogs = (
    Dialog(
        window(
            T("staff-list"),
            paged("members", B("staff-row"), actions.member, item_id=itemgetter("id")),
            Row(
                SwitchTo(B("staff-invite"), "invite", StaffSG.invite, when="edits_staff"),
                SwitchTo(B("staff-invites"), "invites", StaffSG.invites, when="waiting"),
            ),
            SwitchTo(B("rights-button"), "rights", StaffSG.rights, when="edits_staff"),
            Cancel(label="button-back"),
            state=StaffSG.list,
            getter=getters.members,
        ),
        window(
            T("staff-member"),
            T("staff-email-line", when="email"),
            Row(
                SwitchTo(B("staff-change-role"), "change_role", StaffSG.role, when="may_change"),
                Button(B("staff-deactivate"), "deactivate", actions.leave, when="may_change"),
            ),
            Button(B("staff-hand-over"), "hand_over_left", actions.leave, when="may_hand_over"),
            SwitchTo(B("staff-email"), "email", StaffSG.email, when="may_address"),
            Button(B("staff-reactivate"), "reactivate", actions.reactivate, when="may_return"),
            Row(
                Button(B("privacy-held-button"), "held", actions.held, when="may_hand_out"),
                Button(B("privacy-erase"), "erase", actions.erase, when="may_erase"),
            ),
            Back(StaffSG.list),
            state=StaffSG.member,
            getter=getters.member,
        ),
        window(
            T("staff-email-ask"),
            TextStep("email_text", parse_email, actions.email_given, example="settings-email-example"),
            Button(B("settings-email-remove"), "no_email", actions.email_removed, when="email"),
            Back(StaffSG.member),
            state=StaffSG.email,
            getter=getters.member,
        ),
        window(
            T("staff-role-ask"),
            T("staff-roles"),
            Group(
                Select(
                    B("staff-role-row"),
                    id="role_to",
                    item_id_getter=itemgetter("id"),
                    items="roles",
                    on_click=actions.role,
                ),
                width=2,
            ),
            Back(StaffSG.member),
            state=StaffSG.role,
            getter=getters.roles_of_member,
        ),
        window(
            T("staff-deactivate-ask"),
            DangerButton("deactivate_now", "staff-deactivate-yes", actions.deactivate),
            Back(StaffSG.member),
            state=StaffSG.leave,
            getter=getters.member,
        ),
        window(
            T("rights-page"),
            T("rights-approval", when="approval"),
            Group(
                Select(
                    B("staff-role-row"),
                    id="rights_of",
                    item_id_getter=itemgetter("id"),
                    items="roles",
                    on_click=actions.rights_of,
                ),
                width=2,
            ),
            Back(StaffSG.list),
            state=StaffSG.rights,
            getter=getters.rights,
        ),
        window(
            T("staff-belongings"),
            T("staff-successor-ask", when=~F["nobody"]),
            T("staff-successor-nobody", when="nobody"),
            paged("successors", B("staff-row"), actions.successor, item_id=itemgetter("id")),
            Back(StaffSG.member),
            state=StaffSG.successor,
            getter=getters.belongings,
        ),
        window(
            T("staff-belongings"),
            T("staff-hand-over-ask", when="is_chosen"),
            T("staff-successor-other", when=~F["is_chosen"]),
            DangerButton("hand_over_now", "staff-hand-over-yes", actions.hand_over, when="is_chosen"),
            Back(StaffSG.successor),
            state=StaffSG.hand_over,
            getter=getters.belongings,
        ),
        window(
            T("staff-invite-ask"),
            T("staff-roles"),
            Group(
                Select(
                    B("staff-role-row"),
                    id="invite_as",
                    item_id_getter=itemgetter("id"),
                    items="roles",
                    on_click=actions.invite,
                ),
                width=2,
            ),
            Back(StaffSG.list),
            state=StaffSG.invite,
            getter=getters.roles,
        ),
        window(
            T("staff-invites-head"),
            Column(
                Select(
                    B("staff-invite-row"),
                    id="open",
                    item_id_getter=attrgetter("id"),
                    items="invites",
                    type_factory=int,
                    on_click=actions.open_invite,
                )
            ),
            Back(StaffSG.list),
            state=StaffSG.invites,
            getter=getters.invites,
        ),
        window(
            T("staff-revoke-ask"),
            DangerButton("revoke", "staff-revoke", actions.revoke),
            Back(StaffSG.invites),
            state=StaffSG.open_invite,
            getter=getters.invite,
        ),
    ),
)
