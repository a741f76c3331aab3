"""What a contract says of paying late."""
