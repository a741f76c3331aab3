"""What a member leaves behind goes to a colleague."""
