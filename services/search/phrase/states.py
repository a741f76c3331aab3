"""Words for the states of an invoice, in each language of staff's, by what an invoice list may be narrowed to."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from db.vocabulary.enums import HoldKind
from db.vocabulary.filters import InvoiceStatusFilter as Show
from services.search.phrase.tokens import Token, words_at


class Day(Enum):
    """Which day of an invoice a period is about."""

    INVOICED = "invoiced"
    DUE = "due"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class State:
    """What one word says: of an invoice, of who answers for it, or of which day a period is about."""

    show: Show | None = None
    held: HoldKind | None = None
    unsent: bool = False
    owed: bool = False
    """The sum beside it is what is left to be paid."""
    mine: bool = False
    day: Day | None = None


_STATES: tuple[tuple[State, str], ...] = (
    (
        State(Show.OPEN),
        "неоплаченные неоплаченный неоплаченных неоплаченного неоплаченную неоплачен неоплачены неоплачено "
        "неоплаченное не_оплачен не_оплачены не_оплачено не_оплаченные не_оплаченных не_оплатил не_оплатила "
        "не_оплатили не_заплатил не_заплатила не_заплатили открытые открытых открыт открыты ждут_оплаты "
        "ждет_оплаты ожидает_оплаты ожидают_оплаты висит висят unpaid open outstanding not_paid awaiting "
        "awaiting_payment hasn't_paid haven't_paid didn't_pay "
        "to'lanmagan to'lanmaganlar to'lanmagani to'lamagan to'lamadi тўланмаган төленбеген төленбегендер төлемеген "
        "төлемегендер төлеген_жоқ төлемі_күтілген "
        "төлем_күтілуде ашық",
    ),
    (
        State(Show.OPEN, owed=True),
        "долг долга долги долгов долгом должен должна должны должно задолженность задолженности остаток остатки "
        "остатком owes owe owed owing debt debts balance "
        "qarz qarzi qarzlar qarzdor qarzdorlik qoldiq qoldig'i "
        "қарз берешек берешегі берешектер қарыз қарызы қалдық қалдығы",
    ),
    (State(Show.OPEN, day=Day.DUE), "к_оплате due to'lovga төлеуге"),
    (
        State(Show.OVERDUE),
        "просроченные просроченный просроченных просроченного просроченную просрочен просрочены просрочено просрочка "
        "просрочки просрочку просрочил просрочила просрочили overdue late past_due "
        "muddati_o'tgan muddati_o'tganlar muddati_o'tib_ketgan kechikkan kechiktirilgan муддати_ўтган мерзімі_өткен "
        "мерзімі_өткендер мерзімі_өтті мерзімін_өткізген "
        "кешіккен кешіккендер",
    ),
    (
        State(Show.DRAFT),
        "черновик черновики черновиков черновика черновике draft "
        "drafts qoralama qoralamalar қоралама жоба жобалар жобасы",
    ),
    (
        State(Show.PARTIAL),
        "частично частичная частичные частичный частично_оплачен частично_оплачены частично_оплаченные "
        "частично_оплаченный частичная_оплата частичные_оплаты частью оплачены_частично оплачен_частично "
        "оплаченные_частично partial partially partly partially_paid partly_paid part_paid paid_partly "
        "paid_partially "
        "qisman qisman_to'langan qisman_to'langanlar ішінара ішінара_төленген ішінара_төленгендер жартылай_төленген",
    ),
    (
        State(Show.PAID, day=Day.PAID),
        "оплаченные оплаченный оплаченных оплаченного оплачен оплачены оплачено закрытые закрыты закрытых paid "
        "settled полностью_оплачен полностью_оплачены fully_paid "
        "to'langan to'langanlar to'liq_to'langan тўланган төленген төленгендер толық_төленген",
    ),
    (
        State(day=Day.PAID),
        "оплатил оплатила оплатили заплатил заплатила заплатили оплата оплаты оплату оплат платеж платежи платежа "
        "платежей поступило поступила поступили поступление поступления пришло пришла пришли получили получено "
        "payment payments received came_in "
        "to'lov to'lovlar to'lovi to'ladi to'lagan tushdi tushgan "
        "tushum тўлов төлем төлемдер төлемі төледі түсті түскен",
    ),
    (
        State(Show.VOID),
        "аннулирован аннулированы аннулированные аннулированный аннулированных аннулировали отменен отменены "
        "отмененные отмененный отмененных void voided cancelled canceled "
        "bekor_qilingan bekor_qilinganlar күші_жойылған күші_жойылды жойылған",
    ),
    (
        State(Show.WRITTEN_OFF),
        "списан списаны списанные списанный списанных списали списание списания written_off write_off "
        "writeoff "
        "hisobdan_chiqarilgan hisobdan_chiqarilganlar есептен_шығарылған есептен_шығарылды",
    ),
    (
        State(held=HoldKind.DISPUTE),
        "спор споры спорный спорные спорных спора в_споре оспаривает оспаривают оспоренные dispute disputes disputed "
        "in_dispute "
        "nizo nizoda nizoli bahsli дау дауда дау_бар даулы",
    ),
    (
        State(held=HoldKind.PROMISE),
        "обещал обещала обещали обещание обещания обещанные обещают обещает обещал_оплатить обещала_оплатить "
        "обещали_оплатить обещали_заплатить promise promised promises promised_to_pay "
        "va'da va'dalar va'da_qilingan va'da_qildi va'da_bergan уәде уәдесі уәде_берген "
        "төлеуге_уәде_берген уәде_берді",
    ),
    (
        State(held=HoldKind.PAUSE),
        "пауза паузе паузу на_паузе pause paused on_hold pauza pauzada үзіліс үзілісте",
    ),
    (
        State(unsent=True),
        "неотправленные неотправленный неотправленных неотправлен неотправлены не_отправлен не_отправлены "
        "не_отправлено не_отправленные не_отправили не_отправил не_отправила unsent not_sent "
        "yuborilmagan yuborilmaganlar жіберілмеген "
        "жіберілмегендер жіберілген_жоқ",
    ),
    (State(mine=True), "мои моих мой моя мне my mine mening meniki менің менікі"),
    (
        State(day=Day.INVOICED),
        "выставленные выставленный выставлен выставлены выставлено выставленных выставил выставила выставили "
        "выписанные выписан issued invoiced billed dated "
        "yozib_berilgan yozilgan ұсынылған ұсынылды",
    ),
    (
        State(day=Day.DUE),
        "срок сроком срока сроку срок_оплаты оплатить истекает истекают deadline due_by due_on "
        "muddat muddati to'lov_muddati мерзім "
        "мерзімі төлем_мерзімі",
    ),
)
_BY_WORDS = {tuple(words.split("_")): state for state, said in _STATES for words in said.split()}
_MOST_WORDS = max(map(len, _BY_WORDS))


def state_at(tokens: Sequence[Token], place: int) -> tuple[int, State] | None:
    """The longest that begins here, and where it ends."""
    for count in range(_MOST_WORDS, 0, -1):
        state = _BY_WORDS.get(words_at(tokens, place, count))
        if state is not None and place + count <= len(tokens):
            return place + count, state
    return None


def words_of_states() -> frozenset[str]:
    """What one letter may be wrong in."""
    return frozenset(words[0] for words in _BY_WORDS if len(words) == 1)
