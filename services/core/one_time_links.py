"""One-time links: the database keeps hashes of their tokens only."""

from hashlib import sha256


def hash_token(token: str) -> str:
    """SHA-256 of the token, 64 hexadecimal digits: whoever reads the database can't use the link."""
    return sha256(token.encode()).hexdigest()
