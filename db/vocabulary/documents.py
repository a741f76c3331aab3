"""Stored words of the documents to clients that stand beside invoices."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """A document to a client beside the invoice. Each kind has a form in `services/documents/registry.py`."""

    ACT = "act"  # «акт оказанных услуг»
    RECONCILIATION = "reconciliation"  # «акт сверки взаимных расчётов»
    RECEIPT = "receipt"  # «квитанция» of one payment
    CERTIFICATE = "certificate"  # «справка об оплате» of one invoice
    CALCULATION = "calculation"  # «расчёт» of what the delay of one invoice costs
    DEMAND = "demand"  # «претензия»: what is overdue, claimed in writing before a court is


class DocumentState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"


class DocumentResponse(StrEnum):
    """What the client has answered to a document; nothing is stored before."""

    ACCEPTED = "accepted"
    OBJECTED = "objected"


class ResponseWay(StrEnum):
    TELEGRAM = "telegram"  # the client pressed the button
    PAPER = "paper"  # signed by hand, entered by staff
    SILENCE = "silence"  # no answer in time: staff have decided that it counts as accepted


class DemandWay(StrEnum):
    """How a demand reached the client first; its term runs from that day."""

    TELEGRAM = "telegram"
    EMAIL = "email"
    HAND = "hand"
    POST = "post"  # a registered letter: staff have entered the day
