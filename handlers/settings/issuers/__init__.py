"""The issuers: requisites, bank accounts, VAT and number series of who bills for the firm."""
