"""The state's electronic invoice (ЭСФ) of Kazakhstan and Uzbekistan: its data to copy, and its number."""
