"""What late money costs: penalties of contracts and interest by law, as tables of periods. Nothing is charged here."""
