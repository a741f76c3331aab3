"""A small grammar of what people type: it takes sums, periods and states, and leaves the rest as words of a name."""
