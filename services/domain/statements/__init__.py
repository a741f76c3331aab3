"""What a bank's statement says, and to which invoices its payments belong: rules without a database."""
