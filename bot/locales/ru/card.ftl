# Карточка организации: показать, спросить недостающее, исправить.

card-check = { $state ->
        [ready] Проверьте, всё ли верно
       *[other] Вот что я разобрал
    }
card-whole = { $card }
card-line = { $value }
card-name = <b>{ $name }</b>
card-item = { $label } { $value }{ $mark ->
        [good] {" ✓"}
        [bad] {" ✗"}
        [odd] {" ⚠️"}
       *[none] {""}
    }
card-signs = Подписывает: { $who }
card-accountant = Главный бухгалтер { $who }
card-account-main = ★ { $account }
card-account-further = • { $account }
card-warnings =
    {""}
    { $warnings }
card-no-bank-address = В Беларуси в счёте печатают и адрес банка. Его можно добавить: «✏️ Исправить» → «Адрес банка».
card-warning = ⚠️ { $text }
card-question =
    {""}
    { $question }
card-ask-missing = Не хватает: { $names }. Пришлите { $label }, например { $example }
card-ask-kind = Уточните, кто выставляет счета: по карточке это не понять.

card-ask-main = В карточке { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[other] { $count } счетов
    }, сохраню все. Какой основной?
card-ask-currency = В какой валюте счёт { $account }?
card-ask-unbilled = Счёт { $account }: в { $currency } счета пока не выставляются. { $main ->
        [yes] Пришлите другой основной счёт или выберите его.
       *[no] Уберите его или пришлите вместо него другой.
    }
card-ask-further = Счёт { $account }: { $text }
card-ask-doubt = ⚠️ { $text } Если не так, пришлите верное значение.
card-unknown =
    {""}
    { $pieces }
card-unknown-first = { $doubt ->
        [bank_name] ⚠️ Не разобрал: «{ $piece }». На название банка не похоже.
        [name] ⚠️ Не разобрал: «{ $piece }». На название не похоже.
        [address] ⚠️ Не разобрал: «{ $piece }». На адрес не похоже.
       *[none] Не разобрал: «{ $piece }»
    }
card-unknown-rest = И ещё: { $pieces }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }

card-main-row = ★ { $account }
card-main-change = ★ Сменить основной счёт
card-currency-row = { $id }
card-drop-row = 🗑 Убрать счёт { $account }
card-drop-asked = 🗑 Убрать этот счёт
card-keep = Верно, оставить
card-is-address = Это адрес
card-is-name = Это название
card-skip = Пропустить
card-kind-change = 👤 { $kind }: изменить
card-save-as-is = Сохранить как есть
card-fix = ✏️ Исправить
card-pick-kind = 👤 Выбрать, кто это
card-fields = Что исправить? Нажмите на поле или пришлите строку карточки, например «{ $label } { $example }».
card-field-row = { $filled ->
        [yes] { $label }
       *[no] + { $label }
    }
card-kind-button = 👤 { $kind }, { card-country }
card-value = { $filled ->
        [yes] { $label }: { $value }
       *[no] { $label }: пока не указано
    }
    Пришлите { $filled ->
        [yes] новое значение
       *[no] значение
    }, например { $example }
card-clear = 🗑 Убрать
card-kinds = { $own ->
        [yes] Кто выставляет счета и по правилам какой страны?
       *[no] Кто это и по правилам какой страны?
    }
card-kind-row = { $chosen ->
        [yes] ● { $kind }
       *[no] { $kind }
    }
card-country-row = { $chosen ->
        [yes] ● { card-country }
       *[no] { card-country }
    }
card-country = { $country ->
        [RU] 🇷🇺 Россия
        [KZ] 🇰🇿 Казахстан
        [UZ] 🇺🇿 Узбекистан
        [BY] 🇧🇾 Беларусь
       *[OTHER] Другая страна
    }

card-short = { $what ->
        [account] р/с
        [corr_account] к/с
        [licence] реестр адвокатов
       *[other] { $label }
    }
card-example = { $what ->
        [name] ООО «Ромашка»
        [name_person] ИП Иванова Анна Петровна
        [short_name] ООО «Ромашка»
        [other_name] «Ромашка» ЖШС
        [tax_id_RU] 7700000778
        [tax_id_RU_person] 500100732259
        [tax_id_KZ] 220140007779
        [tax_id_KZ_person] 850101300997
        [tax_id_UZ] 301234567
        [tax_id_UZ_person] 401234567
        [tax_id_BY] 192000224
        [tax_id_BY_person] 192000224
        [tax_id_OTHER] 12345678
        [tax_id_OTHER_person] 12345678
        [kpp] 770001001
        [reg_number_RU] 1227700000770
        [reg_number_person] 322770000010090
        [reg_number_OTHER] HRB 12345
        [pinfl] 30101900000011
        [account_RU] 40702810000000000777
        [account_UZ] 20208000900123456001
        [account_OTHER] 12345678
        [iban_KZ] KZ38722S000000777777
        [iban_BY] BY13NBRB3600900000002Z00AB00
        [iban_OTHER] DE89370400440532013000
        [currency] USD
        [bank_name] ПАО СБЕРБАНК
        [bank_address] 220008, г. Минск, пр. Независимости, 20
        [bic_RU] 044525225
        [bic_KZ] CASPKZKA
        [bic_UZ] 00440
        [bic_BY] NBRBBY2X
        [bic_OTHER] COBADEFF
        [corr_account] 30101810400000000225
        [swift] SABRRUMM
        [kbe] 17
        [knp] 859
        [oked] 69101
        [vat_code_UZ] 326010012345
        [vat_code_OTHER] DE136695976
        [licence] 77/1234
        [address] 101000, г. Москва, ул. Мясницкая, д. 1
        [signatory_title] генеральный директор
        [signatory_name] Иванова А. П.
        [accountant] Петрова М. В.
        [phone] +7 495 123-45-67
        [other_emails] buh@example.com
        [other_phones] +7 916 000-00-00
       *[email] info@example.com
    }
card-example-text = ООО «Пример», ИНН 7700000778, р/с 40702810000000000777, БИК 044525225

error-card-unclear = Не понял, к чему это отнести: «{ $value }». Нажмите «Исправить» и выберите поле или пришлите строку с названием, например «Телефон: +7 495 123-45-67».
error-card-incomplete = Сохранить пока нельзя: не всё заполнено и верно. Пришлите то, что названо внизу.
error-card-value-long = Это слишком длинно для одного поля. Пришлите только его, например: { $example }
