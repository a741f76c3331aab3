"""Documents to clients beside the invoice: issued, sent, answered, voided, one way for every kind."""
