"""Electronic invoices of European issuers: what they lack, who enters it, and what their files are made of."""
