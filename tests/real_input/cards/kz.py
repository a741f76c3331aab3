"""Kazakh cards: Russian, Kazakh, English, and pairs of two languages."""

from tests.real_input.model import Form

FORMS = (
    Form("a card with colons", "company", """
Реквизиты
{name}
БИН: {tax}
Юридический адрес: {addr}
ИИК: {acc}
Банк: {bank}
БИК: {bic}
Кбе: {kbe}
{title:c}: {fio}
Тел.: {phone:t8}
e-mail: {email}
""", 2),
    Form("a sample of a payment order", "company", """
Образец платежного поручения
Бенефициар:\tИИК\tКбе
{name:"}\t{acc}\t{kbe}
БИН: {tax}
Банк бенефициара:\tБИК\tКод назначения платежа
{bank}\t{bic}\t{knp}
""", 2),
    Form("a contract's last page", "company", """
10. Юридические адреса и банковские реквизиты Сторон
Исполнитель:
{a.full}
Адрес: {a.addr}
БИН {a.tax}
ИИК {a.acc} в {a.bank}
БИК {a.bic} Кбе {a.kbe}
{a.title:c} ____________ {a.ini}
Заказчик:
{b.full}
Адрес: {b.addr}
БИН {b.tax}
ИИК {b.acc} в {b.bank}
БИК {b.bic} Кбе {b.kbe}
{b.title:c} ____________ {b.ini}
""", 2, second="company"),
    Form("both languages, name under name", "company", """
{name}
{other}
БСН/БИН: {tax}
Мекен-жайы/Адрес: {addr}
ЖСК/ИИК: {acc}
Банк: {bank}
БСК/БИК: {bic}
КБе: {kbe}
""", 2),
    Form("both languages behind a slash", "company", """
{other} / {name}
БИН/БСН {tax}
ИИК/ЖСК {acc:4}
{bank}
БИК/БСК {bic}
Директор {ini}
""", also={"signatory_title": ("директор",)}),
    Form("Kazakh labels", "company", """
{other}
Заңды мекенжайы: {addrkk}
БСН: {tax}
ЖСК: {acc}
Банк: {bankkk}
БСК: {bic}
Кбе: {kbe}
Директоры: {fio}
Телефоны: {phone:ti}
""", 2, also={"signatory_title": ("директоры", "директор")}),
    Form("an ИИК in groups behind its country", "company", """
{name}, БИН {tax}
ИИК {acc:cc}
БИК {bic}, {bank}
"""),
    Form("an ИИК in fours", "company", """
{name}
БИН {tax}
р/с {acc:cc4}
{bank}
БИК {bic}
{addr}
"""),
    Form("two banks", "company", """
{name}
БИН {tax}, Кбе {kbe}
{addr}
1. ИИК {acc}, {bank}, БИК {bic}
2. ИИК {acc2}, {bank2}, БИК {bic2}
{title:c} {fio}
""", 2),
    Form("a tenge and a dollar account", "company", """
{name}
БИН: {tax}
Банк: {bank}
БИК: {bic}
ИИК (KZT): {acc}
ИИК (USD): {acc3}
Валюта: {cur}, {cur3}
Кбе: {kbe}
"""),
    Form("one line in a chat", "company",
         "{name:n} бин {tax} иик {acc} бик {bic} {bank:n} кбе {kbe} {addr} {phone}", 2),
    Form("English labels", "company", """
Beneficiary: {other}
BIN: {tax}
IIC: {acc}
Bank: {bank}
BIC: {bic}
Beneficiary code: {kbe}
""", free=frozenset({"kbe"})),
    Form("a mistyped БИН", "company", """
{name}
BIN: {bad_tax}
IIC: {acc}
БИК: {bic}
"""),
    Form("a mistyped ИИК", "company", """
{name}
БИН {tax}
IIC {bad_acc:cc}
{bank}
БИК {bic}
"""),
    Form("a table", "company", """
Наименование\t{full}
БИН\t{tax}
ОКЭД\t{oked}
Адрес\t{addr}
ИИК\t{acc}
Банк\t{bank}
БИК\t{bic}
КБе\t{kbe}
КНП\t{knp}
Первый руководитель\t{fio}
"""),
    Form("in the person of the director", "company", """
{form} {bare}, БИН {tax}, в лице {titlegen} {gen}, действующего на основании Устава, ИИК {acc} в {bank}, БИК {bic}
"""),
    Form("a signature of a letter", "company", """
С уважением / Құрметпен,
{fio}
{title:c}
{name}
Моб.: {phone:t(}
{email}
БИН {tax}
""", 2),
    Form("the VAT certificate among them", "company", """
{name}
БИН {tax}
Свидетельство по НДС серия 60001 № 1234567 от 01.02.2020
Адрес: РК, {addr}
Банковские реквизиты: {bank}
ИИК {acc}
БИК {bic}
КБЕ {kbe}
"""),
    Form("an advocates' office", "bar", """
{full}
БИН {tax}
{addr}
ИИК {acc}
{bank}
БИК {bic}
Кбе {kbe}
{title:c} {fio}
"""),
    Form("a trader", "trader", """
{name}
ИИН: {tax}
Адрес: {addr}
ИИК: {acc}
Банк: {bank}
БИК: {bic}
Кбе: {kbe}
тел: {phone:t8}
""", 2),
    Form("a trader under a firm's name", "trader", """
{other}
ИИН {tax}
{bank}
KZT: {acc}
БИК: {bic}
Руководитель: {fio}
"""),
    Form("a trader in one line", "trader", "{name}, ИИН {tax}, ИИК {acc}, БИК {bic}, {bank}, Кбе {kbe}"),
    Form("an advocate", "advocate", """
Адвокат {fio}
Лицензия № {licence} от 12.03.2010
ИИН {tax}
ИИК {acc}
{bank}
БИК {bic}
Кбе {kbe}
{addr}
"""),
    Form("a person", "person", """
Ф.И.О.: {fio}
ИИН: {tax}
Уд. личности № 041234567 от 12.04.2019, выдано МВД РК
Адрес: {addr}
Телефон: {phone:ti}
""", 2),
    Form("a person for a transfer", "person", """
{fio}
ИИН {tax}
{bank}
ИИК {acc}
Кбе {kbe}
"""),
    Form("a person with a birth date", "person", "гр. РК {fio}, {born} г.р., ИИН {tax}, тел. {phone}"),
)  # fmt: skip
