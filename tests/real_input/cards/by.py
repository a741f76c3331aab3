"""Belarusian cards."""

from tests.real_input.model import Form

FORMS = (
    Form("a card with colons", "company", """
{name}
УНП: {tax}
Юридический адрес: {addr}
Расчетный счет: {acc}
Банк: {bank}
БИК: {bic}
{title:c}: {fio}
Тел.: {phone:ti}
E-mail: {email}
""", 2),
    Form("an account in fours", "company", """
{name}
{addr}
УНП {tax}
р/с {acc:4} в {bank}, код {bic}
""", 2),
    Form("an account broken behind its country", "company", """
{name}, УНП {tax}
р/с {acc:cc}
в {bank}, БИК {bic}
"""),
    Form("a contract's last page", "company", """
11. РЕКВИЗИТЫ И ПОДПИСИ СТОРОН
Исполнитель:
{a.full}
{a.addr}
УНП {a.tax}
р/с {a.acc} в {a.bank}, БИК {a.bic}
{a.title:c} ______________ {a.inifio}
Заказчик:
{b.full}
{b.addr}
УНП {b.tax}
р/с {b.acc} в {b.bank}, БИК {b.bic}
{b.title:c} ______________ {b.inifio}
""", 2, second="company"),
    Form("a form broken from its name", "company", """
{abbr}
{bare}
УНП {tax}
{addr}
Р/с {acc}
{bank}
БИК {bic}
""", 3),
    Form("one line in a chat", "company", "{name:n} унп {tax} р/с {acc} {bank:n} {bic} {addr} {phone}", 2),
    Form("two accounts", "company", """
{name}
УНП {tax}
р/с {acc} (BYN)
р/с {acc3} (EUR)
{bank}, BIC {bic}
Валюты: {cur}, {cur3}
"""),
    Form("two banks", "company", """
{name}
УНП {tax}
{addr}
IBAN {acc}, {bank}, BIC {bic}
IBAN {acc2}, {bank2}, BIC {bic2}
{title:c} {ini}
"""),
    Form("a mistyped account", "company", """
{name}
УНП {tax}
р/с {bad_acc:cc} в {bank}
БИК {bic}
"""),
    Form("a table", "company", """
Полное наименование\t{full}
УНП\t{tax}
Адрес\t{addr}
Расчетный счет (IBAN)\t{acc}
Банк\t{bank}
БИК (BIC)\t{bic}
Руководитель\t{fio}
Телефон\t{phone}
E-mail\t{email}
"""),
    Form("an account with dots", "company", """
{name}
УНП {tax}
Счёт: {acc:.}
Банк: {bank}
БИК: {bic}
"""),
    Form("a footer of a site", "company", """
{name}, УНП {tax}. Зарегистрировано Минским горисполкомом 12.05.2015 в ЕГР
{addr}
{phone:ti} {email}
"""),
    Form("a trader", "trader", """
{full}
УНП {tax}
{addr}
Свидетельство о государственной регистрации № 0123456 от 10.02.2018
р/с {acc} в {bank}
БИК {bic}
{phone:ti}
""", 2),
    Form("a trader in one line", "trader", "{name}, УНП {tax}, IBAN {acc}, {bank}, БИК {bic}"),
    Form("a person", "person", """
{fio}
Паспорт MP1234567, выдан Центральным РУВД г. Минска 03.04.2016, л/н 3140585A001PB1
{addr}
тел. {phone:ti}
"""),
    Form("a person's account", "person", """
Получатель: {fio}
IBAN: {acc}
Банк: {bank}
БИК: {bic}
"""),
)  # fmt: skip
