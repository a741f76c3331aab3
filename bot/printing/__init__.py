"""The office's printer, spoken to over IPP."""
