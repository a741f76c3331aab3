# Реквизиты: названия полей, замечания к ним, карточка из файла.

requisites-kind-company = организация
requisites-kind-sole-trader = ИП
requisites-kind-advocate-office = адвокатский кабинет
requisites-kind-bar-association = адвокатское образование
requisites-kind-self-employed = самозанятый
requisites-kind-private-practice = частная практика
requisites-kind-person = физическое лицо
requisites-kind-foreign = иностранная компания

requisites-field-name = Наименование
requisites-field-short-name = Краткое наименование
requisites-field-other-name = Имя на другом языке
requisites-field-tax-id-ru = ИНН
requisites-field-tax-id-kz = БИН
requisites-field-tax-id-kz-person = ИИН
requisites-field-tax-id-uz = ИНН
requisites-field-tax-id-by = УНП
requisites-field-tax-id-other = Налоговый номер
requisites-field-kpp = КПП
requisites-field-reg-number-ru = ОГРН
requisites-field-reg-number-ru-person = ОГРНИП
requisites-field-reg-number-other = Регистрационный номер
requisites-field-pinfl = ПИНФЛ
requisites-field-account = Расчётный счёт
requisites-field-account-other = Номер счёта
requisites-field-iban = IBAN
requisites-field-iban-kz = ИИК
requisites-field-currency = Валюта счёта
requisites-field-bank-name = Банк
requisites-field-bank-address = Адрес банка
requisites-field-bic = БИК
requisites-field-bic-uz = МФО
requisites-field-bic-other = BIC
requisites-field-corr-account = Корр. счёт
requisites-field-swift = SWIFT
requisites-field-kbe = Кбе
requisites-field-knp = КНП
requisites-field-knp-uz = Код назначения платежа
requisites-field-oked = ОКЭД
requisites-field-vat-code-uz = Код плательщика НДС
requisites-field-vat-code-other = Номер плательщика НДС
requisites-field-licence = Номер в реестре адвокатов
requisites-field-address = Адрес
requisites-field-signatory-title = Должность подписанта
requisites-field-signatory-name = Подписант
requisites-field-accountant = Главный бухгалтер
requisites-field-phone = Телефон
requisites-field-other-emails = Другая почта
requisites-field-other-phones = Другой телефон
requisites-field-email = Почта

requisites-problem-nothing-found = Не нашёл здесь реквизитов. Пришлите карточку текстом или файлом, например: ООО «Пример», ИНН 7700000778, р/с 40702810000000000777, БИК 044525225.
requisites-problem-second-tax-id = В карточке два разных налоговых номера: { $groups }. Взял первый, проверьте.
requisites-problem-doubtful-name = Не уверен, что это название: { $groups }. Проверьте, пожалуйста.
requisites-problem-doubtful-bank = Не уверен, что это название банка: { $groups }. Проверьте, пожалуйста.
requisites-problem-doubtful-address = Не уверен, что это адрес: { $groups }. Проверьте, пожалуйста.
requisites-problem-doubtful-pair = Не уверен, что этот счёт в этом банке: { $groups }. Проверьте, пожалуйста.
requisites-problem-doubtful-owner = В карточке, похоже, две стороны. Проверьте, чей это счёт: { $groups }.
requisites-problem-doubtful-kind = Не понял, человек это или организация. Проверьте, пожалуйста.
requisites-problem-doubtful-signatory = Не уверен, что подписывает { $groups }. Проверьте, пожалуйста.
requisites-problem-second-party = В тексте реквизиты двух сторон. Взял первую, проверьте.
requisites-problem-passport-not-kept = Паспорт не храню: в карточке его данных нет.
requisites-problem-document-not-kept = Удостоверение личности не храню: в карточке его данных нет.
requisites-problem-birth-not-kept = Дату рождения не храню: в карточке её нет.

requisites-problem-inn-length = В ИНН 10 цифр у организации и 12 у человека, например 7700000778.
requisites-problem-inn-checksum = ИНН с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: 7700000778.
requisites-problem-inn-length-person = В ИНН 12 цифр у человека и 10 у организации, например 770000009920.
requisites-problem-inn-checksum-person = ИНН с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: 770000009920.
requisites-problem-inn-company = ИНН { $groups } принадлежит человеку: у организации в нём 10 цифр, например 7700000778.
requisites-problem-inn-person = ИНН { $groups } принадлежит организации: у человека в нём 12 цифр, например 770000009920.
requisites-problem-kpp-format = В КПП 9 знаков, например 770001001.
requisites-problem-kpp-extra = У человека КПП не бывает, а в карточке { $groups }. Его можно убрать.
requisites-problem-ogrn-length = В ОГРН 13 цифр, например 1227700000770.
requisites-problem-ogrn-checksum = ОГРН с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: 1227700000770.
requisites-problem-ogrnip-length = В ОГРНИП 15 цифр, например 322770000010090.
requisites-problem-ogrnip-checksum = ОГРНИП с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: 322770000010090.
requisites-problem-bik-format = В БИК 9 цифр, например 044525225.
requisites-problem-account-length = В расчётном счёте 20 цифр, например 40702810000000000777.
requisites-problem-account-key =
    Счёт или БИК с опечаткой: контрольная цифра не сходится. Сверьте по группам:
    { $groups }
    Пришлите правильный счёт или БИК.
requisites-problem-corr-account-format = В корр. счёте 20 цифр, и он начинается на 301, например 30101810400000000225.
requisites-problem-corr-account-key = Корр. счёт или БИК с опечаткой: они не подходят друг к другу. Сверьте по группам: { $groups }. Пришлите правильный корр. счёт или БИК, например 30101810400000000225.
requisites-problem-treasury-key = Единый казначейский счёт и БИК не подходят друг к другу по контрольной цифре: { $groups }. Сверьте их, пожалуйста.

requisites-problem-bin-length = В БИН и ИИН 12 цифр, например 220140007779.
requisites-problem-bin-checksum = БИН или ИИН с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: 220140007779.
requisites-problem-iik-format = В ИИК 20 знаков, и он начинается на KZ, например KZ38722S000000777777.
requisites-problem-iik-checksum = ИИК с опечаткой: контрольные цифры не сходятся. Сверьте по группам: { $groups }. Правильный выглядит так: KZ38722S000000777777.
requisites-problem-bic-bank = ИИК и БИК похожи на разные банки: { $groups }. Проверьте, оба ли верны.
requisites-problem-kbe-format = В Кбе две цифры, первая 1 или 2, например 17.
requisites-problem-knp-format = В КНП три цифры, например 859.
requisites-problem-payment-code-format = В коде назначения платежа пять цифр, например 00668.
requisites-problem-oked-format = В ОКЭД 5 цифр, например 69100.

requisites-problem-stir-format = В ИНН (СТИР) 9 цифр, и он начинается не с 0 и не с 1, например 308321773.
requisites-problem-pinfl-format = В ПИНФЛ 14 цифр, первая от 1 до 6, например 30101900000011.
requisites-problem-pinfl-checksum = Похоже, в ПИНФЛ опечатка. Сверьте: { $groups }. Правильный выглядит так: 30101900000011.
requisites-problem-mfo-format = В МФО 5 цифр вместе с нулями впереди, например 00440.
requisites-problem-uz-account-format = В расчётном счёте 20 цифр, например 20208000905364813002.
requisites-problem-uz-vat-code-format = В коде плательщика НДС 12 цифр, например 326010012345.

requisites-problem-unp-checksum = УНП с опечаткой: в нём 9 знаков, и контрольный должен сходиться. Правильный выглядит так: 192000224.
requisites-problem-by-iban-format = В белорусском счёте 28 знаков, и он начинается на BY, например BY13NBRB3600900000002Z00AB00.

requisites-problem-iban-format = Не похоже на IBAN. Он начинается с двух букв страны, например DE89370400440532013000.
requisites-problem-iban-checksum = IBAN с опечаткой: контрольные цифры не сходятся. Сверьте по группам: { $groups }. Правильный выглядит так: DE89370400440532013000.
requisites-problem-bic-format = В BIC (SWIFT) 8 или 11 знаков, например KCJBKZKX.
requisites-problem-vat-id-format = Номер плательщика НДС начинается с двух букв страны, например DE136695976.
requisites-problem-vat-id-checksum = Номер плательщика НДС с опечаткой: контрольная цифра не сходится. Сверьте: { $groups }. Правильный выглядит так: DE136695976.

requisites-problem-phone = Телефон { $groups } не похож на настоящий. Правильный выглядит так: +7 495 123-45-67.
requisites-problem-email = Почта { $groups } не похожа на адрес. Правильная выглядит так: info@example.com.

error-requisites-text = Не понял. Напишите одной строкой, не длиннее 300 знаков, например: 101000, г. Москва, ул. Мясницкая, д. 1.
error-requisites-number = Не понял номер «{ $value }». Пришлите его цифрами и латинскими буквами, например 40003521600.
error-phone = Не понял телефон «{ $value }». Напишите с кодом страны, например +7 495 123-45-67.
error-email = Не понял почту «{ $value }». Нужен один адрес, например info@example.com.

error-card-file-blank = Файл пустой. Пришлите его ещё раз или вставьте реквизиты сообщением, например: ИНН 7700000778.
error-card-file-photo = Фото здесь не прочитать. Пришлите карточку файлом, например «Карточка.docx» или .pdf, или вставьте реквизиты сообщением.
error-card-file-old = Это старый формат Word или Excel. Откройте файл и сохраните как новый, например «Карточка.docx» или .xlsx, или вставьте текст.
error-card-file-locked = Файл под паролем. Снимите пароль и пришлите ещё раз, например как .pdf, или вставьте текст.
error-card-file-macros = В файле есть макросы, такие не открываю. Сохраните его без макросов, например как «Карточка.docx», или вставьте текст.
error-card-file-kind = Такой файл прочитать не могу. Пришлите карточку файлом .docx, .pdf, .xlsx, .odt или .rtf, например «Карточка.docx», или вставьте текст.
error-card-file-too-big = Файл слишком большой: помещается 5 МБ и 20 страниц. Пришлите страницу с реквизитами, например отдельным .pdf, или вставьте текст.
error-card-file-unreadable = Файл не открывается: он повреждён. Сохраните его ещё раз, например как .pdf, или вставьте текст.
error-card-file-lost = Файл не дошёл до меня целиком. Пришлите его ещё раз или вставьте реквизиты сообщением, например: ИНН 7700000778.
error-card-file-empty = В файле нет текста, похоже на скан. Пришлите .docx или .pdf с текстом или вставьте реквизиты сообщением, например: ИНН 7700000778.
error-account-currency-unclear = Не понял, какая это валюта. Напишите, например, USD или «в тенге».
