"""Commands and deep links: what people send before any dialog is open, and who may not come in."""
