"""Windows of payments, advances and refunds; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class PickInvoiceSG(StoredGroup, stored="PickInvoice"):
    """`/pay`: the open invoices, typing searches; then the payment, and what has become of it."""

    list = State()
    done = State()


class NewPaymentSG(StoredGroup, stored="NewPayment"):
    """{"invoice_id"}; with {"amount", "currency"} (minor units) it may start at `confirm`, with {"ends_with_result"}
    it shows what has become of the payment before it ends."""

    amount = State()
    confirm = State()
    date = State()
    method = State()
    reference = State()
    done = State()


class NewAdvanceSG(StoredGroup, stored="NewAdvance"):
    """{} or {"client_id"}: money that belongs to no invoice yet."""

    account = State()
    amount = State()
    confirm = State()
    date = State()
    method = State()
    reference = State()
    done = State()


class UseAdvanceSG(StoredGroup, stored="UseAdvance"):
    """{"invoice_id"}."""

    amount = State()


class PaymentsSG(StoredGroup, stored="Payments"):
    """{"client_id"} or {"invoice_id"} or {"matter_id"}: the ledger."""

    list = State()


class PaymentCardSG(StoredGroup, stored="PaymentCard"):
    """{"payment_id"}."""

    main = State()
    reason = State()
    other = State()
    sure = State()


class RefundSG(StoredGroup, stored="Refund"):
    """{"client_id", "issuer_id", "currency"}."""

    amount = State()
    reason = State()
    confirm = State()
    date = State()
    method = State()
