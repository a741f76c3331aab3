"""A company card, pasted or sent as a file, shown back field by field, and corrected: windows for any dialog.

Declare `requisites`, `check`, `field`, `value` and `kind` in the group of states, and put the windows into the
dialog:

    class NewClient(StatesGroup):
        requisites = State()
        check = State()
        field = State()
        value = State()
        kind = State()

    card = CardForm(
        states=NewClient,
        ask="client-card-ask",            # the text of the first window
        save="client-card-save",          # the label of the green button, «✅ Сохранить»
        then=actions.card_given,          # async (manager, Card): one service call, then switch_to, start, done
        own=False,                        # a client: a name is enough, a failed check is shown but may be saved
    )
    dialogs = (Dialog(*card_windows(card), …more windows of yours…),)

    async def card_given(manager: DialogManager, card: Card) -> None:
        services, actor = services_and_actor(manager)
        client = await services.clients.create(actor, NewClient(card.requisites), key)
        await manager.done({"client_id": client.id})

What `then` raises is shown on top of the check window; nothing of the card is lost. `card.others` are further
accounts of the card. A host that changes what exists starts at `check` (or `field`) and fills the form first:

    async def opened(start_data: Any, manager: DialogManager) -> None:      # Dialog(…, on_start=opened)
        set_card(manager, Card((await services.clients.get(actor, id)).requisites))

With `own=True` only a complete card without a failed check can be saved. The country that decides when the card
says nothing is `dialog_data["country"]` if the host has set it, else the firm's. Everything typed is taken in the
check window as well: an answer to what it asks, more lines of the card, a whole other card, the rest of a paste
that Telegram has split. Getters and actions of the host can read the form with `card_of(manager)`.

`card_text(texts, requisites)` is the same view for a card of a client or an issuer elsewhere.
"""

from handlers.requisites.actions import CardActions
from handlers.requisites.card_input import CardStep, good_card
from handlers.requisites.dialogs import card_windows
from handlers.requisites.form import Card, CardForm, card_of, set_card
from handlers.requisites.text import card_text

__all__ = [
    "Card",
    "CardActions",
    "CardForm",
    "CardStep",
    "card_of",
    "card_text",
    "card_windows",
    "good_card",
    "set_card",
]
