# Строка об НДС под итогом; ключ называет services/domain/tax/vat.py.

vat-included = оның ішінде ҚҚС { $rate }% { $amount }
vat-included-formula = оның ішінде ҚҚС { $rate } { $amount }
vat-on-top = үстіне ҚҚС { $rate }% { $amount }
vat-none = ҚҚС-сыз
