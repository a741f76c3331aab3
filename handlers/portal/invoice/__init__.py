"""One invoice as the client sees it: paying it, its PDF, a promise, «I have paid»."""
