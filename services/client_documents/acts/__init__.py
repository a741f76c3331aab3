"""Acts of services: what a draft is made of, and the page that it becomes."""
