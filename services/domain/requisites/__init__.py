"""Requisites of a party: read from a card, checked, asked for, stored."""
