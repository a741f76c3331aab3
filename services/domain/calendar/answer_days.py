"""How many working days a client has to answer an act."""

from services.domain.errors import BadInput

LONGEST = 90


def check_answer_days(days: int) -> int:
    """Zero is «never». Raises `error-answer-days`."""
    if not 0 <= days <= LONGEST:
        raise BadInput("error-answer-days", str(days), limit=LONGEST)
    return days
