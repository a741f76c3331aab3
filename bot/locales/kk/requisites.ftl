# Төлем деректемелерінің атаулары: банк қосымшасында осылай сұралады.

requisites-field-tax-id-ru = ИНН
requisites-field-tax-id-kz = БСН
requisites-field-tax-id-kz-person = ЖСН
requisites-field-tax-id-uz = СТИР
requisites-field-tax-id-by = УНП
requisites-field-tax-id-other = Салық нөмірі
requisites-field-kpp = КПП
requisites-field-account = Есеп айырысу шоты
requisites-field-account-other = Шот нөмірі
requisites-field-iban = IBAN
requisites-field-iban-kz = ЖСК
requisites-field-bic = БСК
requisites-field-bic-uz = МФО
requisites-field-bic-other = BIC
requisites-field-corr-account = Корр. шот
requisites-field-swift = SWIFT
requisites-field-kbe = Кбе
requisites-field-knp = ТБК
requisites-field-knp-uz = Төлем мақсатының коды
