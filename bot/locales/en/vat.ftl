# The line about VAT under the total; services/domain/tax/vat.py names the key.

vat-included = incl. VAT { $rate }% { $amount }
vat-included-formula = incl. VAT { $rate } { $amount }
vat-on-top = plus VAT { $rate }% { $amount }
vat-none = no VAT
