"""The rates of central banks that the firm reckons with."""
