"""What all screens share: states, widgets, texts and the jumps between areas. Imports no area."""
