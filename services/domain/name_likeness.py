"""Says when two names read alike: to the eye, and to somebody who leaves out quotes and the legal form."""

import re

from services.domain.text_folding import normalise_for_search

# Small letters that are drawn as a Latin one, or whose capitals are, from Unicode's confusables.txt (TR39, version 16).
_CYRILLIC = str.maketrans("авсенікмортухјѕһԁԛԝь", "abcehikmoptyxjshdqwb")
_GREEK = str.maketrans("αβεζηικμνορτυχ", "abezhikmvoptyx")
_OTHERS = str.maketrans({"0": "o", "1": "l", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ё": "e"})
_FORMS = (
    "общество с ограниченной ответственностью|товарищество с ограниченной ответственностью"
    "|публичное акционерное общество|открытое акционерное общество|закрытое акционерное общество"
    "|непубличное акционерное общество|акционерное общество|индивидуальный предприниматель"
    "|автономная некоммерческая организация|унитарное предприятие|частное унитарное предприятие"
    "|якка тартибдаги тадбиркор|жеке кәсіпкер|масъулияти чекланган жамияти|адвокатский кабинет|коллегия адвокатов"
    "|адвокатское бюро|ооо|тоо|ао|пао|оао|зао|нао|ано|одо|уп|чуп|чтуп|ип|жшс|ақ|мчж|хк|ятт|жк|аб|ка"
    "|llc|llp|ltd|limited|inc|corp|gmbh|ag|jsc|pjsc|mchj|xk|yatt|sia|uab|ou|bv|nv|srl|sro|sarl|sas"
)


def likeness(name: str) -> str:
    """What is equal for names that look alike: «ООО «Ромашка»», «OOO "Pомашка"» in mixed letters, «ромашка»."""
    drawn = _drawn(normalise_for_search(name))
    return _FORM.sub(" ", drawn).replace(" ", "") or drawn.replace(" ", "")


def _drawn(folded: str) -> str:
    """The folded text with each letter as the Latin one that it is drawn as."""
    return folded.translate(_CYRILLIC).translate(_GREEK).translate(_OTHERS)


_FORM = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(_drawn, _FORMS.split('|')), key=len, reverse=True))})(?!\w)"
)
