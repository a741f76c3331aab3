"""Acts on many invoices at once: what would happen, and each item done once."""
