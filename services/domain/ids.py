"""Typed row identifiers, so that a client's id can't be passed where an invoice's is meant."""

from typing import NewType

FirmId = NewType("FirmId", int)
MemberId = NewType("MemberId", int)
IssuerId = NewType("IssuerId", int)
BankAccountId = NewType("BankAccountId", int)
InviteId = NewType("InviteId", int)
ClientId = NewType("ClientId", int)
MatterId = NewType("MatterId", int)
ContractId = NewType("ContractId", int)
StageId = NewType("StageId", int)
InvoiceId = NewType("InvoiceId", int)
LineId = NewType("LineId", int)
DocumentId = NewType("DocumentId", int)
"""Of a document to a client beside the invoice: an act of services."""
PaymentId = NewType("PaymentId", int)
HoldId = NewType("HoldId", int)
ContactId = NewType("ContactId", int)
DeliveryId = NewType("DeliveryId", int)
ContactInviteId = NewType("ContactInviteId", int)
TaskId = NewType("TaskId", int)
PrintJobId = NewType("PrintJobId", int)
MassActId = NewType("MassActId", int)
MassItemId = NewType("MassItemId", int)
StatementId = NewType("StatementId", int)
StatementLineId = NewType("StatementLineId", int)
