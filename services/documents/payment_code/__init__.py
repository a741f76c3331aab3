"""Payment codes: the text that a bank's app reads from a QR code, and its picture."""
