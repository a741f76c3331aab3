# Jami ostidagi QQS qatori; kalitni services/domain/tax/vat.py aytadi.

vat-included = shu jumladan QQS { $rate }% { $amount }
vat-included-formula = shu jumladan QQS { $rate } { $amount }
vat-on-top = ustiga QQS { $rate }% { $amount }
vat-none = QQSsiz
