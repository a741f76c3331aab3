"""The list of contracts and the card of one."""
