"""How an issuer's documents look."""
