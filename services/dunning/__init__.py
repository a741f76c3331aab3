"""The dunning run: plans which reminder of which invoice is due, and checks each again before it leaves."""
