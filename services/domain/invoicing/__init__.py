"""Rules of invoices: numbers, payment terms and totals."""
