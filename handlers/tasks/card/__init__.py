"""The card of a task: doing it, postponing it, handing it over."""
