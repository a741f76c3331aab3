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


class AdvanceInvoiceSG(StoredGroup, stored="AdvanceInvoice"):
    """{} or {"client_id"}: pick a contract; {"contract_id"} at `amount`. Then the draft takes this place."""

    contract = State()
    amount = State()


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
    """{"client_id", "issuer_id", "currency", "contract_id"}: of a contract's advance, or, where its id is 0 or
    missing, of what lies on no invoice."""

    amount = State()
    reason = State()
    confirm = State()
    date = State()
    method = State()
