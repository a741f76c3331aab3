# Requisites: names of the fields, what is wrong with them, a card sent as a file.

requisites-kind-company = company
requisites-kind-sole-trader = sole trader
requisites-kind-advocate-office = advocate’s office
requisites-kind-bar-association = bar association
requisites-kind-self-employed = self-employed
requisites-kind-private-practice = private practice
requisites-kind-person = individual
requisites-kind-foreign = foreign company

requisites-field-name = Name
requisites-field-short-name = Short name
requisites-field-other-name = Name, other language
requisites-field-tax-id-ru = INN
requisites-field-tax-id-kz = BIN
requisites-field-tax-id-kz-person = IIN
requisites-field-tax-id-uz = TIN (STIR)
requisites-field-tax-id-by = UNP
requisites-field-tax-id-other = Tax number
requisites-field-kpp = KPP
requisites-field-reg-number-ru = OGRN
requisites-field-reg-number-ru-person = OGRNIP
requisites-field-reg-number-other = Registration number
requisites-field-pinfl = PINFL
requisites-field-account = Account
requisites-field-account-other = Account number
requisites-field-iban = IBAN
requisites-field-iban-kz = IBAN (IIK)
requisites-field-currency = Currency of the account
requisites-field-bank-name = Bank
requisites-field-bank-address = Bank address
requisites-field-bic = BIK
requisites-field-bic-uz = MFO
requisites-field-bic-other = BIC
requisites-field-corr-account = Correspondent account
requisites-field-swift = SWIFT
requisites-field-kbe = KBe
requisites-field-knp = KNP
requisites-field-knp-uz = Payment purpose code
requisites-field-oked = OKED
requisites-field-vat-code-uz = VAT payer code
requisites-field-vat-code-other = VAT number
requisites-field-licence = Number in the register of advocates
requisites-field-address = Address
requisites-field-signatory-title = Signatory’s position
requisites-field-signatory-name = Signatory
requisites-field-accountant = Chief accountant
requisites-field-phone = Phone
requisites-field-other-emails = Other e-mails
requisites-field-other-phones = Other phones
requisites-field-email = E-mail

requisites-problem-nothing-found = I found no requisites here. Send the company card as text or as a file, for example: ООО «Пример», ИНН 7700000778, р/с 40702810000000000777, БИК 044525225.
requisites-problem-second-tax-id = The card has two different tax numbers: { $groups }. I took the first one, please check.
requisites-problem-doubtful-name = I am not sure that this is the name: { $groups }. Please check.
requisites-problem-doubtful-bank = I am not sure that this is the bank’s name: { $groups }. Please check.
requisites-problem-doubtful-address = I am not sure that this is the address: { $groups }. Please check.
requisites-problem-doubtful-pair = Not sure that this account is in this bank: { $groups }. Please check.
requisites-problem-doubtful-owner = The card seems to have two parties. Please check whose account this is: { $groups }.
requisites-problem-doubtful-kind = Could not tell whether this is a person or a company. Please check.
requisites-problem-doubtful-signatory = Not sure that { $groups } signs. Please check.
requisites-problem-second-party = The text has requisites of two parties. I took the first one, please check.
requisites-problem-passport-not-kept = I don't keep passports: none of it is in the card.
requisites-problem-document-not-kept = I don't keep identity documents: none of it is in the card.
requisites-problem-birth-not-kept = I don't keep dates of birth: it isn't in the card.

requisites-problem-inn-length = An INN has 10 digits for a company and 12 for a person, for example 7700000778.
requisites-problem-inn-checksum = The INN has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: 7700000778.
requisites-problem-inn-length-person = An INN has 12 digits for a person and 10 for a company, for example 770000009920.
requisites-problem-inn-checksum-person = The INN has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: 770000009920.
requisites-problem-inn-company = INN { $groups } belongs to a person: a company’s has 10 digits, for example 7700000778.
requisites-problem-inn-person = INN { $groups } belongs to a company: a person’s has 12 digits, for example 770000009920.
requisites-problem-kpp-format = A KPP has 9 characters, for example 770001001.
requisites-problem-kpp-extra = A person has no KPP, but the card says { $groups }. It can be removed.
requisites-problem-ogrn-length = An OGRN has 13 digits, for example 1227700000770.
requisites-problem-ogrn-checksum = The OGRN has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: 1227700000770.
requisites-problem-ogrnip-length = An OGRNIP has 15 digits, for example 322770000010090.
requisites-problem-ogrnip-checksum = The OGRNIP has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: 322770000010090.
requisites-problem-bik-format = A BIK has 9 digits, for example 044525225.
requisites-problem-account-length = The account has 20 digits, for example 40702810000000000777.
requisites-problem-account-key =
    The account or the BIK has a typo: the check digit does not match. Compare by groups:
    { $groups }
    Please send the right account or BIK.
requisites-problem-corr-account-format = A correspondent account has 20 digits and starts with 301, for example 30101810400000000225.
requisites-problem-corr-account-key = The correspondent account or the BIK has a typo: they do not fit together. Compare group by group: { $groups }. Send the correct one, for example 30101810400000000225.
requisites-problem-treasury-key = The single treasury account and the BIK do not fit together by their control digit: { $groups }. Please compare them.

requisites-problem-bin-length = A BIN or IIN has 12 digits, for example 220140007779.
requisites-problem-bin-checksum = The BIN or IIN has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: 220140007779.
requisites-problem-iik-format = A Kazakh IBAN has 20 characters and starts with KZ, for example KZ38722S000000777777.
requisites-problem-iik-checksum = The IBAN has a typo: its check digits do not match. Compare group by group: { $groups }. A correct one looks like this: KZ38722S000000777777.
requisites-problem-bic-bank = The IBAN and the BIC look like different banks: { $groups }. Please check both.
requisites-problem-kbe-format = A KBe has two digits, the first is 1 or 2, for example 17.
requisites-problem-knp-format = A KNP has three digits, for example 859.
requisites-problem-payment-code-format = A payment purpose code has five digits, for example 00668.
requisites-problem-oked-format = An OKED has 5 digits, for example 69100.

requisites-problem-stir-format = A TIN (STIR) has 9 digits and does not start with 0 or 1, for example 308321773.
requisites-problem-pinfl-format = A PINFL has 14 digits, the first from 1 to 6, for example 30101900000011.
requisites-problem-pinfl-checksum = The PINFL seems to have a typo. Compare: { $groups }. A correct one looks like this: 30101900000011.
requisites-problem-mfo-format = An MFO has 5 digits, leading zeros included, for example 00440.
requisites-problem-uz-account-format = The account has 20 digits, for example 20208000905364813002.
requisites-problem-uz-vat-code-format = A VAT payer code has 12 digits, for example 326010012345.

requisites-problem-unp-checksum = The UNP has a typo: it has 9 characters and its check digit has to match. A correct one looks like this: 192000224.
requisites-problem-by-iban-format = A Belarusian account has 28 characters and starts with BY, for example BY13NBRB3600900000002Z00AB00.

requisites-problem-iban-format = This does not look like an IBAN. It starts with two letters of the country, for example DE89370400440532013000.
requisites-problem-iban-checksum = The IBAN has a typo: its check digits do not match. Compare group by group: { $groups }. A correct one looks like this: DE89370400440532013000.
requisites-problem-bic-format = A BIC (SWIFT) has 8 or 11 characters, for example KCJBKZKX.
requisites-problem-vat-id-format = A VAT number starts with two letters of the country, for example DE136695976.
requisites-problem-vat-id-checksum = The VAT number has a typo: its check digit does not match. Compare: { $groups }. A correct one looks like this: DE136695976.

requisites-problem-phone = The phone { $groups } does not look real. A correct one looks like this: +7 495 123-45-67.
requisites-problem-email = The e-mail { $groups } does not look like an address. A correct one looks like this: info@example.com.

error-requisites-text = I did not get that. Write one line of at most 300 characters, for example: 101000, Moscow, Myasnitskaya st., 1.
error-requisites-number = I did not get the number “{ $value }”. Send it in digits and Latin letters, for example 40003521600.
error-phone = I did not get the phone “{ $value }”. Write it with the country code, for example +7 495 123-45-67.
error-email = I did not get the e-mail “{ $value }”. It takes one address, for example info@example.com.

error-card-file-blank = The file is empty. Send it again or paste the requisites as a message, for example: ИНН 7700000778.
error-card-file-photo = I can’t read text off a photo. Send the card as a file, for example “Card.docx” or .pdf, or paste the requisites.
error-card-file-old = This is an old format of Word or Excel. Open the file and save it as a new one, for example “Card.docx” or .xlsx, or paste the text.
error-card-file-locked = The file has a password. Remove it and send the file again, for example as .pdf, or paste the text.
error-card-file-macros = The file has macros, so I don’t open it. Save it without macros, for example as “Card.docx”, or paste the text.
error-card-file-kind = I can’t read such a file. Send the card as .docx, .pdf, .xlsx, .odt or .rtf, for example “Card.docx”, or paste the text.
error-card-file-too-big = The file is too big: 5 MB and 20 pages fit. Send the page with the requisites, for example as a separate .pdf, or paste the text.
error-card-file-unreadable = The file does not open: it is damaged. Save it again, for example as .pdf, or paste the text.
error-card-file-lost = The file has not reached me whole. Send it again or paste the requisites as a message, for example: ИНН 7700000778.
error-card-file-empty = There is no text in the file, it looks like a scan. Send a .docx or .pdf with text or paste the requisites, for example: ИНН 7700000778.
error-account-currency-unclear = That is not a currency I know. Write USD or “in tenge”, for example.
