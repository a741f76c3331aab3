"""An invoice «на аванс»: which contract, and what sum; then it is a draft like any other."""
