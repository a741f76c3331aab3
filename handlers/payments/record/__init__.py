"""The form that records a payment and allocates it to invoices."""
