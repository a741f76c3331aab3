"""Money: amounts, reading them as people type them, and writing them in words."""
