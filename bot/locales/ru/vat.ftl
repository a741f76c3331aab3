# Строка об НДС под итогом; ключ называет services/domain/tax/vat.py.

vat-included = в том числе НДС { $rate }% { $amount }
vat-included-formula = в том числе НДС { $rate } { $amount }
vat-on-top = НДС { $rate }% сверху { $amount }
vat-none = без НДС
