"""Reads the text of a company card that somebody sent as a file."""
