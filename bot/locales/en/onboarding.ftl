# The first minute: country, requisites, VAT.

onboarding-country =
    Hello, { $name }! Let us set up the firm in a minute.
    1 of 3. Where do you work?
onboarding-card =
    2 of 3. Please send the company card: as text in any order, or as a file (.docx, .pdf, .xlsx).
    { $country ->
        [RU] INN, account and BIK are needed, the rest is optional.
        [KZ] BIN or IIN and IIK are needed, the rest is optional.
        [UZ] INN (STIR), account and MFO are needed, the rest is optional.
        [BY] UNP, account and BIC are needed, the rest is optional.
       *[OTHER] The name and the IBAN are needed, the rest is optional.
    } I will sort it out.
onboarding-card-right = ✅ Looks right
onboarding-vat = 3 of 3. How is VAT shown? Choose or write a rate, for example 10.
onboarding-done =
    Done, the firm is set up. Next: add a client in “👥 Clients” and issue the first invoice.
    You invite colleagues in “⚙️ Settings”.
error-onboarding-country = I found no requisites here. Choose the country, or send the company card right away, for example: { $example }
