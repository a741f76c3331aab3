"""Makes the two faces in this folder from the static Noto Sans of Debian's `fonts-noto-core`; see README.md.

    python services/documents/pdf/fonts/subset.py /usr/share/fonts/truetype/noto

Layout tables and hinting are dropped: invoices are drawn glyph by glyph, and printers and viewers don't need them.
"""

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]  # publishes no types
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


def make_subset(source: Path, target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    missing = [char for char in CHARACTERS if ord(char) not in font.getBestCmap()]
    if missing:
        raise SystemExit(f"{source} has no glyph for {missing}")
    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True
    )
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "DSIG", "meta", "STAT"]
    tool = subset.Subsetter(options)
    tool.populate(text=CHARACTERS)
    tool.subset(font)
    font.save(target)


if __name__ == "__main__":
    for face in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        make_subset(Path(sys.argv[1]) / face, Path(__file__).parent / face)
