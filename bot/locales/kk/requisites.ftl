# Реквизиты: названия полей, замечания к ним, карточка из файла.

requisites-kind-company = ұйым
requisites-kind-sole-trader = жеке кәсіпкер
requisites-kind-advocate-office = адвокат кеңсесі
requisites-kind-bar-association = адвокаттар бірлестігі
requisites-kind-self-employed = өзін-өзі жұмыспен қамтыған
requisites-kind-private-practice = жеке практика
requisites-kind-person = жеке тұлға
requisites-kind-foreign = шетелдік компания

requisites-field-name = Атауы
requisites-field-short-name = Қысқаша атауы
requisites-field-other-name = Басқа тілдегі атауы
requisites-field-tax-id-ru = ИНН
requisites-field-tax-id-kz = БСН
requisites-field-tax-id-kz-person = ЖСН
requisites-field-tax-id-uz = СТИР
requisites-field-tax-id-by = УНП
requisites-field-tax-id-other = Салық нөмірі
requisites-field-kpp = КПП
requisites-field-reg-number-ru = ОГРН
requisites-field-reg-number-ru-person = ОГРНИП
requisites-field-reg-number-other = Тіркеу нөмірі
requisites-field-pinfl = ПИНФЛ
requisites-field-account = Есеп айырысу шоты
requisites-field-account-other = Шот нөмірі
requisites-field-iban = IBAN
requisites-field-iban-kz = ЖСК
requisites-field-currency = Шот валютасы
requisites-field-bank-name = Банк
requisites-field-bank-address = Банк мекенжайы
requisites-field-bic = БСК
requisites-field-bic-uz = МФО
requisites-field-bic-other = BIC
requisites-field-corr-account = Корр. шот
requisites-field-swift = SWIFT
requisites-field-kbe = Кбе
requisites-field-knp = ТБК
requisites-field-knp-uz = Төлем мақсатының коды
requisites-field-oked = ЭҚЖЖ
requisites-field-vat-code-uz = ҚҚС төлеуші коды
requisites-field-vat-code-other = ҚҚС төлеуші нөмірі
requisites-field-licence = Адвокаттар тізіліміндегі нөмірі
requisites-field-address = Мекенжайы
requisites-field-signatory-title = Қол қоюшының лауазымы
requisites-field-signatory-name = Қол қоюшы
requisites-field-accountant = Бас бухгалтер
requisites-field-phone = Телефон
requisites-field-other-emails = Басқа пошта
requisites-field-other-phones = Басқа телефон
requisites-field-email = Пошта

requisites-problem-nothing-found = Мұнда деректеме таппадым. Деректемелерді мәтінмен немесе файлмен жіберіңіз, мысалы: «Мысал» ЖШС, БСН 220140007779, ЖСК KZ38722S000000777777, БСК CASPKZKA.
requisites-problem-second-tax-id = Деректемелерде екі түрлі салық нөмірі бар: { $groups }. Біріншісін алдым, тексеріңіз.
requisites-problem-doubtful-name = Бұл атауы екеніне сенімді емеспін: { $groups }. Тексеріңізші.
requisites-problem-doubtful-bank = Бұл банк атауы екеніне сенімді емеспін: { $groups }. Тексеріңізші.
requisites-problem-doubtful-address = Бұл мекенжай екеніне сенімді емеспін: { $groups }. Тексеріңізші.
requisites-problem-doubtful-pair = Бұл шот осы банкте екеніне сенімді емеспін: { $groups }. Тексеріңізші.
requisites-problem-doubtful-owner = Деректемелерде екі тарап бар сияқты. Бұл кімнің шоты екенін тексеріңіз: { $groups }.
requisites-problem-doubtful-kind = Бұл адам ба, ұйым ба, түсінбедім. Тексеріңізші.
requisites-problem-doubtful-signatory = Қол қоятын осы адам екеніне сенімді емеспін: { $groups }. Тексеріңізші.
requisites-problem-second-party = Мәтінде екі тараптың деректемелері бар. Біріншісін алдым, тексеріңіз.
requisites-problem-passport-not-kept = Паспортты сақтамаймын: деректемелерде оның мәліметтері жоқ.
requisites-problem-document-not-kept = Жеке куәлікті сақтамаймын: деректемелерде оның мәліметтері жоқ.
requisites-problem-birth-not-kept = Туған күнді сақтамаймын: деректемелерде ол жоқ.

requisites-problem-inn-length = ИНН ұйымда 10 саннан, адамда 12 саннан тұрады, мысалы 7700000778.
requisites-problem-inn-checksum = ИНН қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 7700000778.
requisites-problem-inn-length-person = ИНН адамда 12 саннан, ұйымда 10 саннан тұрады, мысалы 770000009920.
requisites-problem-inn-checksum-person = ИНН қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 770000009920.
requisites-problem-inn-company = { $groups } адамның ИНН нөмірі: ұйымда ол 10 саннан тұрады, мысалы 7700000778.
requisites-problem-inn-person = { $groups } ұйымның ИНН нөмірі: адамда ол 12 саннан тұрады, мысалы 770000009920.
requisites-problem-kpp-format = КПП 9 таңбадан тұрады, мысалы 770001001.
requisites-problem-kpp-extra = Адамда КПП болмайды, ал деректемелерде { $groups } тұр. Оны алып тастауға болады.
requisites-problem-ogrn-length = ОГРН 13 саннан тұрады, мысалы 1227700000770.
requisites-problem-ogrn-checksum = ОГРН қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 1227700000770.
requisites-problem-ogrnip-length = ОГРНИП 15 саннан тұрады, мысалы 322770000010090.
requisites-problem-ogrnip-checksum = ОГРНИП қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 322770000010090.
requisites-problem-bik-format = БСК 9 саннан тұрады, мысалы 044525225.
requisites-problem-account-length = Есеп айырысу шоты 20 саннан тұрады, мысалы 40702810000000000777.
requisites-problem-account-key = Шот немесе БСК қате жазылған: бақылау саны сәйкес келмейді. Топтап салыстырыңыз:
    { $groups }
    Дұрыс шотты немесе БСК жіберіңіз.
requisites-problem-corr-account-format = Корр. шот 20 саннан тұрады және 301-ден басталады, мысалы 30101810400000000225.
requisites-problem-corr-account-key = Корр. шот немесе БСК қате жазылған: олар бір-біріне сәйкес емес. Топтап салыстырыңыз: { $groups }. Дұрыс корр. шотты немесе БСК жіберіңіз, мысалы 30101810400000000225.
requisites-problem-treasury-key = Бірыңғай қазынашылық шоты мен БСК бақылау саны бойынша сәйкес емес: { $groups }. Оларды салыстырыңызшы.

requisites-problem-bin-length = БСН мен ЖСН 12 саннан тұрады, мысалы 220140007779.
requisites-problem-bin-checksum = БСН немесе ЖСН қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 220140007779.
requisites-problem-iik-format = ЖСК 20 таңбадан тұрады және KZ-дан басталады, мысалы KZ38722S000000777777.
requisites-problem-iik-checksum = ЖСК қате жазылған: бақылау сандары сәйкес келмейді. Топтап салыстырыңыз: { $groups }. Дұрысы мынадай болады: KZ38722S000000777777.
requisites-problem-bic-bank = ЖСК мен БСК әртүрлі банктікі сияқты: { $groups }. Екеуі де дұрыс па, тексеріңіз.
requisites-problem-kbe-format = Кбе екі саннан тұрады, біріншісі 1 немесе 2, мысалы 17.
requisites-problem-knp-format = ТБК үш саннан тұрады, мысалы 859.
requisites-problem-payment-code-format = Төлем мақсатының коды бес саннан тұрады, мысалы 00668.
requisites-problem-oked-format = ЭҚЖЖ 5 саннан тұрады, мысалы 69100.

requisites-problem-stir-format = ИНН (СТИР) 9 саннан тұрады, 0-ден де, 1-ден де басталмайды, мысалы 308321773.
requisites-problem-pinfl-format = ПИНФЛ 14 саннан тұрады, біріншісі 1 мен 6 арасында, мысалы 30101900000011.
requisites-problem-pinfl-checksum = ПИНФЛ қате жазылған сияқты. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: 30101900000011.
requisites-problem-mfo-format = МФО алдындағы нөлдерімен бірге 5 саннан тұрады, мысалы 00440.
requisites-problem-uz-account-format = Есеп айырысу шоты 20 саннан тұрады, мысалы 20208000905364813002.
requisites-problem-uz-vat-code-format = ҚҚС төлеуші коды 12 саннан тұрады, мысалы 326010012345.

requisites-problem-unp-checksum = УНП қате жазылған: ол 9 таңбадан тұрады, бақылау таңбасы сәйкес келуі керек. Дұрысы мынадай болады: 192000224.
requisites-problem-by-iban-format = Беларусь шоты 28 таңбадан тұрады және BY-дан басталады, мысалы BY13NBRB3600900000002Z00AB00.

requisites-problem-iban-format = IBAN нөміріне ұқсамайды. Ол елдің екі әрпінен басталады, мысалы DE89370400440532013000.
requisites-problem-iban-checksum = IBAN қате жазылған: бақылау сандары сәйкес келмейді. Топтап салыстырыңыз: { $groups }. Дұрысы мынадай болады: DE89370400440532013000.
requisites-problem-bic-format = BIC (SWIFT) 8 немесе 11 таңбадан тұрады, мысалы KCJBKZKX.
requisites-problem-vat-id-format = ҚҚС төлеуші нөмірі елдің екі әрпінен басталады, мысалы DE136695976.
requisites-problem-vat-id-checksum = ҚҚС төлеуші нөмірі қате жазылған: бақылау саны сәйкес келмейді. Салыстырыңыз: { $groups }. Дұрысы мынадай болады: DE136695976.

requisites-problem-phone = { $groups } телефон нөміріне ұқсамайды. Дұрысы мынадай болады: +7 727 123-45-67.
requisites-problem-email = { $groups } пошта мекенжайына ұқсамайды. Дұрысы мынадай болады: info@example.com.

error-requisites-text = Түсінбедім. 300 таңбадан аспайтын бір жолмен жазыңыз, мысалы: 050000, Алматы қ., Абай даңғылы, 1.
error-requisites-number = «{ $value }» нөмірін түсінбедім. Оны сандармен және латын әріптерімен жіберіңіз, мысалы 40003521600.
error-phone = «{ $value }» телефонын түсінбедім. Ел кодымен жазыңыз, мысалы +7 727 123-45-67.
error-email = «{ $value }» поштасын түсінбедім. Бір мекенжай керек, мысалы info@example.com.

error-card-file-blank = Файл бос. Оны қайта жіберіңіз немесе деректемелерді хабарламамен жазыңыз, мысалы: БСН 220140007779.
error-card-file-photo = Мұнда фотоны оқи алмаймын. Деректемелерді файлмен жіберіңіз, мысалы «Деректемелер.docx» немесе .pdf, немесе хабарламамен жазыңыз.
error-card-file-old = Бұл Word немесе Excel бағдарламасының ескі пішімі. Файлды ашып, жаңа пішімде сақтаңыз, мысалы «Деректемелер.docx» немесе .xlsx, немесе мәтінін қойыңыз.
error-card-file-locked = Файл құпиясөзбен жабылған. Құпиясөзін алып, қайта жіберіңіз, мысалы .pdf түрінде, немесе мәтінін қойыңыз.
error-card-file-macros = Файлда макростар бар, ондайды ашпаймын. Оны макроссыз сақтаңыз, мысалы «Деректемелер.docx», немесе мәтінін қойыңыз.
error-card-file-kind = Мұндай файлды оқи алмаймын. Деректемелерді .docx, .pdf, .xlsx, .odt немесе .rtf файлымен жіберіңіз, мысалы «Деректемелер.docx», немесе мәтінін қойыңыз.
error-card-file-too-big = Файл тым үлкен: 5 МБ және 20 бет сыяды. Деректемелер бетін жіберіңіз, мысалы бөлек .pdf етіп, немесе мәтінін қойыңыз.
error-card-file-unreadable = Файл ашылмайды: ол бүлінген. Оны қайта сақтаңыз, мысалы .pdf етіп, немесе мәтінін қойыңыз.
error-card-file-lost = Файл маған толық жетпеді. Оны қайта жіберіңіз немесе деректемелерді хабарламамен жазыңыз, мысалы: БСН 220140007779.
error-card-file-empty = Файлда мәтін жоқ, сканға ұқсайды. Мәтіні бар .docx немесе .pdf жіберіңіз немесе деректемелерді хабарламамен жазыңыз, мысалы: БСН 220140007779.
error-account-currency-unclear = Бұл қай валюта екенін түсінбедім. Мысалы, USD немесе «теңгемен» деп жазыңыз.
