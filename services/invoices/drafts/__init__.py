"""Drafts: creating, editing and copying them."""
