"""The calculation of an invoice: by periods, on a day that is chosen."""
