"""Firms: who is writing, settings, issuers, staff and how requisites are stored."""
