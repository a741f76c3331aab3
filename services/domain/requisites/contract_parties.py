"""Finds the card in a longer text: the section about requisites of a contract, and one of its two parties."""

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case

_REQUISITES_HEADING = compiled_later(
    r"^[\d. ]{0,6}(?:[а-я]+,? ){0,4}реквизиты(?:,? (?:и )?[а-я]+){0,4}[ :.]*$"
)
_PARTY_HEADING = compiled_later(
    r"^(?:\d{1,2}\. ?)?(?:исполнитель|заказчик|поставщик|покупатель|доверитель|поверенный|клиент|продавец|подрядчик|"
    r"адвокат|плательщик|арендатор|арендодатель|сторона ?[12]|customer|client|seller|buyer|supplier|contractor|"
    r"service provider|бажарувчи|буюртмачи|ижрочи|bajaruvchi|buyurtmachi|ijrochi|орындаушы|тапсырыс беруші|выканаўца)"
    r"(?: ?\([^()]{0,40}\))? ?(?::|$)"
)
_HEADING_IN_LINE = compiled_later(
    r"(?<=[\w.,;/»)]) (ИСПОЛНИТЕЛЬ|ЗАКАЗЧИК|ПОСТАВЩИК|ПОКУПАТЕЛЬ|ДОВЕРИТЕЛЬ|КЛИЕНТ"
    r"|(?:Исполнитель|Заказчик|Поставщик|Покупатель|Доверитель)(?= ?:))(?: ?:| ?[,;])? "
)
_TAX_ID = compiled_later(r"(?<!\w)(?:инн|бин|иин|бсн|унп|стир|stir|inn|bin|tin)(?!\w)")
_CONTRACT_LENGTH = 4000


def find_requisites_section(text: str) -> str:
    """The last section about requisites of a long text; a short text is a card and comes back unchanged."""
    if len(text) < _CONTRACT_LENGTH:
        return text
    lines = text.split("\n")
    has_tax_id = False
    for index in range(len(lines) - 1, -1, -1):
        is_short = len(lines[index]) < 100
        if has_tax_id and is_short and _REQUISITES_HEADING.match(fold_case(lines[index].strip(" \t*#"))):
            return "\n".join(lines[index + 1 :])
        has_tax_id = has_tax_id or _TAX_ID.search(fold_case(lines[index])) is not None
    return text


def split_parties(text: str) -> tuple[str, str | None]:
    """The first party and, when the text has two with tax numbers, the second.

    Parties one below the other are split at the heading of the second; parties side by side (two cells in each row, as
    in the table of a contract) by columns.
    """
    columns = _split_columns(text)
    if columns is not None:
        return columns
    text = _HEADING_IN_LINE.sub(r"\n\1:\n", text)
    lines = text.split("\n")
    heading_lines = [
        index
        for index, line in enumerate(lines)
        if line and _PARTY_HEADING.match(fold_case(line.strip(" \t*")))
    ]
    tax_id_lines = [index for index, line in enumerate(lines) if _TAX_ID.search(fold_case(line))]
    if _closes_blocks(heading_lines, tax_id_lines):
        first_end = heading_lines[0] + 1
        return "\n".join(lines[:first_end]), "\n".join(lines[first_end:])
    for heading_line in heading_lines[1:]:
        if tax_id_lines and tax_id_lines[0] < heading_line <= tax_id_lines[-1]:
            return "\n".join(lines[:heading_line]), "\n".join(lines[heading_line:])
    return text, None


def _closes_blocks(heading_lines: list[int], tax_id_lines: list[int]) -> bool:
    """Whether the two headings stand below their parties, as in a text that came from bottom to top."""
    if len(heading_lines) != 2 or len(tax_id_lines) < 2:
        return False
    first, second = heading_lines
    return tax_id_lines[0] < first < tax_id_lines[-1] < second


def _split_columns(text: str) -> tuple[str, str] | None:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) == 2 and all(_PARTY_HEADING.match(fold_case(cell.strip(" *"))) for cell in cells):
            rows = [row.split("\t") for row in lines[index + 1 :]]
            first = "\n".join(columns[0] for columns in rows)
            second = "\n".join(columns[1] for columns in rows if len(columns) > 1)
            has_both = _TAX_ID.search(fold_case(first)) and _TAX_ID.search(fold_case(second))
            return (first, second) if has_both else None
    return None
