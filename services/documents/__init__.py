"""Files: draws invoices and payment codes, reads company cards. Knows the domain only, no database."""
