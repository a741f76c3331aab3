"""Takes an act back within its minute: every row that it changed becomes what it was, and the trail keeps both acts."""
