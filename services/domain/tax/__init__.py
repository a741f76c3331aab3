"""VAT: rates by country and date, and what a contract or an invoice chooses."""
