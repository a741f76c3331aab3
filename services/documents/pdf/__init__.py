"""Invoices as PDF: `render` draws the data of `services.documents.invoice`, one module a country's layout.

Import the modules themselves: `render` loads fpdf2 and the fonts.
"""
