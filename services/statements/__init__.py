"""A bank's statement becomes payments: kept, compared with the books, posted in one tap, decided line by line."""
