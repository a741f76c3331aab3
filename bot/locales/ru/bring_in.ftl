bring-in-button = 📥 Перенести данные
bring-in-first-button = 📥 Перенести данные из другой программы
bring-in-ask =
    <b>Перенос данных</b>
    Клиенты, договоры, открытые счета с их номерами, оплаты и авансы: всё одним файлом.

    1. Возьмите шаблон и заполните его. Подойдут и списки из 1С, Clio или другой программы: .xlsx и .csv.
    2. Пришлите файл сюда. Сначала всё проверю и покажу, ничего не записывая.
    3. Если всё верно, перенесу одним нажатием.

    Клиентам при переносе ничего не уходит.
bring-in-example-file = Пришлите заполненный шаблон или список из 1С: файл .xlsx или .csv.
bring-in-template = 📄 Шаблон Excel
bring-in-template-caption = Шаблон для переноса. На первом листе сказано, как его заполнить; строки с примером можно не удалять.
bring-in-template-name = Перенос данных.xlsx
bring-in-checking = ⏳ Проверяю файл, это займёт до минуты. Результат появится здесь. Если его нет дольше, пришлите файл ещё раз.
bring-in-writing = ⏳ Переношу, это займёт до минуты. Результат появится здесь. Если его нет дольше, пришлите файл ещё раз.
bring-in-report = { $lines }
bring-in-file = Файл: { $file }
bring-in-good = <b>Всё верно, можно переносить.</b>
bring-in-bad =
    <b>{ $count ->
        [one] { $count } строка с ошибкой.
        [few] { $count } строки с ошибками.
       *[many] { $count } строк с ошибками.
    } Ничего не перенесено.</b>
bring-in-bad-what = Исправьте их в своём файле и пришлите его снова. { $more ->
        [yes] Здесь первые, все они в файле выше.
       *[no] Они же в файле выше.
    }
bring-in-bad-row = • { $sheet }, строка { $row }: { $what }
bring-in-bad-file = Строки с ошибками: { $count }. Что не так, сказано во втором столбце.
bring-in-bad-name = Что исправить.xlsx
bring-in-would = Будет перенесено: { $what }.
bring-in-nothing = Всё из этого файла уже есть в программе. Добавлять нечего, ничего не изменено.
bring-in-known = Уже есть в программе и останется как есть: { $what }.
bring-in-done = <b>✅ Перенесено: { $what }.</b>
bring-in-done-again = <b>✅ Всё из этого файла уже перенесено.</b> Второй раз ничего не добавлено.
bring-in-clients = { $count ->
        [one] { $count } клиент
        [few] { $count } клиента
       *[many] { $count } клиентов
    }
bring-in-contracts = { $count ->
        [one] { $count } договор
        [few] { $count } договора
       *[many] { $count } договоров
    }
bring-in-invoices = { $count ->
        [one] { $count } счёт
        [few] { $count } счёта
       *[many] { $count } счетов
    }
bring-in-invoices-sum = { bring-in-invoices } на { $sum }
bring-in-payments = { $count ->
        [one] { $count } оплата
        [few] { $count } оплаты
       *[many] { $count } оплат
    }
bring-in-advances = { $count ->
        [one] { $count } аванс
        [few] { $count } аванса
       *[many] { $count } авансов
    }
bring-in-total = { $currency }: счета { $invoiced }, оплачено { $paid }, остаток { $balance }{ $advance ->
        [yes] , авансы { $advances }
       *[no] { "" }
    }
bring-in-totals-head = Сверьте с прежней программой:
bring-in-untaken = Не взято: { $what }.
bring-in-untaken-page = лист «{ $title }»
bring-in-untaken-column = «{ $heading }»
bring-in-without-sum = { $count ->
        [one] В { $count } договоре нет суммы: её можно вписать в карточке.
       *[many] В { $count } договорах нет суммы: её можно вписать в карточках.
    }
bring-in-silent = { $done ->
        [yes] Клиентам ничего не отправлено.
       *[no] Клиентам ничего не уйдёт.
    } Напоминания по { $count ->
        [one] этому счёту
       *[many] этим { $count } счетам
    } включатся, когда вы решите: отправите счёт или отметите его переданным. До тех пор они молчат.
bring-in-numbers = Следующий новый счёт получит номер { $number }.
bring-in-write = ✅ Перенести
bring-in-invoices-button = 📂 Счета
bring-in-clients-button = 👥 Клиенты

bring-in-guide = Как заполнить
bring-in-guide-text =
    На каждом листе одна строка — это один клиент, договор, счёт, оплата или аванс. Ненужные листы оставьте пустыми.
    Столбцы со звёздочкой обязательны, остальные можно не заполнять. Что писать в столбце, сказано в примечании к заголовку.
    Серая строка с примером не переносится: её можно оставить или удалить.
    Клиента на других листах называйте так же, как на листе «Клиенты», или укажите его ИНН (БИН, УНП, СТИР).
    Счета сохраняют свои номера и даты. Новые счета программа пронумерует дальше.
    На листе «Счета» пишите всю сумму к оплате вместе с НДС, а то, что уже оплачено, — на листе «Оплаты».
    Столбец «Остаток (для сверки)» можно не заполнять. Если он заполнен, программа проверит, что остаток после оплат такой же.
    Авансы — это деньги клиента, которые ещё не относятся ни к одному счёту.
    Сначала программа проверит файл и покажет, что будет перенесено. Без вашего нажатия ничего не записывается, клиентам ничего не уходит.
    Если прислать тот же файл ещё раз, второй раз ничего не добавится.
bring-in-example = Пример:
bring-in-country-ru = Россия
bring-in-country-kz = Казахстан
bring-in-country-uz = Узбекистан
bring-in-country-by = Беларусь
bring-in-country-other = другая

bring-in-sheet-clients = Клиенты
bring-in-sheet-contracts = Договоры
bring-in-sheet-invoices = Счета
bring-in-sheet-payments = Оплаты
bring-in-sheet-advances = Авансы

bring-in-head-row = Строка
bring-in-head-what = Что не так
bring-in-head-name = Название или имя
bring-in-head-full-name = Полное наименование
bring-in-head-first-name = Имя
bring-in-head-middle-name = Отчество
bring-in-head-last-name = Фамилия
bring-in-head-kind = Вид
bring-in-head-country = Страна
bring-in-head-tax-id = ИНН / БИН / УНП / СТИР
bring-in-head-kpp = КПП
bring-in-head-reg-number = ОГРН (ОГРНИП)
bring-in-head-address = Адрес
bring-in-head-account = Счёт в банке (р/с, IBAN)
bring-in-head-bic = БИК (МФО)
bring-in-head-email = E-mail
bring-in-head-phone = Телефон
bring-in-head-responsible = Кто ведёт
bring-in-head-client = Клиент
bring-in-head-client-tax-id = ИНН клиента
bring-in-head-contract-number = Номер договора
bring-in-head-contract-date = Дата договора
bring-in-head-title = Наименование
bring-in-head-subject = Предмет
bring-in-head-billing = Как считаем оплату
bring-in-head-contract-amount = Сумма, абонентская плата или ставка часа
bring-in-head-currency = Валюта
bring-in-head-vat = НДС
bring-in-head-ends-on = Действует до
bring-in-head-issuer = Наши реквизиты
bring-in-head-invoice-number = Номер счёта
bring-in-head-invoice-date = Дата счёта
bring-in-head-due = Оплатить до
bring-in-head-amount = Сумма к оплате
bring-in-head-description = За что
bring-in-head-contract = Договор
bring-in-head-balance = Остаток (для сверки)
bring-in-head-paid = Оплачено
bring-in-head-paid-on = Дата оплаты
bring-in-head-invoice = Номер счёта
bring-in-head-payment-date = Дата оплаты
bring-in-head-payment-amount = Сумма оплаты
bring-in-head-method = Способ оплаты
bring-in-head-reference = Номер платёжки
bring-in-head-advance-date = Дата аванса
bring-in-head-advance-amount = Сумма аванса

bring-in-note-name = Как в документах, с формой: ООО «Ромашка», ИП Петров Пётр Петрович, Смирнова Анна Сергеевна.
bring-in-note-kind = Выберите из списка. Пусто: определю по названию и ИНН.
bring-in-note-country = По чьим правилам проверять номера. Пусто: страна вашей фирмы.
bring-in-note-tax-id = Налоговый номер. По нему клиент узнаётся, если он уже есть в программе.
bring-in-note-kpp = Только у организаций России, девять цифр.
bring-in-note-reg-number = ОГРН или ОГРНИП, если нужен в документах.
bring-in-note-address = Одной строкой, как в документах.
bring-in-note-account = Расчётный счёт, двадцать цифр, или IBAN.
bring-in-note-bic = БИК банка, в Узбекистане МФО, за границей SWIFT.
bring-in-note-email = Куда отправлять счета. Можно несколько через запятую.
bring-in-note-phone = С кодом, например +7 495 123-45-67.
bring-in-note-responsible = Имя сотрудника, как в программе. Пусто: тот, кто переносит.
bring-in-note-client = Как на листе «Клиенты» или в программе.
bring-in-note-client-tax-id = Если названия похожи, по этому номеру клиент находится точно.
bring-in-note-contract-number = Как в договоре, например 12/2026.
bring-in-note-contract-date = Когда подписан, например 15.01.2026.
bring-in-note-subject = Коротко, как печатать в счёте. Пусто: юридические услуги.
bring-in-note-billing = Выберите из списка. Пусто: фиксированная цена.
bring-in-note-contract-amount = Вся цена; у абонентской платы — за месяц, у почасовой — за час.
bring-in-note-currency = Пусто: ваша обычная валюта.
bring-in-note-vat = Например 5%, 22% или «без НДС». Пусто: как у вас в настройках.
bring-in-note-ends-on = Если у договора есть последний день.
bring-in-note-issuer = От кого счёт, если у вас несколько организаций. Пусто: основная.
bring-in-note-invoice-number = Номер, под которым счёт выставлен. Он сохранится.
bring-in-note-invoice-date = Когда выставлен, например 15.11.2026.
bring-in-note-due = Последний день оплаты. Пусто: по договору, без договора — десять дней.
bring-in-note-amount = Вся сумма вместе с НДС, и то, что уже оплачено.
bring-in-note-description = Строка счёта. Пусто: предмет договора или «юридические услуги».
bring-in-note-contract = Номер договора, если счёт по договору.
bring-in-note-balance = Сколько осталось оплатить. Нужен только для проверки.
bring-in-note-invoice = Номер счёта с листа «Счета» или уже из программы.
bring-in-note-payment-date = Когда пришли деньги.
bring-in-note-payment-amount = Не больше остатка по счёту. Лишнее внесите на листе «Авансы».
bring-in-note-method = Выберите из списка. Пусто: банк.
bring-in-note-reference = Номер платёжного поручения, если нужен.
bring-in-note-advance-date = Когда пришли деньги.
bring-in-note-advance-amount = Сколько из денег клиента ещё не относится ни к одному счёту.

bring-in-example-name = ООО «Ромашка»
bring-in-example-tax-id = 7700000778
bring-in-example-kpp = 770001001
bring-in-example-reg-number = 1227700000770
bring-in-example-address = 101000, г. Москва, ул. Мясницкая, д. 1
bring-in-example-account = 40702810000000000777
bring-in-example-bic = 044525225
bring-in-example-email = buh@example.com
bring-in-example-phone = +7 495 123-45-67
bring-in-example-client = ООО «Ромашка»
bring-in-example-client-tax-id = 7700000778
bring-in-example-contract-number = 12/2026
bring-in-example-subject = представление интересов в арбитражном суде
bring-in-example-vat = без НДС
bring-in-example-invoice-number = 2026-0047
bring-in-example-description = юридические услуги за ноябрь
bring-in-example-contract = 12/2026
bring-in-example-invoice = 2026-0047
bring-in-example-reference = 318

error-bring-in-too-big = Файл слишком большой: помещается 20 МБ. Разделите его, например клиентов и счета пришлите отдельно.
error-bring-in-too-many = Строк больше { $count }. Разделите файл, например сначала клиенты и договоры, потом счета.
error-bring-in-empty = Файл пустой. Заполните шаблон и пришлите его ещё раз.
error-bring-in-damaged = Файл повреждён, прочитать его не получилось. Сохраните его заново как .xlsx и пришлите ещё раз.
error-bring-in-locked = Файл под паролем. Снимите пароль и пришлите ещё раз.
error-bring-in-old-excel = Это старый формат Excel. Откройте файл, сохраните как .xlsx и пришлите ещё раз.
error-bring-in-foreign = Не нашёл здесь таблицы с клиентами, договорами, счетами или оплатами. Подойдёт шаблон или список из 1С: .xlsx или .csv с заголовками столбцов.
error-bring-in-lost = Файл не дошёл целиком. Пришлите его ещё раз.
error-bring-in-send = Здесь нужен файл, а не текст. Пришлите заполненный шаблон, .xlsx или .csv.
error-bring-in-no-issuer = Сначала добавьте свои реквизиты: «⚙️ Настройки» → «🏢 Наши реквизиты».
error-bring-in-rows = { $count ->
        [one] В файле { $count } строка с ошибкой. Исправьте её и пришлите файл снова.
       *[many] В файле строк с ошибками: { $count }. Исправьте их и пришлите файл снова.
    }
error-bring-in-changed = Пока вы смотрели, в программе что-то изменилось. Ничего не перенесено, пришлите файл ещё раз.
error-bring-in-empty-cell = Не заполнен столбец «{ $named }».
error-bring-in-formula = В столбце «{ $named }» формула. Вставьте вместо неё значение, например 150 000.
error-bring-in-lost-digits = Excel принял длинный номер за число и потерял последние цифры. Сделайте ячейку текстовой и введите номер ещё раз.
error-bring-in-choice = «{ $value }» в столбце «{ $named }» не понял. Выберите из списка в шаблоне.
error-bring-in-amount = Сумму «{ $value }» можно прочитать по-разному. Напишите её цифрами, например 1 500,00.
error-bring-in-currency = Валюты «{ $value }» здесь нет. Напишите, например, RUB, USD или EUR.
error-bring-in-day-order = «{ $value }»: непонятно, где день, а где месяц. Напишите, например, 04.03.2026.
error-bring-in-client-unknown = Клиента «{ $name }» нет ни в файле, ни в программе. Добавьте его на лист «Клиенты».
error-bring-in-client-several = Клиентов «{ $name }» несколько. Укажите ИНН клиента.
error-bring-in-client-differs = По этому ИНН в программе или файле «{ $known }», а здесь «{ $name }». Проверьте номер.
error-bring-in-tax-id-taken = Этот налоговый номер уже у клиента «{ $name }». Проверьте номер или название.
error-bring-in-name-twice = Клиент «{ $name }» уже есть выше, но с другими данными. Если это разные клиенты, укажите их ИНН.
error-bring-in-member = Сотрудника «{ $name }» нет среди тех, кто ведёт клиентов. Напишите имя, как в «⚙️ Настройки» → «👥 Сотрудники».
error-bring-in-issuer = Реквизитов «{ $name }» нет среди ваших. Напишите название, как в «⚙️ Настройки» → «🏢 Наши реквизиты».
error-bring-in-contract-unknown = Договора { $number } с этим клиентом нет ни в файле, ни в программе.
error-bring-in-contract-several = Договоров { $number } с этим клиентом несколько. Напишите номер с датой, например 12 от 15.01.2026.
error-bring-in-contract-currency = Договор в другой валюте: { $currency }.
error-bring-in-number = Номер счёта от 1 до 30 знаков, например 2026-0047.
error-bring-in-contract-twice = Договор { $number } от этого дня уже есть выше, но с другими условиями. Оставьте одну строку или поправьте номер.
error-bring-in-number-taken = Счёт { $number } уже есть, но с другим клиентом, датой или суммой. Проверьте номер.
error-bring-in-invoice-unknown = Счёта { $number } нет ни в файле, ни в программе.
error-bring-in-invoice-several = Счетов { $number } несколько. Укажите клиента или «Наши реквизиты».
error-bring-in-overpaid = Оплата больше остатка по счёту: осталось { $left }. Лишнее внесите на листе «Авансы».
error-bring-in-paid-when = По счёту оплачено { $paid }, а когда, не сказано. Внесите оплату на листе «Оплаты» с датой.
error-bring-in-balance = Остаток не сходится: в строке { $said }, а после оплат из файла остаётся { $left }.
error-bring-in-vat = НДС «{ $value }» не понял. Напишите, например, 22%, 5% или «без НДС».
