"""Uzbek cards: Russian, Uzbek in both scripts."""

from tests.real_input.model import Form

FORMS = (
    Form("a card in Russian", "company", """
{name}
Адрес: {addr}
Р/с: {acc}
Банк: {bank}
МФО: {bic}
ИНН: {tax}
ОКЭД: {oked}
Код плательщика НДС: {vat}
{title:c}: {fio}
Тел: {phone:ti}
E-mail: {email}
""", 2),
    Form("МФО with an address behind it", "company", """
{name}
ИНН {tax}
Р/с {acc}
{bank}
МФО: {bic}, {addr}
""", 2),
    Form("a contract's last page", "company", """
ЮРИДИЧЕСКИЕ АДРЕСА И РЕКВИЗИТЫ СТОРОН
ИСПОЛНИТЕЛЬ
{a.name}
Адрес: {a.addr}
Р/с: {a.acc}
в {a.bank}
МФО: {a.bic} ИНН: {a.tax}
Директор _________ {a.ini}
ЗАКАЗЧИК
{b.name}
Адрес: {b.addr}
Р/с: {b.acc}
в {b.bank}
МФО: {b.bic} ИНН: {b.tax}
Директор _________ {b.ini}
""", 2, second="company"),
    Form("Uzbek in Latin letters", "company", """
{mas}
Manzil: {addrlat}
H/r: {acc}
Bank: {banklat}
MFO: {bic}
STIR: {tax}
IFUT: {oked}
QQS kodi: {vat}
Direktor: {fiolat}
Tel.: {phone}
""", 2, also={"signatory_title": ("direktor",)}),
    Form("Uzbek in Cyrillic letters", "company", """
{mchjk}
Манзил: {addr}
Ҳ/р: {acc:5}
Банк: {bank}
МФО: {bic}
СТИР: {tax}
ИФУТ: {oked}
Раҳбар: {fio}
""", 2, also={"signatory_title": ("раҳбар",)}),
    Form("one line in a chat", "company",
         "{name:n} р/с {acc} {bank:n} мфо {bic} инн {tax} окэд {oked} {addr} тел {phone}", 2),
    Form("two accounts, sum and dollars", "company", """
{name}
ИНН: {tax}
{bank}, МФО {bic}
Р/с (сум): {acc}
Р/с (USD): {acc3}
{title:c} {ini}
"""),
    Form("two banks", "company", """
{full}
ИНН {tax}
{addr}
р/с {acc} в {bank} МФО {bic}
р/с {acc2} в {bank2} МФО {bic2}
"""),
    Form("a table", "company", """
Наименование\t{name:"}
Адрес\t{addr}
Расчетный счет\t{acc}
Наименование банка\t{bank}
МФО банка\t{bic}
ИНН (СТИР)\t{tax}
ОКЭД\t{oked}
Руководитель\t{fio}
Телефон\t{phone:ti}
"""),
    Form("МФО with an address in Latin letters", "company", """
{mchj}
STIR {tax}
Hisob raqami {acc}
{banklat}
MFO {bic}, {addrlat}
""", 2),
    Form("value before its label", "company", """
{name} (получатель)
{acc} (расчетный счет)
{bic} (МФО)
{tax} (ИНН)
{bank} (банк)
"""),
    Form("a signature of a letter", "company", """
Hurmat bilan,
{fiolat}
{mchj}
STIR {tax}
{phone:ti}
{email}
"""),
    Form("a trader", "trader", """
{yattfull}
Манзил: {addr}
Х/р: {acc}
Банк: {bank}
МФО: {bic}
СТИР: {tax}
Тел.: {phone}
""", 2),
    Form("a trader in Latin letters", "trader", """
{yatt}
STIR: {tax}
JSHSHIR: {pinfl}
H/r {acc}
MFO {bic}
"""),
    Form("a trader in Russian", "trader", """
{name}
ИНН: {tax}
ПИНФЛ: {pinfl}
Р/с: {acc}
{bank}
МФО: {bic}
{addr}
""", 2),
    Form("a person", "person", """
{fio}
Паспорт: AA 1234567, выдан Юнусабадским РУВД 12.05.2018
Адрес: {addr}
Телефон: {phone:ti}
"""),
    Form("a person with a ПИНФЛ", "person", """
ФИО: {fio}
Паспорт AB7654321
ПИНФЛ {pinfl}
"""),
)  # fmt: skip
