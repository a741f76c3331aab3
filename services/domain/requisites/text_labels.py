"""Labels of contacts, addresses, names and signatories: Russian, Kazakh, Uzbek in both scripts, Belarusian, English.

Patterns are written over folded text (lower case, «е» for «ё», one alphabet in a word). Order matters where one
label begins like another.
"""

from services.domain.requisites.label_model import IGNORE, Label, LabelKind, make_label
from services.domain.requisites.person_names import JOB_TITLE_PATTERN

_ROLES = "исполнител|заказчик|поставщик|покупател|доверител|клиент|подрядчик"
_T, _LT = LabelKind.TEXT, LabelKind.AMBIGUOUS_TEXT

WORDS: tuple[Label, ...] = (
    make_label(
        "email",
        _T,
        [
            r"адрес электронной почты",
            r"электронн\w{2,3} (?:почт\w|адрес)",
            r"эл\. ?(?:почта|адрес)",
            r"e-?mail",
            r"электрон почта",
            r"elektron pochta",
            r"эл\.п\.",
        ],
    ),
    make_label(
        "email", _LT, [r"почта", r"mail", r"пошта", r"[иe]?-?мейл", r"емейл", r"мэйл", r"e?-?mail адрес"]
    ),
    make_label(
        "phone",
        _T,
        [
            (
                r"(?:контактн\w{2,3} )?тел(?:ефон\w?)?\.?(?: ?[/,] ?факс\.?)?(?=[ :.(+\d]|$)"
                r"|моб(?:ильный)?\.?(?: тел(?:ефон)?\.?)?(?=[ :.(+\d]|$)|phone(?: no\.?)?|telefon"
                r"|tel\.?(?=[ :.(+\d]|$)|mobile|whatsapp|вотсап|тэл\.?"
            )
        ],
    ),
    make_label("phone", _LT, [r"факс", r"fax"]),
    make_label(IGNORE, _T, [r"(?:веб-?|web-?)?сайт", r"web(?:site)?", r"www", r"telegram", r"телеграм"]),
    make_label(
        "address",
        _T,
        [
            r"юр(?:идический|\.)? ?адрес(?: и (?:фактический|почтовый) адрес)?",
            r"(?:юридический )?адрес ?/ ?(?:adrese?|adresse|adresas|address|anschrift|manzil)(?= ?:)",
            r"(?:beneficiary(?:'s)?|company|business) address",
            r"sede legale",
            r"siège(?: social)?(?= ?:)",
            r"s[íi]dlo(?= ?:)",
            r"юридический(?:, | / | и )(?:фактический|почтовый)(?: и почтовый)? адрес",
            r"адрес местонахождения",
            r"адрес (?:регистрации|юридический|места нахождения|юр\.? ?лица)",
            r"место ?нахождени[ея](?= ?[:\d–-]|$)",
            r"место жительства",
            r"legal address",
            r"registered (?:address|office)",
            r"yuridik manzil\w*",
            r"юридик манзил\w*",
            r"заңды мекен-?жайы?",
            r"юрыдычны адрас",
        ],
    ),
    make_label(
        "post_address",
        _T,
        [
            r"(?:почтовый|фактический|факт\.|адрес фактический|адрес почтовый)(?: и (?:почтовый|фактический))? адрес",
            r"адрес (?:фактический|почтовый|для корреспонденции)",
            r"факт\. ?адрес",
            r"почт\. ?адрес",
            r"postal address",
            r"mailing address",
            r"pochta manzili",
            r"почта манзили",
            r"нақты мекен-?жайы?",
            r"паштовы адрас",
        ],
    ),
    make_label(
        "address",
        _LT,
        [
            r"адрес",
            r"address",
            r"manzil(?:i|gohi)?",
            r"манзил(?:и|гоҳи)?",
            r"мекен-?жайы?",
            r"адрас",
            r"anschrift",
            r"adres(?:s?e|as|a)?",
            r"indirizzo",
            r"dirección",
            r"aadress",
            r"sitz",
            r"sede",
            r"s[íi]dlo",
            r"se sídlem|mit sitz in|con sede in|vestigingsadres|bezoekadres",
            r"зарегистрирован\w*(?:\([ао]\))?(?: по адресу)?",
        ],
    ),
    make_label(
        "short_name",
        _T,
        [
            (
                r"(?:сокращенное|краткое|сокр\.) (?:фирменное )?(?:наименование|название)(?: организации"
                r"| предприятия| компании)?"
            ),
            r"(?:сокращенное|краткое|сокр\.)(?: фирменное)? ?\((?:фирменное )?(?:наименование|название)\)",
            (
                r"(?:фирменное )?(?:наименование|название)(?: организации| предприятия| компании)?,? ?"
                r"\(?(?:сокращенн|кратк)ое\)?"
            ),
            r"(?:сокращенное|краткое)(?= ?[:–-])",
            r"short name",
            r"qisqa(?:rtirilgan)? nomi",
            r"қисқа номи",
            r"қысқаша атауы",
        ],
    ),
    make_label(
        "name",
        _T,
        [
            (
                r"(?:полное|официальное)?(?: и сокращенное)? ?(?:фирменное )?(?:наименование"
                r"|название) (?:организации|предприятия|компании|получателя|юридического лица|юр\.? ?лица"
                r"|контрагента|фирмы|плательщика|ип)(?: ?\((?:полное|по уставу)\))?"
            ),
            r"полное (?:фирменное )?(?:наименование|название)",
            r"полное(?: фирменное)? ?\((?:фирменное )?(?:наименование|название)\)",
            r"полное(?= ?[:–-])",
            r"full (?:company )?name",
            r"company(?:'s)? name",
            r"name of (?:the )?company",
            r"beneficiary(?:'s)? name",
            r"account (?:holder|name)",
            r"to'liq nomi",
            r"тўлиқ номи",
            r"korxona(?:ning)? (?:to'liq )?nomi",
            r"tashkilot(?:ning)? nomi",
            r"корхона(?:нинг)? номи",
            r"ташкилот(?:нинг)? номи",
            r"толық атауы",
            r"поўная назва",
        ],
    ),
    make_label(
        "name",
        _LT,
        [
            (
                rf"(?:(?:полное |краткое )?(?:наименование|название|данные|от|со стороны|сторона ?\d?,?)[ (]{{1,2}})?"
                rf"(?:{_ROLES})\w{{0,2}}\)?(?: ?№? ?\d(?!\d))?(?: по договору| услуг| работ)?"
                r"(?: ?\((?:[а-я]+ ?){1,3}\))?"
                r"(?: ?/ ?(?:customer|client|contractor|supplier|seller|buyer|service provider))?"
            ),
            rf"реквизиты (?:{_ROLES})\w{{0,2}}(?= [«\"а-яa-z])",
            r"наименование",
            r"название",
            r"организация",
            r"компания",
            r"предприятие",
            r"контрагент",
            r"получатель(?: платежа)?",
            r"бенефициар",
            r"продавец",
            r"юридическое лицо",
            r"company",
            r"organi[sz]ation",
            r"beneficiary",
            r"payee",
            r"recipient",
            r"customer",
            r"client",
            r"supplier",
            r"seller",
            r"name",
            r"nomi",
            r"номи",
            r"корхона",
            r"ташкилот",
            r"tashkilot",
            r"korxona",
            r"атауы",
            r"назва",
            r"фио",
            r"ф\.и\.о\.?",
        ],
    ),
    make_label(
        "signatory",
        _T,
        [r"(?:ген(?:еральный|\.)? ?)?(?:директор|руководитель)(?: и | ?/ ?)(?:главный |гл\. ?)бухгалтер"],
    ),
    make_label(
        "accountant",
        _T,
        [
            r"(?:главн\w{2,3} |гл\. ?)бух(?:галтер\w{0,2}|\.)",
            r"chief accountant",
            r"bosh (?:buxgalter|hisobchi)",
            r"бош (?:бухгалтер|ҳисобчи)",
            r"бас бухгалтер",
            r"галоўны бухгалтар",
        ],
    ),
    make_label(
        IGNORE,
        _LT,
        [
            r"оквэд",
            r"вид деятельности",
            r"основной вид деятельности",
            r"режим налогообложения",
            r"система налогообложения",
            r"основание",
            r"валюта(?: счета)?",
            r"currency",
            r"контактное лицо",
        ],
    ),
    make_label(
        "signatory_name",
        _T,
        [
            r"(?:ф\.?и\.?о\.?|фамилия, имя, отчество) (?:руководителя|директора|подписанта|генерального директора)"
        ],
    ),
    make_label("signatory_title", _T, [r"должность (?:руководителя|подписанта)"]),
    make_label("signatory_title", _LT, [r"должность", r"position", r"title", r"lavozimi", r"лавозими"]),
    make_label("signatory", _T, [r"в лице"]),
    make_label(
        "signatory",
        _LT,
        [
            r"руководитель организации",
            r"подписант",
            r"подписывает",
            r"подписывающее лицо",
            r"signatory",
            r"authori[sz]ed (?:person|signatory)",
            r"represented by",
            r"имзоловчи",
        ],
    ),
    Label("signatory", LabelKind.JOB_TITLE, JOB_TITLE_PATTERN),
)
