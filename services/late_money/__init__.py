"""What an invoice's delay costs, by the contract or by law. It is shown and put on paper; nobody is charged here."""
