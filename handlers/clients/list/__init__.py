"""The list of clients, its filter, and the picker."""
