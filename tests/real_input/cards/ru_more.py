"""Russian people: traders, advocates, self-employed and private persons."""

from tests.real_input.model import Form

FORMS = (
    Form("a trader's card", "trader", """
Индивидуальный предприниматель
{fio}
ИНН: {tax}
ОГРНИП: {reg}
Адрес регистрации: {addr}
Расчётный счёт: {acc}
Банк: {bank}
БИК: {bic}
Кор. счёт: {corr}
Тел.: {phone}
Эл. почта: {email}
""", 2),
    Form("a trader from a bank's application", "trader", """
Реквизиты счёта
{name}
Номер счёта: {acc}
Валюта: RUR
ИНН: {tax}
ОГРНИП: {reg}
Название банка: {bank}
БИК банка: {bic}
Корр. счёт: {corr}
Юридический адрес: {addr}
"""),
    Form("a trader in one line", "trader",
         "ИП {ini}, ИНН {tax}, ОГРНИП {reg}, р/с {acc} {bank} БИК {bic} к/с {corr}"),
    Form("a trader's two banks", "trader", """
{full}
ИНН {tax} ОГРНИП {reg}
1) р/с {acc} в {bank}, БИК {bic}, к/с {corr}
2) р/с {acc2} в {bank2}, БИК {bic2}, к/с {corr2}
{addr}
"""),
    Form("an advocate's office", "advocate", """
Адвокатский кабинет
{fio}
рег. № {licence} в реестре адвокатов
ИНН {tax}
{addr}
р/с {acc}
{bank}
БИК {bic}
к/с {corr}
т. {phone:ti}
{email}
""", 2),
    Form("an advocate in a contract", "advocate", """
Адвокат {fio}, регистрационный номер {licence} в реестре адвокатов
Адрес: {addr}
ИНН: {tax}
Счет: {acc}
Банк: {bank}, БИК: {bic}, к/с: {corr}
"""),
    Form("self-employed", "self", """
Самозанятый (плательщик НПД)
{fio}
ИНН {tax}
Счёт {acc}
{bank}
БИК {bic}
К/с {corr}
{phone}
""", 2),
    Form("self-employed with a passport", "self", """
{fio}, {born} г.р.
Паспорт {passport}, выдан ГУ МВД России 10.10.2016, код подразделения 500-045
Зарегистрирован(а): {addr}
ИНН {tax}, применяет налог на профессиональный доход
тел. {phone:t8}
"""),
    Form("a citizen with a passport", "person", """
{citizen} {fio}, {born} года рождения, паспорт {passport}, выдан ОВД «Тверской» г. Москвы 20.08.2005
Адрес регистрации: {addr}
Тел. {phone}
""", 2),
    Form("only a name and a birth date", "person", "гр. {fio}, {born} г.р."),
    Form("only a name", "person", "{fio}"),
    Form("a person's account", "person", """
Получатель: {fio}
Номер счёта: {acc}
Банк получателя: {bank}
БИК: {bic}
Корр. счёт: {corr}
ИНН: {tax}
""", 2),
    Form("a person and a phone in one line", "person", "{fio} {phone:t8}"),
    Form("a client with a label", "person", """
Доверитель: {fio}
Дата рождения: {born}
Паспорт: серия {passport}
Адрес: {addr}
E-mail: {email}
СНИЛС: 112-233-445 95
"""),
)  # fmt: skip
