"""The content of messages: what they say, to whom, in whose name."""
