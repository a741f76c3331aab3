"""What `python -m bot <command>` does: each command is a module here, and `cli.py` lists them."""
