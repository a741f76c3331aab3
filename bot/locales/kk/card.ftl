# Карточка организации: показать, спросить недостающее, исправить.

card-check = { $state ->
        [ready] Тексеріңіз, бәрі дұрыс па
       *[other] Мен ажыратқаны мынау
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
card-signs = Қол қояды: { $who }
card-accountant = Бас бухгалтер { $who }
card-account-main = ★ { $account }
card-account-further = • { $account }
card-warnings =
    {""}
    { $warnings }
card-no-bank-address = Беларусьта шотта банктің мекенжайы да басылады. Оны қосуға болады: «✏️ Түзету» → «Банк мекенжайы».
card-warning = ⚠️ { $text }
card-question =
    {""}
    { $question }
card-ask-missing = Жетіспейді: { $names }. Мынаны жіберіңіз: { $label }, мысалы { $example }
card-ask-kind = Шотты кім ұсынатынын нақтылаңыз: деректемелерден ол көрінбейді.

card-ask-main = Деректемелерде { $count } есеп айырысу шоты бар, бәрін сақтаймын. Қайсысы негізгі?
card-ask-currency = { $account } есеп айырысу шоты қай валютада?
card-ask-unbilled = { $account } есеп айырысу шоты: { $currency } валютасында шот әзірге ұсынылмайды. { $main ->
        [yes] Басқа негізгі шотты жіберіңіз немесе таңдаңыз.
       *[no] Оны алып тастаңыз немесе орнына басқасын жіберіңіз.
    }
card-ask-further = { $account } есеп айырысу шоты: { $text }
card-ask-doubt = ⚠️ { $text } Олай болмаса, дұрыс мәнін жіберіңіз.
card-unknown =
    {""}
    { $pieces }
card-unknown-first = { $doubt ->
        [bank_name] ⚠️ Түсінбедім: «{ $piece }». Банк атауына ұқсамайды.
        [name] ⚠️ Түсінбедім: «{ $piece }». Атауға ұқсамайды.
        [address] ⚠️ Түсінбедім: «{ $piece }». Мекенжайға ұқсамайды.
       *[none] Түсінбедім: «{ $piece }»
    }
card-unknown-rest = Тағы мыналар: { $pieces }{ $more ->
        [0] { "" }
       *[other] { " " }және тағы { $more }
    }

card-main-row = ★ { $account }
card-main-change = ★ Негізгі шотты ауыстыру
card-currency-row = { $id }
card-drop-row = 🗑 { $account } шотын алып тастау
card-drop-asked = 🗑 Бұл шотты алып тастау
card-keep = Дұрыс, қалсын
card-is-address = Бұл мекенжай
card-is-name = Бұл атау
card-skip = Өткізіп жіберу
card-kind-change = 👤 { $kind }: өзгерту
card-save-as-is = Осы күйінде сақтау
card-fix = ✏️ Түзету
card-pick-kind = 👤 Бұл кім екенін таңдау
card-fields = Нені түзетеміз? Жолды басыңыз немесе деректемелер жолын жіберіңіз, мысалы «{ $label } { $example }».
card-field-row = { $filled ->
        [yes] { $label }
       *[no] + { $label }
    }
card-kind-button = 👤 { $kind }, { card-country }
card-value = { $filled ->
        [yes] { $label }: { $value }
       *[no] { $label }: әзірге көрсетілмеген
    }
    { $filled ->
        [yes] Жаңа мәнін
       *[no] Мәнін
    } жіберіңіз, мысалы { $example }
card-clear = 🗑 Алып тастау
card-kinds = { $own ->
        [yes] Шотты кім ұсынады және қай елдің ережесімен?
       *[no] Бұл кім және қай елдің ережесімен?
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
        [RU] 🇷🇺 Ресей
        [KZ] 🇰🇿 Қазақстан
        [UZ] 🇺🇿 Өзбекстан
        [BY] 🇧🇾 Беларусь
       *[OTHER] Басқа ел
    }

card-short = { $what ->
        [account] е/ш
        [corr_account] к/ш
        [licence] адвокаттар тізілімі
       *[other] { $label }
    }
card-example = { $what ->
        [name] «Ромашка» ЖШС
        [name_person] ЖК Ахметова Айгүл Ерланқызы
        [short_name] «Ромашка» ЖШС
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
        [bank_name] «Kaspi Bank» АҚ
        [bank_address] 220008, Минск қ., Независимость даңғылы, 20
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
        [address] 050000, Алматы қ., Абай даңғылы, 1
        [signatory_title] бас директор
        [signatory_name] Ахметова А. Е.
        [accountant] Серікова М. Б.
        [phone] +7 727 123-45-67
        [other_emails] buh@example.com
        [other_phones] +7 701 000-00-00
       *[email] info@example.com
    }
card-example-text = «Үлгі» ЖШС, БСН 220140007779, ЖСК KZ38722S000000777777, БСК CASPKZKA

error-card-unclear = Мұны неге жатқызу керегін түсінбедім: «{ $value }». «Түзету» түймесін басып, жолды таңдаңыз немесе атауымен жіберіңіз, мысалы «Телефон: +7 727 123-45-67».
error-card-incomplete = Әзірге сақтауға болмайды: бәрі толық әрі дұрыс емес. Төменде аталғанды жіберіңіз.
error-card-value-long = Бұл бір жолға тым ұзын. Тек соны жіберіңіз, мысалы: { $example }
