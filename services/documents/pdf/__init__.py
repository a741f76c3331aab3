"""Invoices as PDF: `document` is the pure data, `render` draws it, one module a country's layout.

Import the modules themselves: `document` costs nothing, `render` loads fpdf2 and the fonts.
"""
