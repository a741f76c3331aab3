"""The fonts have every letter of every supported language, and what they lack never vanishes unseen."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from services.documents.pdf import typeface
from services.documents.pdf.glyphs import face_characters, find_lost
from services.documents.pdf.render import render_invoice
from services.documents.pdf.typeface import Style, to_printable
from tests.documents.pdf.samples import document, line

FONTS = Path(typeface.__file__).parent / "fonts"
ALPHABETS = {
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Kazakh": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "Kazakh Latin": "aäbdefgğhıijklmnñoöpqrsştuūüvyz",
    "Uzbek": "abdefghijklmnopqrstuvxyzʻʼ‘’",
    "Uzbek Cyrillic": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    "Belarusian": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "English": "abcdefghijklmnopqrstuvwxyz",
    "German": "äöüß",
    "French": "àâæçéèêëîïôœùûüÿ",
    "Polish": "ąćęłńóśźż",
    "Czech and Slovak": "áäčďéěíĺľňóôŕřšťúůýž",
    "Baltic": "āąčēęėģīįķļņšūųžõäöü",
    "Turkish and Azerbaijani": "çğıöşüəi",
    "Nordic": "åäöæøðþ",
    "Hungarian": "áéíóöőúüű",
    "Romanian": "ăâîșțşţ",
    "Spanish and Portuguese": "áéíóúüñãõç",
}
SIGNS = "0123456789.,:;!?()[]{}<>/\\|@#$%^&*+-=_~'\"`№₽₸€£§«»„“”‘’–—…•·ʻʼ°× \u00a0\u202f\u2009"


@pytest.fixture(scope="module", params=["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])
def face(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(FONTS / request.param)


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_has_a_glyph(face: TTFont, language: str) -> None:
    letters = ALPHABETS[language]
    missing = [char for char in letters + letters.upper() if ord(char) not in face.getBestCmap()]
    assert missing == []


def test_every_sign_has_a_glyph(face: TTFont) -> None:
    assert [char for char in SIGNS if ord(char) not in face.getBestCmap()] == []


def test_glyphs_have_outlines(face: TTFont) -> None:
    """A cut-down face with a character map and empty glyphs would pass the other tests."""
    names = face.getBestCmap()
    empty = [
        char
        for char in "".join(ALPHABETS.values()) + SIGNS
        if not char.isspace() and face["glyf"][names[ord(char)]].numberOfContours == 0
    ]
    assert empty == []


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_the_noted_characters_are_those_of_the_face(path: Path) -> None:
    assert face_characters(path.name) == frozenset(TTFont(path).getBestCmap())


def test_faces_are_small(face: TTFont) -> None:
    assert Path(face.reader.file.name).stat().st_size < 36_000


def test_digits_are_of_one_width() -> None:
    for bold in (False, True):
        assert len({Style(10, bold=bold).width(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ТОО «Құқық» № 5 — 100 ₸", "ТОО «Құқық» № 5 — 100 ₸"),
        ("Счёт 🧾 оплачен ✅", "Счёт  оплачен "),
        ("👩🏽‍⚖️ адвокат", " адвокат"),
        ("漢字 и עברית", "… и …"),
        ("Ёлка", "Ёлка"),
        ("скидка −5", "скидка –5"),
        ("non‑breaking", "non-breaking"),
        ("a\u202eb\u200bc\u00add\ufeff", "abcd"),
        ("a\tb\nc\x00", "a b c"),
        ("٣٤", "34"),
        ("и́ а̀ ė̃", "и́ а̀ ė̃"),
        ("Ⅻ ㎡ ﬁ Ａ ①", "Ⅻ m2 fi A ①"),
        ("Γεωργίου & Συνεργάτες", "Γεωργίου & Συνεργάτες"),
        ("شركة ООО", "… ООО"),
    ],
)
def test_what_is_printed_instead(text: str, printed: str) -> None:
    assert to_printable(text) == printed


SCRIPTS = {
    "Greek": "Γεωργίου & Συνεργάτες, Ἀθῆναι",
    "Georgian": "იურიდიული ფირმა «თბილისი»",
    "Armenian": "Իրավաբանական ընկերություն, Երևան",
    "Vietnamese": "Đặng & Nguyễn, Thành phố Hồ Chí Minh, ơ ư",
    "Serbian": "Đorđević Ђорђевић Љубљана Њ Ћ Џ",
    "Macedonian and Tatar": "Ѓорѓи Ќ Ѕ Җ Ңә",
    "Pinyin": "Lǐ Xiǎolóng, Běijīng",
    "symbols": "Ω ≥ → ½ ⅓ Ⅻ ∑ √ ≠ ✓ ☎ ₾ ₼ H₂O m²",
    "accents": "Ломоно́сов ė̃ ɔ̀",
}


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
def test_other_scripts_are_printed_as_they_are(script: str, bold: bool) -> None:
    text = SCRIPTS[script]
    assert to_printable(text) == text
    assert find_lost(text) == ()
    assert Style(9, bold=bold).width(text) > 20


def test_a_document_carries_only_the_faces_that_it_needs() -> None:
    plain = len(render_invoice(document([line("Консультация", 100)])))
    greek = len(render_invoice(document([line("Γεωργίου Консультация", 100)])))
    assert plain < 55_000
    assert plain + 5_000 < greek < plain + 20_000


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("ООО «Ромашка» № 5 ≥ 3", ()),
        ("中文 ООО 中文 и 漢", ("中文", "漢")),
        ("👩🏽‍⚖️ адвокат ✅", ("👩🏽‍⚖", "✅")),
        ("مكتب المحاماة, Dubai", ("مكتب المحاماة",)),
        ("משרד", ("משרד",)),
        ("Cafe\u0301 и й \u00ad\u200b\u202e\u00a0\t\x07", ()),
        ("☎️ ✔️", ()),
    ],
)
def test_what_cannot_be_printed_is_named(text: str, lost: tuple[str, ...]) -> None:
    assert find_lost(text) == lost


@given(st.text(max_size=200))
def test_what_is_not_named_is_printed(text: str) -> None:
    if not find_lost(text):
        assert "\ufffd" not in to_printable(text)
        assert ("…" in to_printable(text)) == ("…" in text)


def test_usual_characters_are_printed_alike_beside_unusual_ones() -> None:
    """Text of usual characters alone is taken as it is, without looking at each."""
    for code in range(0x20, 0x2300):
        assert to_printable(f"{chr(code)}\u200b") == to_printable(chr(code)), hex(code)


def test_line_breaks_stay_when_asked() -> None:
    assert to_printable("a\nb\u2028c\r\nd", multiline=True) == "a\nb\nc \nd"


@given(st.text(max_size=200))
def test_clean_text_has_glyphs_only(text: str) -> None:
    printed = to_printable(text)
    assert printed == to_printable(printed)
    assert "\n" not in printed
    Style(9).width(printed)  # an unknown character raises KeyError


@given(text=st.text("абвг й-Ж\n", max_size=300), width=st.floats(5, 80))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: float) -> None:
    style = Style(9)
    lines = style.wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(style.width(each) <= width + 1e-6 for each in lines)


def test_words_are_not_cut_while_they_fit() -> None:
    assert Style(9).wrap("договор поставки договор", 30) == ["договор поставки", "договор"]
    assert Style(9).wrap("12\u00a0000 руб.", 12) == ["12\u00a0000", "руб."]
