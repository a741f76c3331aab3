"""The text step takes anything that can be sent; windows follow the rule of the one live message."""

from datetime import date

import pytest
from aiogram.methods import AnswerCallbackQuery, DeleteMessage, EditMessageText, SendDocument, SendMessage

from tests.bot import flow
from tests.bot.chat import Recorder, Visitor

FILE = {"file_id": "f", "file_unique_id": "u"}
CONTENT = {
    "sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "photo": [{**FILE, "width": 1, "height": 1}],
    "voice": {**FILE, "duration": 1},
    "audio": {**FILE, "duration": 1},
    "video": {**FILE, "width": 1, "height": 1, "duration": 1},
    "video_note": {**FILE, "length": 1, "duration": 1},
    "document": FILE,
    "contact": {"phone_number": "+70000000000", "first_name": "Иван"},
    "location": {"latitude": 1.0, "longitude": 1.0},
    "dice": {"emoji": "🎲", "value": 1},
}
NAMES = {
    "sticker": "Стикер",
    "photo": "Фото",
    "voice": "Голосовое",
    "audio": "Аудио",
    "video": "Видео",
    "video_note": "Видеосообщение",
    "document": "Файл",
    "contact": "Контакт",
    "location": "Геопозиц",
    "dice": "Кубик",
}


@pytest.fixture
async def asked(visitor: Visitor) -> Visitor:
    """In the first question of the flow."""
    await visitor.send("/start")
    await visitor.press("begin")
    return visitor


@pytest.mark.parametrize("kind", CONTENT)
async def test_what_is_no_text_is_named_and_the_flow_stays(asked: Visitor, kind: str) -> None:
    await asked.send(**{kind: CONTENT[kind]})
    first = asked.text.splitlines()[0]
    assert NAMES[kind] in first
    assert "сегодня" in first  # this step's example
    assert asked.text.endswith("Имя?")
    await asked.send("Ромашка")
    assert flow.ACTS == [("name", "Ромашка")]


async def test_a_forwarded_text_is_an_answer(asked: Visitor) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
    await asked.send("Ромашка", forward_origin=origin)
    assert flow.ACTS == [("name", "Ромашка")]


@pytest.mark.parametrize("text", ["bad", "\u200b\u2060", "я" * 51])
async def test_bad_input_is_told_once(asked: Visitor, text: str) -> None:
    await asked.send(text)
    assert "Имя?" in asked.text
    assert asked.text != "Имя?"
    assert "сегодня" in asked.text
    assert flow.ACTS == []
    await asked.send("Ромашка")
    assert asked.text == "Сумма?"


async def test_a_notice_is_shown_once(asked: Visitor) -> None:
    await asked.send("bad")
    await asked.send("Ромашка")
    await asked.press("Назад")
    assert asked.text == "Имя?"


@pytest.mark.parametrize("first", [4000, 4096])
async def test_a_paste_that_was_split_does_not_answer_the_next_question(asked: Visitor, first: int) -> None:
    parts = [asked.message_update(part) for part in ("я" * first, "я" * 4096, "100")]
    for part in parts:
        await asked.feed(part)
    assert flow.ACTS == []
    assert "Слишком длинно" in asked.text
    assert len(asked.session.of(SendMessage)) == 2  # the menu became the question, and one refusal
    await asked.send("Ромашка")
    assert flow.ACTS == [("name", "Ромашка")]


async def test_an_answer_after_a_refused_paste_counts(asked: Visitor) -> None:
    await asked.send("я" * 4096)
    await asked.send("Ромашка")
    assert flow.ACTS == [("name", "Ромашка")]


async def test_an_ambiguous_answer_becomes_buttons(asked: Visitor) -> None:
    await asked.send("Ромашка")
    await asked.send("1.500")
    assert "1\u00a0500" in asked.labels
    await asked.press("1,5")
    assert flow.ACTS[-1] == ("amount", flow.Decimal("1.5"))
    assert "Дата?" in asked.text


async def test_readings_are_gone_with_the_next_answer(asked: Visitor) -> None:
    await asked.send("Ромашка")
    await asked.send("1.500")
    await asked.send("2000")
    assert flow.ACTS[-1] == ("amount", flow.Decimal(2000))
    await asked.press("Назад")
    assert "1\u00a0500" not in asked.labels


async def test_a_domain_error_of_the_act_keeps_the_flow(asked: Visitor) -> None:
    flow.BROKEN["then"] = flow.BadInput("error-forbidden")
    await asked.send("Ромашка")
    assert "нет такого права" in asked.text
    assert asked.text.endswith("Имя?")


async def test_typing_where_buttons_are_meant(visitor: Visitor) -> None:
    await visitor.send("/start")
    await visitor.send("привет")
    assert "кнопкой" in visitor.text
    assert "Меню 0" in visitor.text


async def test_a_text_that_ends_with_invisible_letters_is_no_button(asked: Visitor) -> None:
    await asked.send("Ромашка\u200c\u200d\u00ad")
    assert flow.ACTS == [("name", "Ромашка")]


async def test_one_live_message(asked: Visitor, session: Recorder) -> None:
    assert len(session.messages) == 1
    assert len(session.of(EditMessageText)) == 1  # a click edits
    await asked.send("Ромашка")
    assert len(session.messages) == 1  # an answer sends anew and removes the old window
    assert len(session.of(DeleteMessage)) == 1


async def test_a_window_over_the_menu_is_sent_once(asked: Visitor, session: Recorder) -> None:
    before = len(session.calls)
    await asked.send("/new")
    assert asked.text == "Имя?"
    assert len(session.messages) == 1
    assert [type(call) for call in session.calls[before:]] == [SendMessage, DeleteMessage, EditMessageText]


async def test_a_document_stays_and_the_window_moves_under_it(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/start")
    await visitor.press("print")
    document = next(number for number, shown in session.messages.items() if shown["document"])
    assert visitor.last.message_id > document
    assert visitor.text == "Меню 0"
    assert len(session.messages) == 2
    assert len(session.of(SendDocument)) == 1


async def test_a_window_that_can_not_be_deleted_loses_its_buttons(asked: Visitor, session: Recorder) -> None:
    old = asked.last.message_id

    def refuse(method: object) -> None:
        if isinstance(method, DeleteMessage):
            raise flow_error(method)

    session.refuse = refuse
    await asked.send("Ромашка")
    assert session.messages[old]["markup"] is None
    assert asked.text == "Сумма?"


def flow_error(method: object) -> Exception:
    from aiogram.exceptions import TelegramBadRequest

    return TelegramBadRequest(method=method, message="Bad Request: message can't be deleted for everyone")


async def test_a_button_under_a_document_leaves_the_document(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/start")
    await visitor.press("print")
    document = next(number for number, shown in session.messages.items() if shown["document"])
    await visitor.feed(visitor.tap_update("pushed", session.message(document)))
    assert document in session.messages
    assert visitor.text == "Имя?"
    assert len(session.messages) == 2


async def test_a_tap_that_changes_nothing_calls_nothing(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    await visitor.send("Ромашка")
    await visitor.send("100")
    before = len(session.calls)
    await visitor.press("Пн")
    assert [type(call) for call in session.calls[before:]] == [AnswerCallbackQuery]


async def test_the_calendar_speaks_the_language_and_knows_today(asked: Visitor) -> None:
    await asked.send("Ромашка")
    await asked.send("100")
    assert "Ноябрь 2026" in asked.labels
    assert "[24]" in asked.labels
    await asked.press("›")
    assert "Декабрь 2026" in asked.labels
    await asked.press("15")
    assert flow.ACTS[-1] == ("day", date(2026, 12, 15))


async def test_pages(visitor: Visitor, build: object) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    await visitor.send("Ромашка")
    flow.JUMP["to"] = flow.Flow.list
    await visitor.send("100")
    assert visitor.labels == ["строка 0", "строка 1", "строка 2", "‹", "1/3", "›"]
    await visitor.press("‹")
    assert visitor.labels[:2] == ["строка 6", "строка 7"]
    await visitor.press("3/3")
    await visitor.press("›")
    await visitor.press("строка 4")
    assert flow.ACTS[-1] == ("item", 4)
