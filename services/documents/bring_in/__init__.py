"""Reads the tables that a firm brings along from elsewhere, and writes the template for them."""
