"""The window of «Напомнить всем» as it was before acts on many invoices: who has it open goes on in their page."""
