"""The card of an issued document: sending, the answer, voiding."""
