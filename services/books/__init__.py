"""Proves the books: numbers, sums, money, messages, rows and the trail, of all firms and read only."""
