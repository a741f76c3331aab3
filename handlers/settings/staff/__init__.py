"""The firm's people: their roles, and the links that invite them."""
