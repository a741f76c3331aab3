"""The act of services as data."""
