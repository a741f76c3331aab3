"""Patterns of the less frequent forms: cooperatives, partnerships, farms, state bodies, public associations."""

from dataclasses import dataclass

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.model import Country, PartyKind


@dataclass(frozen=True, slots=True)
class LegalForm:
    """`full` and `short` are patterns over folded text; `full_name` and `short_name` the spelling."""

    kind: PartyKind
    country: Country | None
    full: str
    short: str = ""
    full_name: str = ""
    short_name: str = ""
    needs_quotes: bool = False  # a short form of two letters that is also an ordinary word


_C, _S = PartyKind.COMPANY, PartyKind.SOLE_TRADER
_RU, _KZ, _BY = Country.RU, Country.KZ, Country.BY
_STATE_FORMS = (
    "фгуп|гуп|муп|тсж|снт|нко|нп|ф?гбуз|огбуз|мбуз|гауз|мбу|мау|мку|гбу|гау|гку|фг?ку|фгбу|фгау|фгбун"
    "|мбоу|маоу|мкоу|мбдоу|мадоу|гбоу|гаоу|гбдоу|гбпоу|гапоу|фг[ба]оу(?: во)?"
)
_COOPERATIVES = (
    r"(?:(?:сельск|производств|потребит|кредит|жилищ|гараж|дачн|снабжен|сбыт|обслужив|перерабат|строит|погреб)"
    r"[\w-]*\s+){1,4}кооператив"
)
_COOPERATIVES_SHORT = "спк|сппк|спссок|спсск|сспк|схпк|кпк|жск|жнк|гск|пгск|ожск"
_OWNERS = (
    r"товарищество собственников (?:недвижимости|жилья)"
    r"|(?:садов\w+|огородн\w+|дачн\w+) (?:некоммерческ\w+ )?(?:товарищество|партн[её]рство)"
)
_OWNERS_SHORT = "тсн|днт|днп|снп|онт"
_FARMS = (
    r"крестьянск(?:ое|о[- ]?фермерское) ?(?:\(фермерское\) |фермерское |или фермерское )?хозяйство|фермерское хозяйство"
    r"|дехканское хозяйство|фермер х[ўу]жалиги|fermer xo.?jaligi|де[ҳх][қк]он х[ўу]жалиги|dehqon xo.?jaligi"
    r"|шаруа қожалығы"
)
_FARMS_SHORT = r"к\(ф\)х|кфх"
_FARM_HEAD = r"глава (?:к\(?ф\)?х|крестьянского \(?фермерского\)? хозяйства)"
_KAZAKH_STATE_SHORT = "(?:кгп|ргп|гкп)(?: на пхв)?|кгкп|гккп|ргкп|кгу|ргу"
_BELARUSIAN_SHORT = "иооо|сооо|чсуп|чпуп|куп|руп|окуп|рпуп"
_ASSOCIATIONS = (
    r"общественн\w{2} (?:организация|объединение|движение)"
    r"|(?:(?:благотворительн|общественн|частн|корпоративн|международн)\w{2} )*фонд(?= «)|ассоциация(?= «)|союз(?= «)"
    r"|учреждение(?= «)|саморегулируемая организация|(?:адвокатская|нотариальная) палата"
)
_ASSOCIATIONS_SHORT = "роо|моо|мроо|сро|оюл"

FURTHER_FORMS: tuple[LegalForm, ...] = (
    LegalForm(_C, _RU, "", _STATE_FORMS),
    LegalForm(_C, None, _COOPERATIVES, _COOPERATIVES_SHORT),
    LegalForm(_C, None, "", "пк", "", "", True),
    LegalForm(_C, None, "полное товарищество", "пт", "", "", True),
    LegalForm(_C, None, "коммандитное товарищество|товарищество на вере", "кт", "", "", True),
    LegalForm(_C, None, _OWNERS, _OWNERS_SHORT),
    LegalForm(
        _S,
        None,
        rf"индивидуальный предприниматель,? ?[-–—]? ?{_FARM_HEAD}",
        rf"(?:ип,? ?[-–—]? ?)?{_FARM_HEAD}",
        "Индивидуальный предприниматель глава КФХ",
        "ИП глава КФХ",
    ),
    LegalForm(_C, None, _FARMS, _FARMS_SHORT),
    LegalForm(_C, None, "", "кх|фх", "", "", True),
    LegalForm(_C, _KZ, "", _KAZAKH_STATE_SHORT),
    LegalForm(_C, None, "государственное учреждение|государственное предприятие", "гу|гп", "", "", True),
    LegalForm(_C, _BY, "", _BELARUSIAN_SHORT),
    LegalForm(_C, None, "", "осоо"),
    LegalForm(_C, None, "частное предприятие", "чп", "", "", True),
    LegalForm(_C, None, _ASSOCIATIONS, _ASSOCIATIONS_SHORT),
    LegalForm(_C, None, "", "оо|оф", "", "", True),
)
_FARM = compiled_later(rf"(?:{_FARMS}|{_FARMS_SHORT}|кх|фх)(?!\w)")


def is_farm(name: str) -> bool:
    return _FARM.match(fold_case(name)) is not None
