"""The morning's summary for each member of the firm."""
