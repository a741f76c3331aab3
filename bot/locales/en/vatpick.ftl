# Choosing VAT.

vat-pick = How is VAT shown? Choose, or type a rate, for example 10.
vat-pick-rate = { $mode ->
        [included] { $code ->
            [usn5] Simplified regime, { $rate }% VAT included
            [usn7] Simplified regime, { $rate }% VAT included
           *[general] { $rate }% VAT included
        }
       *[on_top] { $code ->
            [usn5] Simplified regime, { $rate }% VAT on top
            [usn7] Simplified regime, { $rate }% VAT on top
           *[general] { $rate }% VAT on top
        }
    }
vat-pick-none = No VAT
vat-pick-example = 10 or 19
vat-own = The rate is { $rate }%. Inside the price or on top?
vat-own-included = Included
vat-own-on-top = On top
vat-reason = Why no VAT? The ground is printed on the invoice. Choose or type your own.
vat-grounds = <blockquote>{ $grounds }</blockquote>
vat-reason-row = { $reason }
vat-reason-example = Reverse charge

vat-reason-ru-simplified = VAT exempt (art. 145 of the Tax Code of Russia)
vat-reason-ru-professional = Professional income tax, law 422-FZ
vat-reason-ru-advocates = VAT exempt (art. 149 p. 3 pp. 14 of the Tax Code of Russia)
vat-reason-ru-abroad = Place of supply outside Russia (art. 148 p. 1 pp. 4 of the Tax Code of Russia)
vat-reason-ru-eaeu = Place of supply outside Russia (annex 18 to the EAEU Treaty, p. 29 pp. 4)
vat-reason-kz-not-payer = Not a VAT payer
vat-reason-kz-abroad = Place of supply outside Kazakhstan
vat-reason-uz-turnover = Turnover tax payer
vat-reason-uz-abroad = Place of supply outside Uzbekistan
vat-reason-by-simplified = No VAT, simplified regime
vat-reason-by-abroad = Place of supply outside Belarus
vat-reason-other-reverse = Reverse charge
vat-reason-other-outside = Outside the scope of VAT
