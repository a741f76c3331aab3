"""The words of requests to issue a draft."""

from enum import StrEnum


class ApprovalState(StrEnum):
    """Of a request to issue a draft that its author may not issue alone."""

    WAITING = "waiting"
    RETURNED = "returned"  # with a remark
    WITHDRAWN = "withdrawn"  # the draft was changed since
    APPROVED = "approved"  # and issued
