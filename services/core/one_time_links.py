"""One-time links: the database keeps digests of their tokens only."""

from hashlib import sha256


def hash_token(token: str) -> str:
    """What is kept of a token, so that reading the database opens nothing. 64 hexadecimal digits."""
    return sha256(token.encode()).hexdigest()
