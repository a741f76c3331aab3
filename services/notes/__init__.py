"""Internal notes on cards."""
