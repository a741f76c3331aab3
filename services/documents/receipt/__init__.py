"""What confirms that money came: a receipt of a payment, a certificate of what was paid on an invoice."""
