# Toʻlov rekvizitlarining nomlari: bank ilovasida shunday soʻraladi.

requisites-field-tax-id-ru = INN
requisites-field-tax-id-kz = BIN
requisites-field-tax-id-kz-person = IIN
requisites-field-tax-id-uz = STIR
requisites-field-tax-id-by = UNP
requisites-field-tax-id-other = Soliq raqami
requisites-field-kpp = KPP
requisites-field-account = Hisob raqami
requisites-field-account-other = Hisob raqami
requisites-field-iban = IBAN
requisites-field-iban-kz = IBAN
requisites-field-bic = BIK
requisites-field-bic-uz = MFO
requisites-field-bic-other = BIC
requisites-field-corr-account = Korr. hisob
requisites-field-swift = SWIFT
requisites-field-kbe = Kbe
requisites-field-knp = KNP
requisites-field-knp-uz = Toʻlov maqsadi kodi
