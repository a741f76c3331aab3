"""The lines of a draft: adding, changing, moving and deleting them."""
