"""Drafts that are issued only by those whom the firm has named."""
