"""Search over clients, contracts, matters and invoices."""
