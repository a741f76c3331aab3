"""Words of sums, dates and parties, as every document prints them."""
