"""Pictures of reports: what is drawn, as data, and the drawing, which happens in a process of its own."""
