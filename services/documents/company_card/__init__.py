"""Reads the text of a company card that somebody sent as .docx or .pdf."""
