"""Phones and addresses as people type them."""

import pytest

from services.domain.errors import BadInput
from services.domain.requisites.contacts import (
    are_emails,
    format_phone,
    is_email,
    is_phone,
    parse_email,
    parse_emails,
    parse_phone,
)
from services.domain.requisites.model import Country
from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("text", "country", "phone"),
    [
        ("8 (701) 234-56-78", Country.KZ, "+77012345678"),
        ("90 123 45 67", Country.UZ, "+998901234567"),
        ("(495) 123-45-67", Country.RU, "+74951234567"),
        ("8 495 123-45-67 доб. 12", Country.RU, "+74951234567"),
        ("+7 495 000-00-00", Country.RU, "+74950000000"),
        ("8 029 123 45 67", Country.BY, "+375291234567"),
        ("+49 30 901820", Country.RU, "+4930901820"),
        ("+49 30 901820", Country.OTHER, "+4930901820"),
        (" +7 921 555 12 12 ", Country.UZ, "+79215551212"),
    ],
)
def test_phone(text: str, country: Country, phone: str) -> None:
    assert parse_phone(text, country) == phone
    assert is_phone(phone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "привет",
        "12345",
        "+7",
        "-1",
        "0",
        "🙂",
        "1" * 4096,
        "+7 495\r\n123-45-67",
        "<b>",
        "+999999999999999999",
    ],
)
def test_no_phone(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_phone(text, Country.RU)
    assert caught.value.key == "error-phone"


def test_abroad_a_phone_needs_its_country_code() -> None:
    with pytest.raises(BadInput):
        parse_phone("030 901820", Country.OTHER)


def test_stored_phone_is_shown_in_groups() -> None:
    assert format_phone("+74951234567") == "+7 495 123-45-67"
    assert format_phone("что-то") == "что-то"


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("info@example.com", "info@example.com"),
        (" Info@Example.COM ", "Info@example.com"),
        ("mailto:a.b+c@d-e.co.uk", "a.b+c@d-e.co.uk"),
        ("<a@b.ru>", "a@b.ru"),
        ("buh@Ромашка.РФ", "buh@ромашка.рф"),
    ],
)
def test_email(text: str, email: str) -> None:
    assert parse_email(text) == email
    assert is_email(email)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "@",
        "a@b",
        "a b@c.ru",
        "a@b.ru, c@d.ru",
        "a@b.ru\r\nBcc: all@example.com",
        "a@b.ru\n",
        "a@b.ru\x00",
        "Иван <a@b.ru>",
        "..a@b.ru",
        "a..b@c.ru",
        "a@-b.ru",
        "a@b..ru",
        "a@1.2.3.4",
        "почта@b.ru",
        "a" * 65 + "@b.ru",
        "a@" + "b" * 64 + ".ru",
        "a@" + "b." * 150 + "ru",
        "a@b.ru\u202e",
        '"a b"@c.ru',
        "🙂@c.ru",
        "a@🙂.ru",
    ],
)
def test_no_email(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_email(text)
    assert caught.value.key == "error-email"
    assert not is_email(text)


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("a@x.kz", "a@x.kz"),
        ("a@x.kz, b@x.kz", "a@x.kz, b@x.kz"),
        ("a@x.kz; b@x.kz", "a@x.kz, b@x.kz"),
        ("a@x.kz и b@x.kz.", "a@x.kz, b@x.kz"),
        ("a@x.kz/b@x.kz", "a@x.kz, b@x.kz"),
        ("a@x.kz\nb@x.kz", "a@x.kz, b@x.kz"),
        ("a@x.kz;\nИван <b@x.kz>", "a@x.kz, b@x.kz"),
        ("a@x.kz b@X.KZ a@x.kz", "a@x.kz, b@x.kz"),
        ("Иван <a@x.kz>", "a@x.kz"),
        ('"Ivan Ivanov" <a@x.kz>, Пётр Петров <b@x.kz>', "a@x.kz, b@x.kz"),
        ("<mailto:a@x.kz>", "a@x.kz"),
        ("mailto:a@x.kz?subject=Счёт", "a@x.kz"),
        ("e-mail: a@x.kz.", "a@x.kz"),
        ("почта: a@x.kz", "a@x.kz"),
        ("бухгалтер a@x.kz, директор b@x.kz", "a@x.kz, b@x.kz"),
    ],
)
def test_emails_as_people_send_them(text: str, emails: str) -> None:
    assert parse_emails(text) == emails
    assert are_emails(emails)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "нет",
        "a b@c.ru",
        "a@b.ru\r\nBcc: all@example.com",
        "a@b.ru, c@d",
        "a@b.ru\nBcc: all@example.com",
        "a@b@c.ru",
        "почта@b.ru",
    ],
)
def test_no_emails(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_emails(text)
    assert caught.value.key == "error-email"
    assert not are_emails(text)


def test_a_card_keeps_both_of_its_emails() -> None:
    found = recognise("ООО «Ромашка», ИНН 7700000778\nE-mail: a@x.kz, Бухгалтерия: Иван <b@x.kz>.")
    assert (found.requisites.email, found.requisites.other_emails) == ("a@x.kz", "b@x.kz")
    assert found.problems == ()


def test_the_name_before_an_address_in_brackets_stays() -> None:
    found = recognise(
        "Иванова Анна Петровна <a@x.kz>\nГенеральный директор, ООО «Ромашка»\nИНН 7700000778"
    ).requisites
    assert (found.email, found.name) == ("a@x.kz", "ООО «Ромашка»")
    assert found.signatory_name == "Иванова А. П."
    assert recognise("ООО «Ромашка» <a@x.kz>, ИНН 7700000778").requisites.name == "ООО «Ромашка»"
