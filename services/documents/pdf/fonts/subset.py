"""Makes the faces in this folder from the static Noto Sans of Debian's `fonts-noto-core`; see README.md.

    python services/documents/pdf/fonts/subset.py /usr/share/fonts/truetype/noto

Layout tables and hinting are dropped: invoices are drawn glyph by glyph, and printers and viewers don't need them.
"""

import sys
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import subset  # type: ignore[import-untyped]  # publishes no types
from fontTools.merge import Merger  # type: ignore[import-untyped]  # publishes no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

LATIN = (
    "".join(map(chr, range(0x21, 0x7F)))
    + "¡¢£¥§©«®°±²³´µ¶·¹»¼½¾¿×÷"
    # French, German, Spanish, Italian, Portuguese, Nordic
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŸẞ"
    # Baltic, Polish, Czech, Slovak, Hungarian, Croatian, Romanian, Turkish, Azerbaijani
    + "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțƏə"
)
CYRILLIC = (
    "".join(map(chr, range(0x410, 0x450)))
    + "ЁёІіЎўЄєЇїҐґ"  # Russian, Belarusian, Ukrainian
    + "ӘәҒғҚқҢңӨөҰұҮүҺһ"  # Kazakh
    + "ЎўҚқҒғҲҳ"  # Uzbek
)
MARKS = "№₽₸€₺₴‘’‚“”„‹›–—…•‰′″™†ʻʼ\u00a0\u202f\u2009"

CHARACTERS = "".join(sorted(set(" " + LATIN + CYRILLIC + MARKS)))


def _block(first: int, last: int) -> str:
    """The assigned characters of a range that the two faces above lack."""
    chars = map(chr, range(first, last + 1))
    return "".join(char for char in chars if unicodedata.category(char)[0] != "C" and char not in CHARACTERS)


# A face of its own for each, which only a document that has such a letter carries.
SCRIPTS = {
    "Vietnamese": ("NotoSans", "ƠơƯư" + _block(0x1EA0, 0x1EF9)),
    # Pinyin, Sámi, African languages, transliterations
    "Latin": (
        "NotoSans",
        _block(0x100, 0x19F) + _block(0x1A2, 0x1AE) + _block(0x1B1, 0x2FF) + _block(0x1E00, 0x1E9F),
    ),
    "Accents": ("NotoSans", _block(0x300, 0x36F)),  # on a letter with which they make no single one
    "Cyrillic": ("NotoSans", _block(0x400, 0x52F)),  # Serbian, Macedonian, Tatar, Bashkir, Chuvash
    "Greek": ("NotoSans", _block(0x370, 0x3FF) + _block(0x1F00, 0x1FFF)),
    "Georgian": ("NotoSansGeorgian", _block(0x10A0, 0x10FF) + _block(0x1C90, 0x1CBF)),
    "Armenian": ("NotoSansArmenian", _block(0x530, 0x58F)),
}
SYMBOL_SOURCES = ("NotoSans", "NotoSansMath", "NotoSansSymbols", "NotoSansSymbols2")  # the first that has it
SYMBOLS = (
    _block(0x2010, 0x2027)
    + _block(0x2030, 0x205E)
    + _block(0x2070, 0x209C)  # superscripts and subscripts
    + _block(0x20A0, 0x20BF)  # currencies
    + "℃℅℉ℓ℗℠ℹ℮⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"
    + "←↑→↓↔↕↖↗↘↙↩↪↵⇐⇑⇒⇓⇔➔➜"
    + "∀∂∃∅∆∇∈∉∏∐∑∓∕∗∘∙√∛∝∞∟∠∥∧∨∩∪∫∴∵∶∷∼≅≈≠≡≤≥≦≧≪≫⊂⊃⊆⊇⊕⊗⊥⋅⌀⌈⌉⌊⌋"
    + _block(0x2460, 0x2473)  # circled numbers
    + "■□▪▫▬▲△▶►▷▼▽◀◄◆◇◊○◌●◦★☆☎☏☐☑☒♀♂♠♣♥♦♪♫§✓✔✕✖✗✘✉❖"
)


def make_subset(source: Path, target: Path, characters: str = CHARACTERS) -> None:
    font = TTFont(source, recalcTimestamp=False)
    missing = [char for char in characters if ord(char) not in font.getBestCmap()]
    if missing and characters == CHARACTERS:
        raise SystemExit(f"{source} has no glyph for {missing}")
    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True
    )
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "DSIG", "meta", "STAT"]
    tool = subset.Subsetter(options)
    tool.populate(text=characters)
    tool.subset(font)
    font.save(target)


def make_symbols(folder: Path, target: Path) -> None:
    """One face of several sources; it serves bold text too."""
    wanted = set(SYMBOLS) - set(CHARACTERS)
    with TemporaryDirectory() as temporary:
        parts = []
        for name in SYMBOL_SOURCES:
            source = folder / f"{name}-Regular.ttf"
            found = wanted & set(map(chr, TTFont(source).getBestCmap()))
            wanted -= found
            parts.append(Path(temporary) / source.name)
            make_subset(source, parts[-1], "".join(sorted(found)))
        if wanted:
            raise SystemExit(f"no source has a glyph for {sorted(wanted)}")
        merged = Merger().merge(list(map(str, parts)))
        head = TTFont(parts[0])["head"]
    merged.recalcTimestamp = False
    merged["head"].created, merged["head"].modified = head.created, head.modified
    merged.save(target)


def note_characters(folder: Path) -> None:
    """Writes what each face has, as hexadecimal ranges: `glyphs.py` reads that instead of the faces."""
    lines = []
    for face in sorted(folder.glob("*.ttf")):
        runs: list[list[int]] = []
        for code in sorted(TTFont(face).getBestCmap()):
            if runs and code == runs[-1][-1] + 1:
                runs[-1][1:] = [code]
            else:
                runs.append([code])
        lines.append(" ".join([face.name, *("-".join(f"{code:04x}" for code in run) for run in runs)]))
    (folder / "characters.txt").write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    here = Path(__file__).parent
    for face in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        make_subset(Path(sys.argv[1]) / face, here / face)
    for script, (family, letters) in SCRIPTS.items():
        for weight in ("Regular", "Bold"):
            make_subset(
                Path(sys.argv[1]) / f"{family}-{weight}.ttf", here / f"Noto{script}-{weight}.ttf", letters
            )
    make_symbols(Path(sys.argv[1]), here / "NotoSymbols-Regular.ttf")
    note_characters(here)
