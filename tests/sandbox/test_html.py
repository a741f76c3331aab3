"""Telegram's HTML: the vectors of its own parser, and what is done to every text."""

from __future__ import annotations

import pytest

from tests.sandbox.detect import detect_entities, split_for_sending, utf16_len
from tests.sandbox.html import parse_html, tidy
from tests.sandbox.model import ApiError

STADIUM = "🏟 🏟&lt;"  # nine bytes, a space and an escaped bracket: offsets must count bytes of the source


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <foo>b</foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<i>abcdef</b>", 'Unmatched end tag at byte offset 9, expected "</i>", found "</b>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        (f"{STADIUM}<abacaba", "Unclosed start tag at byte offset 13"),
        (f"{STADIUM}<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        (f"{STADIUM}<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        (
            f"{STADIUM}<i    aba>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13',
        ),
        (f"{STADIUM}<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        (f"{STADIUM}<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        (f'{STADIUM}<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        (f"{STADIUM}</", "Unexpected end tag at byte offset 13"),
        (f"{STADIUM}<b></b></", "Unexpected end tag at byte offset 20"),
        (f"{STADIUM}<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (f"{STADIUM}<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "&#xDFDF;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_bad_markup_is_refused_with_the_servers_text(source: str, error: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {error}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("&lt;&gt;&amp;&quot;&laquo;&#12345678;", '<>&"&laquo;&#12345678;', []),
        ("&#1087;&#x43F;", "пп", []),
        ("🏟 🏟<i>🏟 &lt🏟</i>", "🏟 🏟🏟 <🏟", [("italic", 5, 6)]),
        (
            "🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>",
            "🏟 🏟🏟 ><🏟",
            [("italic", 5, 7), ("bold", 9, 3)],
        ),
        (f"{STADIUM}<i aba='&lt;'>a</>", "🏟 🏟<a", [("italic", 6, 1)]),
        (f"{STADIUM}<B>a</b>", "🏟 🏟<a", [("bold", 6, 1)]),
        ("<b></b>a", "a", []),
        ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd", None),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<a> </a>", " ", []),
        ("<a href='javascript:x'>a</a>", "a", []),
    ],
)
def test_good_markup(source: str, text: str, entities: list[tuple[str, int, int]] | None) -> None:
    parsed, found = parse_html(source)
    assert parsed == text
    if entities is not None:
        assert [(e["type"], e["offset"], e["length"]) for e in found] == entities
    else:
        assert [e["type"] for e in found] == ["bold", "italic", "underline", "strikethrough"]


def test_code_in_pre_gives_the_language_in_either_order() -> None:
    expected = [{"type": "pre", "offset": 0, "length": 1, "language": "py"}]
    assert parse_html('<pre><code class="language-py">x</code></pre>')[1] == expected
    assert parse_html('<code class="language-py"><pre>x</pre></code>')[1] == expected


def test_links_are_completed() -> None:
    assert parse_html("<a href=telegram.org>a</a>")[1][0]["url"] == "http://telegram.org/"
    assert parse_html("<a>https://telegram.org/a?b#c</a>")[1][0]["url"] == "https://telegram.org/a?b#c"


def test_text_is_trimmed_and_entities_follow() -> None:
    text, entities = tidy(*parse_html("  \n a<b>б</b> \n "))
    assert text == "aб"
    assert entities == [{"type": "bold", "offset": 1, "length": 1}]


def test_code_pushes_other_entities_out() -> None:
    _, entities = tidy(*parse_html("<b>а<code>код</code>б</b>"))
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 0, 1),
        ("bold", 4, 1),
        ("code", 1, 3),
    ]
    _, entities = tidy(*parse_html('<a href="https://a.ru">а<code>код</code></a>'))
    assert [e["type"] for e in entities] == ["code"]


def test_commands_mentions_addresses_are_found() -> None:
    found = detect_entities("/start@x_bot a@b.ru https://t.me/x?start=1, @anna и/или 1/2 🏟 /menu")
    assert [e["type"] for e in found] == ["bot_command", "email", "url", "mention", "bot_command"]
    assert found[2]["length"] == len("https://t.me/x?start=1")


def test_a_long_paste_is_split_as_clients_do() -> None:
    parts = split_for_sending("строка\n" * 1000)
    assert len(parts) == 2
    assert all(part.endswith("строка") for part in parts)
    assert "".join(split_for_sending("🏟" * 5000)) == "🏟" * 5000
    assert [utf16_len(part) for part in split_for_sending("🏟" * 5000)] == [4096, 4096, 1808]
    assert split_for_sending("a" * 4096) == ["a" * 4096]
    assert split_for_sending("  \n ") == []
