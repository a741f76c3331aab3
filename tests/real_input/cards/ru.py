"""Russian companies, bars and state bodies: cards of 1C and banks, contracts, footers, letters, tables."""

from tests.real_input.model import Form

FORMS = (
    Form("a card of 1C", "company", """
КАРТОЧКА ПРЕДПРИЯТИЯ
Полное наименование: {full}
Сокращенное наименование: {name}
Юридический адрес: {addr}
Фактический адрес: {addr}
ИНН/КПП: {tax}/{kpp}
ОГРН: {reg}
ОКПО: 45678912
ОКВЭД: 62.01, 69.10
ОКАТО: 45286552000
Расчетный счет: {acc}
Банк: {bank}
БИК: {bic}
Корр. счет: {corr}
{title:c}: {fio}, действует на основании Устава
Главный бухгалтер: Сидорова Мария Ивановна
Телефон: {phone:t8}
E-mail: {email}
""", 2),
    Form("a letter of a bank", "company", """
Уважаемый клиент!
Направляем реквизиты для пополнения счёта.
Получатель: {name:"}
ИНН получателя: {tax}
КПП получателя: {kpp}
Счёт получателя: {acc}
Банк получателя: {bank}
БИК банка получателя: {bic}
Корреспондентский счёт: {corr}
""", 2),
    Form("a footer of a site", "company", """
© 2015–2026 {name}. Все права защищены.
ИНН {tax} · ОГРН {reg}
{addr}
{phone:t8} · {email}
Политика конфиденциальности | Пользовательское соглашение
"""),
    Form("a signature of a letter", "company", """
--
С уважением,
{fio}
{title}
{name}
тел. {phone:ti}
{email}
ИНН {tax}
"""),
    Form("the last page of a contract", "company", """
10. АДРЕСА, РЕКВИЗИТЫ И ПОДПИСИ СТОРОН
ИСПОЛНИТЕЛЬ:
{a.name}
Адрес: {a.addr}
ИНН {a.tax} КПП {a.kpp}
ОГРН {a.reg}
р/с {a.acc} в {a.bank}
к/с {a.corr}
БИК {a.bic}
{a.title:c} ______________ {a.ini}
ЗАКАЗЧИК:
{b.name}
Адрес: {b.addr}
ИНН {b.tax} КПП {b.kpp}
ОГРН {b.reg}
р/с {b.acc} в {b.bank}
к/с {b.corr}
БИК {b.bic}
{b.title:c} ______________ {b.ini}
""", 2, second="company"),
    Form("both sides in a table", "company", """
Заказчик\tИсполнитель
{a.name}\t{b.name}
{a.addr}\t{b.addr}
ИНН: {a.tax}\tИНН: {b.tax}
КПП: {a.kpp}\tКПП: {b.kpp}
Р/с: {a.acc}\tР/с: {b.acc}
Банк: {a.bank}\tБанк: {b.bank}
БИК: {a.bic}\tБИК: {b.bic}
К/с: {a.corr}\tК/с: {b.corr}
""", second="company"),
    Form("a contract with a trader", "company", """
Реквизиты сторон
Заказчик: {a.full}
ОГРН {a.reg}, ИНН {a.tax}, КПП {a.kpp}
{a.addr}
Р/с {a.acc}
{a.bank}, БИК {a.bic}, к/с {a.corr}
{a.title:c} {a.ini} _______________ М.П.

Исполнитель: {b.full}
ОГРНИП {b.reg}, ИНН {b.tax}
{b.addr}
Р/с {b.acc}
{b.bank}, БИК {b.bic}, к/с {b.corr}
_______________ {b.ini}
""", second="trader"),
    Form("value before its label", "company", """
{name} — краткое наименование
{tax} — ИНН
{kpp} — КПП
{addr} — юридический адрес
{acc} — расчётный счёт
{bank} — банк
{bic} — БИК
{corr} — корр. счёт
{fio} — {title}
"""),
    Form("value above its label in brackets", "company", """
{name}
(наименование получателя платежа)
{tax}
(ИНН получателя платежа)
{acc}
(номер счёта получателя платежа)
{bank}
(наименование банка получателя платежа)
{bic}
(БИК)
"""),
    Form("two rouble banks with numbered headings", "company", """
{full}
ИНН {tax}, КПП {kpp}, ОГРН {reg}
Юридический адрес: {addr}
Банковские реквизиты № 1 (основной)
Р/с {acc}
{bank}
БИК {bic}
К/с {corr}
Банковские реквизиты № 2
Р/с {acc2}
{bank2}
БИК {bic2}
К/с {corr2}
{title:c} {fio}
""", 2),
    Form("a rouble and a dollar account", "company", """
Организация: {name}
ИНН: {tax}
КПП: {kpp}
Банк: {bank}
БИК: {bic}
Кор/счет: {corr}
Расчетный счет (RUB): {acc}
Расчетный счет (USD): {acc3}
SWIFT: {swift}
Руководитель: {fio}
"""),
    Form("one line in a chat", "company",
         "{name:n}, инн {tax} кпп {kpp}, р/с {acc} в {bank}, бик {bic}, к/с {corr}, адрес {addr}, {phone:t(}", 2),
    Form("a heading inside one line", "company",
         "{name}, ИНН {tax}, {addr} Банковские реквизиты: р/с {acc}, {bank}, БИК {bic}, к/с {corr}"),
    Form("an address with the director behind it", "company",
         "{name:“} ИНН {tax} / КПП {kpp}, юр. адрес: {addr}, ген.дир. {ini} Почта {email}", also={
             "signatory_title": ("генеральный директор",)}),
    Form("a table of two columns", "company", """
Наименование\t{full}
ОГРН\t{reg}
ИНН\t{tax}
КПП\t{kpp}
Юридический адрес\t{addr}
Почтовый адрес\t{addr}
Наименование банка\t{bank}
БИК\t{bic}
Расчётный счёт №\t{acc:5}
Корреспондентский счёт\t{corr}
Руководитель (должность, ФИО)\t{title:c} {fio}
Контактный телефон\t{phone}
Электронная почта\t{email}
""", 2),
    Form("rows with numbers of a questionnaire", "company", """
1\tПолное наименование организации\t{full}
2\tИНН / КПП\t{tax} / {kpp}
3\tОГРН\t{reg}
4\tАдрес местонахождения\t{addr}
5\tНомер расчетного счета\t{acc}
6\tНаименование банка\t{bank}
7\tБИК банка\t{bic}
8\tКорр. счет\t{corr}
9\tФИО руководителя\t{fio}
"""),
    Form("an invoice of 1C", "company", """
{bank}\tБИК\t{bic}
\tСч. №\t{corr}
Банк получателя
ИНН {tax}\tКПП {kpp}\tСч. №\t{acc}
{name:"}
Получатель
Счет на оплату № 118 от 12 октября 2026 г.
Поставщик (Исполнитель):\t{name:"}, ИНН {tax}, КПП {kpp}, {addr}, тел.: {phone:ti}
"""),
    Form("a form broken from its name", "company", """
{form}
{bare}
Место нахождения: {addr}
ОГРН: {reg}
ИНН: {tax}
КПП: {kpp}
р/с: {acc:5}
в {bank}
БИК: {bic:3}
к/с: {corr:5}
в лице {titlegen} {gen}, действующего на основании Устава
"""),
    Form("lines of a messenger with pictures", "company", """
🏢 {name}
🔢 ИНН: {tax}
🏦 {bank}
💳 Р/С {acc}
БИК {bic}
☎️ {phone:ti}
📧 {email}
"""),
    Form("the bank's own numbers among them", "company", """
Название организации: {name}
Юридический адрес организации: {addr}
ИНН: {tax}
ОГРН / ОГРНИП: {reg}
Расчетный счет: {acc}
Банк организации
Банк: {bank}
ИНН банка: 7707083893
БИК банка: {bic}
Корреспондентский счет банка: {corr}
Юридический адрес банка: 117997, г. Москва, ул. Вавилова, д. 19
""", 2),
    Form("two e-mails and two phones", "company", """
{name}
ИНН {tax}
Тел./факс: {phone:t8}, 8-800-555-00-11 (бесплатно)
e-mail: {email}; {email2}
Бухгалтерия: {email2}.
"""),
    Form("an address of mail in brackets", "company", """
{fio} <{email}>
{title}, {name}
ИНН {tax}
"""),
    Form("a mistyped account", "company", """
{name}
ИНН {tax} КПП {kpp}
р/с {bad_acc}
{bank}
БИК {bic}
к/с {corr}
"""),
    Form("a mistyped ИНН", "company", """
{name}
ИНН: {bad_tax}
КПП: {kpp}
ОГРН: {reg}
Адрес: {addr}
"""),
    Form("from a state register", "company", """
{full:^}
Краткое наименование: {name:^}
Адрес: {addr:^}
ОГРН: {reg} от 14.05.2012
ИНН: {tax} КПП: {kpp}
{title:^}: {fio:^}
Уставный капитал: 10 000 руб.
Среднесписочная численность: 14
"""),
    Form("a bar association", "bar", """
{form}
{bare}
Реестровый номер в реестре адвокатских образований: {licence}
{addr}
ИНН {tax} КПП {kpp}
ОГРН {reg}
р/с {acc}
в {bank}
БИК {bic}
к/с {corr}
{title:c} {fio}
""", 2, free=frozenset({"licence"})),
    Form("a bar association in short", "bar", """
{name}
ИНН {tax}, КПП {kpp}
р/сч {acc}, {bank}, БИК {bic}, кор.сч. {corr}
{phone:t8}
{title:c} {ini}
""", 2),
    Form("a state body with the treasury", "state", """
{name}
ИНН {tax} КПП {kpp}
ОГРН {reg}
Юридический адрес: {addr}
л/с {personal}
Банк: {bank}
БИК ТОФК {bic}
ЕКС {corr}
Казначейский счёт {acc}
ОКТМО {oktmo}
{title:c} {fio}
""", 2),
    Form("a state contract", "state", """
ЗАКАЗЧИК
{name}
Адрес: {addr}
ИНН/КПП {tax}/{kpp}
Получатель: УФК ({name}, л/с {personal})
Единый казначейский счет: {corr}
Номер казначейского счета: {acc}
БИК {bic}
{bank}
{title:c}
_____________ / {ini} /
МП
""", 2),
)  # fmt: skip
