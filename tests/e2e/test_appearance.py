"""«🎨 Оформление» of an issuer: pictures and colours as people send them, and what is printed then."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import select

from db.models import Issuer
from db.vocabulary.enums import Role
from tests.documents.images.pictures import encoded, photographed, signature, stamp
from tests.documents.images.test_strange_images import STRANGE
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

MAIN = ["🖼 Логотип", "✍️ Подпись", "🔴 Печать", "🎨 Цвет", "◀️ Назад"]


def logo() -> bytes:
    image = Image.new("RGB", (900, 400), "white")
    ImageDraw.Draw(image).rounded_rectangle((100, 100, 800, 300), 30, (20, 90, 70))
    return encoded(image)


def photo_of(sheet: Image.Image) -> bytes:
    return encoded(photographed(sheet), "JPEG", quality=85)


async def open_look(user: User) -> None:
    await user.send("/settings")
    for label in ("🏢 Наши реквизиты", "★", "🎨 Оформление"):
        await user.press(label)


def pages(user: User) -> list[int]:
    """Ids of the pictures that the chat holds from the bot."""
    return [seen.id for seen in user.messages if seen.message.photo and seen.from_bot]


def page(desk: Desk, user: User) -> Image.Image:
    seen = next(seen for seen in reversed(user.messages) if seen.message.photo and seen.from_bot)
    picture = Image.open(BytesIO(desk.sandbox.world.files[seen.message.photo[-1]["file_id"]].data))
    assert picture.size == (1240, 1754)
    return picture


async def issuer(desk: Desk) -> Issuer:
    async with desk.session() as session:
        return (await session.scalars(select(Issuer).order_by(Issuer.id))).first()


async def images(desk: Desk) -> int:
    """How many of the three stand on new documents."""
    row = await issuer(desk)
    return sum(one is not None for one in (row.logo, row.signature, row.stamp))


async def test_a_logo_a_signature_and_a_stamp_are_added_replaced_and_removed(desk: Desk) -> None:
    user = desk.user
    await open_look(user)
    await user.expect("Оформление", "Логотип: нет", "Цвет: обычный", "Счета хороши и так", buttons=MAIN)
    assert len(pages(user)) == 1
    page(desk, user)
    # As a file, asked for.
    await user.press("🖼 Логотип")
    await user.expect("Пришлите логотип", "Сейчас нет", absent=["🗑 Убрать"])
    await user.upload(logo(), "логотип.png")
    await user.expect("Логотип на месте", "Логотип: есть", absent=["на каждом новом"], buttons=MAIN)
    assert len(pages(user)) == 1, "the former sample is gone"
    # As a photo, with words below it that say what it is.
    await user.photo(photo_of(signature()), caption="Моя подпись")
    await user.expect("Подпись на месте", "Подпись: есть", "Подпись теперь стоит на каждом новом документе")
    # As a photo without a word, at the wrong moment.
    await user.press("🎨 Цвет")
    await user.photo(photo_of(stamp()))
    await user.expect("Что на картинке?", buttons=["🖼 Логотип", "✍️ Подпись", "🔴 Печать"])
    await user.press("🔴 Печать")
    await user.expect("Печать на месте", "Печать: есть", "Подпись и печать теперь стоят")
    row = await issuer(desk)
    assert all((row.logo, row.signature, row.stamp))
    assert await images(desk) == 3
    former = row.stamp
    await user.press("🔴 Печать")
    await user.expect("Новая картинка встанет на её место", buttons=["🗑 Убрать"])
    await user.photo(photo_of(stamp(900, (190, 40, 50))))
    await user.expect("Печать на месте")
    assert (await issuer(desk)).stamp not in (former, None)
    assert await images(desk) == 3
    for label, said in (
        ("🔴 Печать", "Печать убрана"),
        ("✍️ Подпись", "Подпись убрана"),
        ("🖼 Логотип", "Логотип убран"),
    ):
        await user.press(label)
        await user.press("🗑 Убрать")
        await user.expect(said, "В выставленных документах всё остаётся")
    assert await images(desk) == 0
    assert len(pages(user)) == 1
    await user.press("◀️ Назад")
    await user.expect(buttons=["🎨 Оформление", "✏️ Реквизиты"])


async def test_a_colour_is_pressed_typed_refused_and_taken_away(desk: Desk) -> None:
    user = desk.user
    await open_look(user)
    await user.press("🎨 Цвет")
    await user.expect(
        "Каким цветом", "Сейчас: обычный", buttons=["🍷 Бордовый"], absent=["Обычный, без цвета"]
    )
    await user.press("🍷 Бордовый")
    await user.expect("Цвет сохранил", "Цвет: бордовый")
    assert (await issuer(desk)).accent == "#7a1f2e"
    await user.send("какой-нибудь")
    await user.expect("Такого цвета не знаю", "например: бордовый или #1f4e79", buttons=MAIN)
    await user.send("жёлтый")
    seen = await user.expect("слишком светлый", "Ближайший подходящий", buttons=MAIN)
    darker = next(label for label in seen.labels if label.startswith("#"))
    assert (await issuer(desk)).accent == "#7a1f2e"
    await user.press(darker)
    await user.expect("Цвет сохранил", f"Цвет: {darker}")
    assert (await issuer(desk)).accent == darker
    await user.send("1F4E79")
    await user.expect("Цвет: тёмно-синий")
    await user.press("🎨 Цвет")
    await user.expect(buttons=["● 🟦 Тёмно-синий", "Обычный, без цвета"])
    await user.press("Обычный, без цвета")
    await user.expect("Цвет убрал", "Цвет: обычный")
    assert (await issuer(desk)).accent is None


async def test_every_bad_picture_is_answered_and_the_flow_stays(desk: Desk) -> None:
    user = desk.user
    await open_look(user)
    await user.press("🖼 Логотип")
    said = {
        "PDF named PNG": "Это PDF",
        "SVG with a script": "SVG не открываю",
        "HEIC": "HEIC с айфона",
        "animated GIF": "несколько картинок",
        "broken": "повреждён",
        "tiny": "слишком маленькая",
        "text": "Это не картинка",
        "100 megapixels": "помещается 40 мегапикселей",
        "too many bytes": "помещается 10 МБ",
    }
    for name, answer in said.items():
        await user.upload(STRANGE[name][0](), "логотип.png")
        await user.expect(answer, "Пришлите логотип", buttons=["◀️ Назад"])
    for act in (user.sticker, user.voice):
        await act()
        await user.expect("Здесь нужна картинка", "например, фото подписи", "Пришлите логотип")
    await user.send("вот логотип")
    await user.expect("Здесь нужна картинка", "Пришлите логотип")
    await user.press("◀️ Назад")
    await user.press("✍️ Подпись")
    await user.photo(photo_of(Image.new("RGB", (1000, 700), "white")))
    await user.expect("Не вижу на снимке подписи", "белый чистый лист", "Пришлите фото подписи")
    await user.photo(encoded(Image.new("RGB", (800, 600), (20, 20, 24)), "JPEG"))
    await user.expect("почти весь тёмный")
    assert await images(desk) == 0


async def test_of_an_album_the_first_is_taken_and_that_is_said(desk: Desk) -> None:
    user = desk.user
    await open_look(user)
    await user.album(3, data=logo(), caption="логотип")
    await user.expect("взял первую", "Логотип: есть", buttons=MAIN)
    assert await images(desk) == 1
    dark = encoded(Image.new("RGB", (800, 600), (20, 20, 24)), "JPEG")
    await user.album(2, data=dark, caption="подпись")
    await user.expect("Что на картинке?", absent=["взял первую"])  # the second has no words of its own
    await user.press("◀️ Назад")
    await user.press("🖼 Логотип")
    await user.press("🗑 Убрать")


async def test_the_preview_of_a_draft_is_a_picture_with_the_file_below(desk: Desk) -> None:
    user = desk.user
    issuer_row = await issuer(desk)
    client = await factories.add_client(desk.services, desk.owner, "ООО «Картина»", tax_id="7707083893")
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id)
    await desk.services.appearances.set_accent(desk.owner, issuer_row.id, "#7a1f2e")
    await user.send("/new")
    await user.press("Продолжить")
    before = len(pages(user))
    await user.press("👁 Посмотреть")
    await user.expect_document("Счёт, черновик от *.pdf")
    await user.expect("Страница счёта. Файл ниже.")
    assert len(pages(user)) == before + 1
    page(desk, user)
    seen = [message.id for message in user.messages if message.from_bot]
    assert seen[-1] == user.live.id
    issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
    document = await desk.services.invoices.document(desk.owner, issued.row.id)
    assert document.appearance.accent == "#7a1f2e"


async def test_others_see_the_requisites_without_it(desk: Desk) -> None:
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, 2009, "Ольга")
    olga = desk.sandbox.user(2009, "Ольга", language_code="ru")
    await olga.send("/start")
    await olga.send("/settings")
    await olga.press("🏢 Наши реквизиты")
    await olga.press("★")
    await olga.expect("Следующий счёт", absent=["🎨 Оформление"])


async def test_it_is_understood_in_english(desk: Desk) -> None:
    await desk.services.identity.set_language(1001, "Анна", None, "en")
    user = desk.user
    await user.send("/settings")
    for label in ("🏢 Our details", "★", "🎨 Appearance"):
        await user.press(label)
    await user.expect("Appearance", "Logo: no", buttons=["🖼 Logo", "✍️ Signature", "🔴 Stamp", "🎨 Colour"])
    await user.send("light blue")
    await user.expect("too light")
    await desk.services.identity.set_language(1001, "Анна", None, "ru")


async def test_what_does_not_come_whole_is_asked_for_again_and_what_is_chosen_stays(desk: Desk) -> None:
    user = desk.user
    await open_look(user)
    await user.press("🖼 Логотип")
    desk.sandbox.faults.add("file", body=b"half", cut=True)
    await user.upload(logo(), "логотип.png")
    await user.expect("не дошла до меня целиком", "Пришлите логотип")
    assert (await issuer(desk)).logo is None
    desk.sandbox.faults.add("sendPhoto", code=400, text="Bad Request: PHOTO_INVALID_DIMENSIONS")
    await user.upload(logo(), "логотип.png")
    await user.expect("Логотип на месте", "показать образец не вышло", "Логотип: есть", buttons=MAIN)
    assert (await issuer(desk)).logo is not None
