"""Windows of payments, advances and refunds; see `handlers.ui.states`."""

from aiogram.fsm.state import State, StatesGroup


class PickInvoice(StatesGroup):
    """`/pay`: the open invoices, typing searches; then the payment."""

    list = State()


class NewPayment(StatesGroup):
    """{"invoice_id"}; with {"amount", "currency"} (minor units) it may start at `confirm`."""

    amount = State()
    confirm = State()
    date = State()
    method = State()
    reference = State()


class UseAdvance(StatesGroup):
    """{"invoice_id"}."""

    amount = State()


class Payments(StatesGroup):
    """{"client_id"} or {"invoice_id"} or {"matter_id"}: the ledger."""

    list = State()


class PaymentCard(StatesGroup):
    """{"payment_id"}."""

    main = State()
    reason = State()
    sure = State()


class Refund(StatesGroup):
    """{"client_id", "issuer_id", "currency"}."""

    amount = State()
    reason = State()
    confirm = State()
    date = State()
    method = State()
