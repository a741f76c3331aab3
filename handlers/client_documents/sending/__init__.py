"""Sending a document: to whom, and what it says."""
