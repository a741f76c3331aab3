"""An invoice as pure data, ready to be printed."""
