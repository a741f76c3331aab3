"""«🎨 Оформление»: accent colour, logo, signature and stamp of an issuer, each change with a picture of a page."""

from operator import itemgetter

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select

from handlers.settings.appearance import actions, getters
from handlers.settings.appearance.picture_step import PictureStep
from handlers.ui.states import AppearanceSG
from handlers.ui.widgets import B, Back, Cancel, DangerButton, T, window

dialogs = (
    Dialog(
        window(
            T("issuer-look-head"),
            T("issuer-look-parts"),
            T("issuer-look-printed", when="signs"),
            T("issuer-look-plain", when="plain"),
            Row(
                Button(B("issuer-look-logo"), "logo", actions.open_role),
                Button(B("issuer-look-signature"), "signature", actions.open_role),
            ),
            Row(
                Button(B("issuer-look-stamp"), "stamp", actions.open_role),
                Button(B("issuer-look-colour"), "colour", actions.open_colour),
            ),
            PictureStep("sent", actions.picture_sent, actions.colour_given),
            Cancel(label="button-back"),
            state=AppearanceSG.main,
            getter=getters.main,
        ),
        window(
            T("issuer-look-ask"),
            PictureStep("image", actions.picture_given),
            DangerButton("remove", "issuer-look-remove", actions.remove, when="has"),
            Back(AppearanceSG.main),
            state=AppearanceSG.image,
            getter=getters.image,
        ),
        window(
            T("issuer-look-which"),
            Column(
                Select(
                    B("issuer-look-role"),
                    id="role",
                    item_id_getter=itemgetter("id"),
                    items="roles",
                    on_click=actions.role_picked,
                )
            ),
            PictureStep("again", actions.picture_sent),
            Back(AppearanceSG.main),
            state=AppearanceSG.which,
            getter=getters.roles,
        ),
        window(
            T("issuer-look-colour-ask"),
            Group(
                Select(
                    B("issuer-look-colour-row"),
                    id="preset",
                    item_id_getter=itemgetter("id"),
                    items="colours",
                    on_click=actions.colour_picked,
                ),
                width=2,
            ),
            PictureStep("typed", actions.picture_sent, actions.colour_given),
            Button(B("issuer-look-colour-none"), "colour_none", actions.colour_none, when="has"),
            Back(AppearanceSG.main),
            state=AppearanceSG.colour,
            getter=getters.colour,
        ),
        on_start=actions.opened,
    ),
)
