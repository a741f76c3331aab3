"""Bad answers to the main questions through the real bot, in both languages.

`tests/handlers` throws everything at every question in one process; here the same goes over HTTP, with the gate that
stands before the dialogs and the state that is stored between two messages.
"""

import re
from dataclasses import dataclass

import pytest

from tests.e2e.conftest import OWNER, Desk
from tests.handlers.bad_input_crawler import EXAMPLE, LONG, said
from tests.sandbox.transcript import Shown
from tests.sandbox.user import User
from tests.support import factories
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

SUMS = ("сто тысяч спасибо", "-5", "0", "1234567890123456", "1,2345", "😀", "<b>", "&")
KEY = re.compile(r"[a-z]+(-[a-z]+)+")


@dataclass(frozen=True)
class Question:
    """How to get there (a text, a label or its key), and what is no answer there besides the usual."""

    name: str
    path: tuple[str, ...]
    wrong: tuple[str, ...] = ()


ROW = "row"
"""The first row of a list."""

PAY = ("/pay", ROW)
DRAFT = ("/new", ROW)
CONTRACT = ("/contracts", "contract-new", ROW)

QUESTIONS = (
    Question("a search", ("/invoices",)),
    Question("the sum of a payment", PAY, SUMS),
    Question("the day of a payment", (*PAY, "payment-amount-whole", "📅"), (*SUMS, "31.02.2026")),
    Question("the number of a payment", (*PAY, "payment-amount-whole", "🔖")),
    Question("the due date", (*DRAFT, "invoice-due"), (*SUMS[:-4], "31.02.2026")),
    Question("the discount", (*DRAFT, "invoice-vat", "invoice-discount-button"), (*SUMS[:2], *SUMS[3:])),
    Question("a new line", (*DRAFT, "invoice-lines", "invoice-line-add")),
    Question("the sum of a line", (*DRAFT, "invoice-lines", "invoice-line-add", "Консультация"), SUMS),
    Question("the date of the invoice", (*DRAFT, "invoice-more", "invoice-date-button"), SUMS),
    Question("the period", (*DRAFT, "invoice-more", "invoice-period-button"), SUMS),
    Question("the note", (*DRAFT, "invoice-more", "invoice-note-button")),
    Question("the number of a contract", CONTRACT),
    Question("the date of a contract", (*CONTRACT, "7/2026"), SUMS),
    Question("the subject of a contract", (*CONTRACT, "7/2026", "01.02.2026")),
    Question("the e-mail of a client", ("/clients", ROW, "client-edit", "📧"), (*SUMS, "а@б")),
    Question("the name of a client", ("/clients", ROW, "client-edit", "client-edit-name")),
)


async def go(user: User, language: str, path: tuple[str, ...]) -> Shown:
    """The question at the end of the path."""
    for step in path:
        if step == ROW:
            await user.press(user.live.labels[0])
        elif KEY.fullmatch(step):
            await user.press(TRANSLATOR.get(step, language, {"balance": ""}).strip())
        elif step[0].isalnum() or step[0] == "/":
            await user.send(step)
        else:
            await user.press(step)
    return user.live


def check(user: User, language: str, asked: Shown, before: int, what: str) -> None:
    """The question is there again, under one sentence with an example, and nothing else has come."""
    live = user.live
    assert live.labels == asked.labels, f"{what}{user.screen}"
    sentence = said(asked, live)
    assert EXAMPLE[language].search(sentence), f"{what}: «{sentence}»"
    assert sum(message.from_bot for message in user.messages) == before, what


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_the_question_stays(desk: Desk, question: Question, language: str) -> None:
    user = desk.user
    if not (await desk.services.clients.list(desk.owner)).items:
        client = await factories.add_client(desk.services, desk.owner, email="info@example.com")
        await factories.stages_contract(desk.services, desk.owner, client.id)
        await factories.issued_invoice(desk.services, desk.owner, client.id)
    await desk.services.identity.set_language(OWNER, "Анна Иванова", None, language)
    asked = await go(user, language, question.path)
    before = sum(message.from_bot for message in user.messages)
    for text in (*question.wrong[:: 1 if language == "ru" else 3], *LONG.values()):
        await user.send(text)
        check(user, language, asked, before, f"{text[:20]} → ")
    await user.sticker()
    check(user, language, asked, before, "sticker → ")
    await user.photo(caption="100")
    check(user, language, asked, before, "photo → ")
    await user.voice()
    check(user, language, asked, before, "voice → ")
    await user.contact(forwarded=True)
    check(user, language, asked, before, "contact → ")
    desk.sandbox.assert_clean()


async def test_a_name_is_shown_as_it_was_typed(desk: Desk) -> None:
    name = "<b>Рога</b> & «Копыта» &lt;i&gt;"
    await desk.services.identity.set_language(OWNER, "Анна Иванова", None, "ru")
    await factories.add_client(desk.services, desk.owner, "ООО «Имя»")
    await desk.user.send("/matters")
    await desk.user.press("➕")
    if "Новое дело" not in desk.user.screen:
        await desk.user.press(desk.user.live.labels[0])
    await desk.user.send(name)
    await desk.user.expect(name)
    desk.sandbox.assert_clean()
