"""What people type into single fields: amounts, dates, terms of payment, time worked, searches."""
