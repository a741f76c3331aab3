"""The process.

Reads the settings, wires the parts together, polls Telegram and runs the clock. May import everything.
"""
