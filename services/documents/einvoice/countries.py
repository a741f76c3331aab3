"""Countries by their ISO codes and by the names that addresses have: English, German, Russian and the country's own.

A table and not Babel's: three of its locales take 6 MB for as long as the process lives.
"""

from functools import cache

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI
YE YT ZA ZM ZW
"""
"""The list of EN 16931's rule BR-CL-14 (version 1.3.16)."""
_NAMES = """
AT austria, österreich, австрия
BE belgium, belgien, бельгия
BG bulgaria, bulgarien, болгария
HR croatia, kroatien, хорватия
CY cyprus, zypern, кипр, κύπροσ
CZ czechia, tschechien, чехия, czech republic, česko, česká republika, чешская республика
DK denmark, dänemark, дания, danmark
EE estonia, estland, эстония, eesti
FI finland, finnland, финляндия, suomi
FR france, frankreich, франция
DE germany, deutschland, германия
GR greece, griechenland, греция, ελλάδα
HU hungary, ungarn, венгрия
IE ireland, irland, ирландия
IT italy, italien, италия, italia
LV latvia, lettland, латвия, latvija
LT lithuania, litauen, литва, lietuva
LU luxembourg, luxemburg, люксембург
MT malta, мальта
NL netherlands, niederlande, нидерланды, the netherlands, holland, nederland
PL poland, polen, польша, polska
PT portugal, португалия
RO romania, rumänien, румыния
SK slovakia, slowakei, словакия
SI slovenia, slowenien, словения
ES spain, spanien, испания, españa
SE sweden, schweden, швеция, sverige
IS iceland, island, исландия
LI liechtenstein, лихтенштейн
NO norway, norwegen, норвегия
CH switzerland, schweiz, швейцария
GB united kingdom, vereinigtes königreich, великобритания, great britain, england, uk, англия
MC monaco, монако
AD andorra, андорра
SM san marino, сан-марино
RS serbia, serbien, сербия
ME montenegro, черногория
MK north macedonia, nordmazedonien, северная македония
AL albania, albanien, албания
BA bosnia and herzegovina, bosnien und herzegowina, босния и герцеговина
MD moldova, republik moldau, молдова
UA ukraine, украина
GE georgia, georgien, грузия
AM armenia, armenien, армения
AZ azerbaijan, aserbaidschan, азербайджан
KZ kazakhstan, kasachstan, казахстан, республика казахстан
KG kyrgyzstan, kirgisistan, киргизия
UZ uzbekistan, usbekistan, узбекистан, республика узбекистан
TJ tajikistan, tadschikistan, таджикистан
TM turkmenistan, туркменистан
BY belarus, беларусь, республика беларусь
RU russia, russland, россия, российская федерация
TR türkiye, türkei, турция
IL israel, израиль
AE united arab emirates, vereinigte arabische emirate, оаэ, uae
CN china, китай
HK hong kong, hongkong, гонконг
SG singapore, singapur, сингапур
JP japan, япония
KR south korea, südkorea, республика корея
IN india, indien, индия
US united states, vereinigte staaten, соединенные штаты, usa, сша
CA canada, kanada, канада
AU australia, australien, австралия
"""


@cache
def _codes_by_name() -> dict[str, str]:
    found = {code.casefold(): code for code in _CODES.split()}
    found["el"] = "GR"  # the prefix of its VAT numbers
    for line in _NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        found |= dict.fromkeys(names.split(", "), code)
    return found


def country_code(text: str) -> str:
    """The ISO code of a country that is named, by code or by name; else nothing."""
    return _codes_by_name().get(text.strip(" .").casefold(), "")


def country_of_vat_id(vat_id: str) -> str:
    """The country whose number it is; Greek ones begin with EL, Northern Irish with XI."""
    prefix = vat_id[:2].upper()
    return country_code({"XI": "GB"}.get(prefix, prefix)) if len(prefix) == 2 else ""
