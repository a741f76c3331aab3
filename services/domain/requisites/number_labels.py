"""Labels of identifiers, accounts and banks: Russian, Kazakh, Uzbek in both scripts, Belarusian, English.

Patterns are written over folded text (lower case, «е» for «ё», one alphabet in a word). Order matters where one
label begins like another.
"""

from services.domain.requisites.label_model import IGNORE, Label, LabelKind, make_label
from services.domain.requisites.model import Country

_RU, _KZ, _UZ, _BY, _XX = Country.RU, Country.KZ, Country.UZ, Country.BY, Country.OTHER
_N, _LN, _T, _LT = LabelKind.NUMBER, LabelKind.AMBIGUOUS_NUMBER, LabelKind.TEXT, LabelKind.AMBIGUOUS_TEXT
_OF = (
    r"(?: (?:организации|получателя|предприятия|компании|клиента|бенефициара|плательщика"
    r"|налогоплательщика|юр\.? ?лица|ип))*"
)
_CURRENCY = (
    r"(?: ?\((?:в )?(?:rub|rur|руб\w*\.?|рубл\w+|kzt|тенге|uzs|сум\w*|so'm|byn|бел\. ?руб\w*\.?|usd|eur|долл\w*|евро)"
    r"[^()]{0,20}\)| (?:в )?(?:rub|rur|рублях|kzt|тенге|uzs|сумах|byn|белорусских рублях|usd|eur|евро|долларах)(?!\w))?"
)

PERSONAL_DOCUMENTS = (
    r"passport|pasport|загранпаспорт|(?:удостоверение|удост\.?|уд\.) ?личн\w+\.?"
    r"|жеке куәлік|id[ -]card|identity card|снилс"
    r"|дата рожд(?:ения|\.)|date of birth"
)

NUMBERS: tuple[Label, ...] = (
    make_label(IGNORE, _N, [r"(?:инн|огрн|окпо|лицензия|рег\. ?номер)(?: ?/ ?кпп)? банка(?! получ)"]),
    make_label(IGNORE, _N, [r"кпп банка(?! получ)"]),
    make_label(
        IGNORE,
        _T,
        [
            r"(?:телефон|тел\.?) (?:филиала )?банка(?: получателя)?",
            r"swift address",
        ],
    ),
    make_label(
        "bank_address",
        _T,
        [
            r"(?:юр(?:идический|\.)? ?)?(?:адрес|место ?нахождени[ея]) (?:филиала |отделения )?банка"
            r"(?: получателя| бенефициара)?",
            r"(?:beneficiary(?:'s)? )?bank address",
            r"address of (?:the )?(?:beneficiary(?:'s)? )?bank",
            r"адрас банка",
            r"bank manzili|банк манзили",
        ],
    ),
    make_label(
        "vat_code",
        _N,
        [
            r"(?:рег(?:истрационный|\.)? ?)?(?:код|номер|№) плат(?:ельщика|\.)? ?(?:по )?ндс",
            r"ндс (?:рег\.? ?)?(?:код|номер|№)",
            r"рег(?:истрационный|\.)? ?(?:код|номер|№) (?:по )?ндс",
            r"qqs (?:bo'yicha )?(?:to.?lovchi(?:si|ning)? )?(?:ro'yxat |reg\.? ?)?(?:kodi|raqami)",
            r"ққс (?:бўйича )?(?:тўловчи\w* )?(?:коди|рақами)",
        ],
        _UZ,
    ),
    make_label(
        "vat_code",
        _N,
        [
            r"vat (?:id|no|nr|number|reg(?:istration)?\.? ?(?:no|number)?|code)\.?",
            r"vat(?= ?:)",
            r"ust\.?-? ?id(?:-?nr)?\.?",
            r"nip",
            r"pvn(?: reg\.? nr)?\.?",
        ],
        _XX,
    ),
    make_label(
        IGNORE,
        _T,
        [
            r"свидетельств\w (?:о |по )[^:\d]{2,60}",
            r"постановк\w на учет по ндс",
            r"паспорт(?!»)",
            r"серия",
            PERSONAL_DOCUMENTS,
        ],
    ),
    make_label(
        "licence",
        _T,
        [
            r"реестровый (?:номер|№)(?: адвоката)?",
            r"регистрационный (?:номер|№)(?= ?\d{1,3}/\d)",
            r"(?:рег(?:истрационный|\.)? )?(?:номер|№) в (?:региональном )?реестре(?: адвокатов)?",
            r"рег\. ?(?:номер|№)(?= ?\d{1,3}/\d)",
            r"удостоверение адвоката(?: №)?",
            r"лицензия (?:адвоката|на занятие адвокатской деятельностью)",
        ],
    ),
    make_label(
        "tax_id",
        _N,
        [
            r"инн ?(?:\(|/ ?)? ?стир\)?",
            r"стир ?(?:\(|/ ?)? ?инн\)?",
            r"стир",
            r"stir(?: ?(?:\(|/ ?)? ?inn\)?)?",
        ],
        _UZ,
    ),
    make_label(
        "tax_id",
        _N,
        [
            r"бсн ?/ ?бин",
            r"бин ?/ ?бсн",
            r"(?:бин|бсн) ?/ ?(?:иин|жсн)",
            r"(?:иин|жсн) ?/ ?(?:бин|бсн)",
            r"бин",
            r"иин",
            r"бсн",
            r"жсн",
            r"bin ?/ ?iin",
            r"iin",
            r"bin(?: no\b\.?)?(?! [^\W\d])",
        ],
        _KZ,
    ),
    make_label(
        "tax_id",
        _N,
        [r"унп", r"учетный номер плательщика", r"унн", r"unp", r"уліковы нумар плацельшчыка"],
        _BY,
    ),
    make_label(
        "tax_id",
        _N,
        [r"инн" + _OF, r"и\.н\.н\.?", r"идентификационный номер налогоплательщика(?: ?\(инн\))?"],
    ),
    make_label(
        "tax_id",
        _N,
        [
            r"tax(?:payer)? ?(?:id(?:entification)?)?(?: ?(?:no|nr|number|code))?\.?(?= ?[(:#№\d\-])",
            r"inn",
            r"tin(?= ?[:#№(\d]|$)",
            r"steuernummer",
            r"ein(?= ?[:\d])",
        ],
    ),
    make_label("kpp", _N, [r"кпп" + _OF, r"код причины постановки(?: на учет)?", r"kpp"], _RU),
    make_label(
        "reg_number",
        _N,
        [
            r"огрн ?\(огрнип\)",
            r"огрн ?/ ?огрнип",
            r"огрнип",
            r"огрн" + _OF,
            r"ogrn(?:ip)?",
            r"основной государственный регистрационный номер(?: индивидуального предпринимателя)?"
            r"(?: ?\(огрн(?:ип)?\))?",
        ],
        _RU,
    ),
    make_label(
        "reg_number",
        _N,
        [
            r"(?:company )?reg(?:istration|istry)?\.? ?(?:no|nr|number|code)\.?",
            r"company (?:no|number)\.?",
            r"registrikood",
            r"handelsregister",
            r"hrb",
        ],
        _XX,
    ),
    make_label("pinfl", _N, [r"пинфл", r"жшшир", r"жшшр", r"jshshir", r"pinfl"], _UZ),
    make_label("kbe", _N, [r"кбе", r"kbe", r"код бенефициара"], _KZ),
    make_label("knp", _N, [r"кнп", r"knp", r"код назначения платежа", r"ттк"], _KZ),
    make_label("oked", _N, [r"окэд", r"oked", r"ифут", r"ifut", r"эқжж", r"эқжк"]),
    make_label(
        IGNORE,
        _N,
        [
            r"окпо",
            r"оквэд ?2?",
            r"окато",
            r"октмо",
            r"окфс",
            r"окопф",
            r"окогу",
            r"кбк",
            r"banko kodas|sort ?code|blz|bankleitzahl|kod banku",
            r"оконх",
            r"okpo",
            r"рнн",
            r"пфр",
            r"фсс",
            r"кпо",
            r"код (?:по )?окпо",
            r"дата (?:гос\w* )?регистрации",
            r"уставный капитал",
        ],
    ),
    make_label(
        IGNORE,
        _N,
        [r"(?:л ?/ ?с(?:ч(?:ет)?)?|лицевой счет)(?=[ №:.]{0,4}[\doо]{2,5}\w[\doо]{5}(?!\w))"],
    ),
    make_label("corr_account", _N, [r"екс", r"(?:номер )?един(?:ый|ого) казначейск(?:ий|ого) счета?"], _RU),
    make_label("account", _N, [r"(?:номер )?казначейск(?:ий|ого) счета?", r"казн\. ?счет"], _RU),
    make_label("corr_account", _N, [r"(?:к|k) ?[/\\.] ?(?:сч(?:ет)?|с|c)\.?(?: ?№)?(?: банка)?"]),
    make_label(
        "corr_account",
        _N,
        [
            r"кор(?:р|респондентский)?\.? ?[-/]? ?с(?:ч(?:ет|\.)?)?\.?(?: ?№)?(?: банка)?",
            r"corr?(?:espondent)?\.? ?(?:account|acc)\.?(?: ?(?:no|№)\.?)?",
        ],
    ),
    make_label("corr_account", _LN, [r"к-с", r"кс", r"c/a"]),
    make_label("account", _N, [r"(?:р|p) ?[/\\.] ?(?:сч(?:ет)?|с|c)\.?" + _CURRENCY]),
    make_label(
        "account",
        _N,
        [
            r"(?:номер |№ ?)?рас(?:с?ч|ч)?(?:етн\w{2,3}|\.)? ?/? ?сч(?:ета?|\.)?(?!\w)\.?" + _OF + _CURRENCY,
            r"расчетка",
        ],
    ),
    make_label("account", _N, [r"иик", r"жск", r"iik", r"iic"], _KZ),
    make_label(
        "account",
        _N,
        [r"(?:х|x|ҳ) ?/ ?(?:р|p|r)", r"(?:ҳ|х)исоб ?-? ?ра(?:қ|к)ами?", r"h ?/ ?r", r"hisob ?-? ?raqami?"],
        _UZ,
    ),
    make_label("account", _N, [r"iban(?: ?(?:no|№)\.?)?" + _CURRENCY, r"р/р", r"разліковы рахунак"]),
    make_label(
        "account",
        _LN,
        [
            (
                r"(?:номер |банковский |текущий |тенговый |валютный |рублевый "
                r"|транзитный )?сч(?:ета?)?\.? ?(?:получателя|бенефициара|организации)?(?: ?\(iban\))?"
            )
            + _CURRENCY
            + r" ?(?:№|n(?!\w)|номер)?",
            r"вал\. ?счет",
            r"р-с",
            r"рс",
            r"р\. ?с\.?",
        ],
    ),
    make_label(
        "account",
        _LN,
        [
            (
                r"(?:settlement |current |bank |beneficiary(?:'s)? )?(?:account|acc(?:t)?\.?|a/c)(?: ?(?:no|nr"
                r"|number|№)\.?)?"
            )
            + _CURRENCY,
            r"konto(?:nummer)?",
            r"nr konta|konta nr\.?|konts|č(?:íslo|\.) ?ú(?:čtu|\.)|rekening(?:nummer)?|cuenta|hesap no|numero di conto",
            r"a\. ?s\.(?= ?lt)|a/a",
        ],
        min_digits=6,  # abroad an account has no form of its own
    ),
    make_label("bic", _N, [r"swift ?(?:[-/]? ?(?:code|код|bic|kodi))?", r"bic ?/ ?swift", r"свифт(?:-код)?"]),
    make_label(
        "bic",
        _N,
        [
            r"бик(?: тофк)?(?: банка)?(?: получателя)?",
            r"б\.и\.к\.?",
            r"бск",
            r"бік",
            r"bic(?: банка)?",
            r"bik",
            r"банк идентификациялық коды",
            r"код банка",
            r"bank code",
            r"мфо(?: банка)?",
            r"mfo",
            r"код bic",
        ],
    ),
    make_label(
        "bank_name",
        _T,
        [
            r"(?:полное )?наименование (?:учреждения )?банка(?: получателя)?",
            r"название банка",
            r"банк (?:получателя|бенефициара|исполнителя)",
            r"обслуживающ\w\w банк",
            r"beneficiary(?:'s)? bank",
            r"bank (?:name|of beneficiary)",
            r"name of (?:the )?bank",
            r"bank nomi",
            r"банк номи",
            r"хизмат кўрсатувчи банк",
            r"банк атауы",
            r"банктің атауы",
            r"обслуживающий банк",
        ],
    ),
    make_label("bank_name", _LT, [r"банк", r"bank", r"банковское учреждение"]),
    make_label(
        "bank_name",
        _LT,
        [r"banka", r"banca", r"banco", r"banque", r"pank", r"bankverbindung", r"kreditinstitut"],
    ),
)
