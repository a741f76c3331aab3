"""Jobs of the office's printer: each is sent once, and its outcome is said or is called unknown."""
