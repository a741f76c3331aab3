"""The text of a draft: what the page will show, and warnings before it is issued."""

from datetime import date
from decimal import Decimal

from db.vocabulary.enums import VatMode
from handlers.ui.names import relative_day, shortened, term_text
from handlers.ui.own_words import own_words
from handlers.ui.texts import Markup, Texts
from services.approvals.service import ApprovalView
from services.domain.tax.vat import format_formula_rate, vat_wording_key
from services.firms.foreign_details import ForeignDetail
from services.invoices.views import InvoiceView, LineView, Warning

SHOWN_LINES = 12


def draft_text(texts: Texts, view: InvoiceView, today: date) -> Markup:
    parts = [
        texts(
            "advance-draft-title" if view.row.is_for_advance else "invoice-draft-title",
            client=view.row.client_name,
        ),
        _correction(texts, view),
        basis(texts, view),
        *lines_text(texts, view),
    ]
    if view.lines:
        parts += [_discount(texts, view), total_text(texts, view)]
    parts += [
        due_line(texts, view, today),
        date_text(texts, view, today),
        period_text(texts, view),
        texts("invoice-draft-neutral") if view.neutral_wording else "",
        texts("invoice-draft-note", note=shortened(view.note)) if view.note else "",
        *warnings(texts, view),
        unprintable_text(texts, view),
        questions_text(texts, view),
    ]
    return texts.join(parts)


def due_line(texts: Texts, view: InvoiceView, today: date) -> Markup:
    due = view.row.due_date
    if due is None:
        return texts("invoice-draft-due-act", term=term_text(texts, view.row.act_term))
    return texts("invoice-draft-due", date=due, when=relative_day(texts, due, today))


def basis(texts: Texts, view: InvoiceView) -> str:
    """«Договор № 7/2026 от 01.02.2026 · дело «…»»."""
    parts = []
    if view.contract_number is not None:
        parts.append(
            texts(
                "invoice-draft-contract",
                title=view.contract_title,
                number=view.contract_number,
                date=view.contract_signed_on,
            )
        )
    else:
        parts.append(texts("invoice-draft-no-contract"))
    if view.matter_name is not None:
        parts.append(texts("invoice-matter", matter=view.matter_name))
    return texts.join(parts, " · ")


def lines_text(texts: Texts, view: InvoiceView) -> list[str]:
    if not view.lines:
        return [texts("invoice-draft-no-lines")]
    shown = [line_text(texts, number, line) for number, line in enumerate(view.lines[:SHOWN_LINES], start=1)]
    if rest := len(view.lines) - SHOWN_LINES if len(view.lines) > SHOWN_LINES else 0:
        shown.append(texts("invoice-draft-more-lines", count=rest))
    return shown


def line_text(texts: Texts, number: int, line: LineView) -> str:
    name = shortened(line.description)
    if line.quantity == 1 and line.unit not in _counted(texts):
        return texts("invoice-line", n=number, name=name, sum=line.amount)
    return texts(
        "invoice-line-counted",
        n=number,
        name=name,
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        sum=line.amount,
    )


def _counted(texts: Texts) -> frozenset[str]:
    """Units that show their quantity even when it is one."""
    return frozenset(
        texts.in_language(language).plain(key)
        for language in ("ru", "en")
        for key in ("document-unit-hour", "document-unit-minute")
    )


def total_text(texts: Texts, view: InvoiceView) -> str:
    """«Итого 150 000,00 ₽, в том числе НДС 22% 27 049,18 ₽»."""
    return texts("invoice-draft-total", total=view.row.total, vat=vat_text(texts, view))


def vat_text(texts: Texts, view: InvoiceView) -> str:
    """Of several rates the first one says whether VAT is inside or on top."""
    taxed = [part for part in view.vat_sums if part.rate_bp is not None]
    if not taxed:
        return texts("vat-none")
    if view.formula_rate:
        part = taxed[0]
        return texts(
            "vat-included-formula", rate=format_formula_rate(part.rate_bp or 0), amount=view.vat_total
        )
    first = vat_wording_key(view.vat.mode, taxed[0].rate_bp)
    keys = [first, *["invoice-vat-also"] * (len(taxed) - 1)]
    return texts.join(
        (
            texts(key, rate=_percent(part.rate_bp or 0), amount=part.vat)
            for key, part in zip(keys, taxed, strict=True)
        ),
        ", ",
    )


def vat_setting(texts: Texts, view: InvoiceView, rate_bp: int | None) -> str:
    """How VAT is set: «НДС 22% в том числе», or that there is none and why."""
    if view.vat.mode is VatMode.NONE:
        return texts("invoice-vat-now-none", reason=vat_reason(texts, view))
    key = "invoice-vat-now-on-top" if view.vat.mode is VatMode.ON_TOP else "invoice-vat-now-included"
    return texts(key, rate=_percent(rate_bp or 0))


def vat_reason(texts: Texts, view: InvoiceView) -> str:
    """Why there is no VAT. The page says it in its own language."""
    return own_words(texts, view.vat.reason)


def discount_setting(texts: Texts, view: InvoiceView) -> str:
    return _discount(texts, view) or texts("invoice-discount-none")


def date_text(texts: Texts, view: InvoiceView, today: date) -> str:
    """The invoice date; empty when it is today's."""
    if view.row.invoice_date == today:
        return ""
    return texts("invoice-draft-dated", date=view.row.invoice_date)


def period_text(texts: Texts, view: InvoiceView) -> str:
    if view.service_from is None or view.service_to is None:
        return ""
    return texts("invoice-draft-period", start=view.service_from, end=view.service_to)


def warnings(texts: Texts, view: InvoiceView) -> list[str]:
    found = []
    for warning in view.warnings:
        key = f"invoice-warning-{warning.value.replace('_', '-')}"
        if warning is Warning.OVER_CONTRACT:
            found.append(texts(key, over=view.over_contract_by))
        elif warning is Warning.PART_MONTH and view.part_month is not None:
            found.append(texts(key, start=view.part_month.month.start, end=view.part_month.month.end))
        elif warning is Warning.ABROAD_WITHOUT_VAT:
            found.append(texts(key, reason=vat_reason(texts, view).rstrip(".")))
        elif warning is Warning.NO_ACCOUNT:
            found.append(texts(key, currency=view.currency))
        else:
            found.append(texts(key))
    return [Markup("\n" + found[0]), *found[1:]] if found else []


def unprintable_text(texts: Texts, view: InvoiceView) -> Markup | str:
    """«⚠️ В PDF не напечатать: «中» в названии клиента …»; empty when everything can be printed."""
    if not view.unprintable:
        return ""
    return Markup("\n" + texts("invoice-unprintable", items=unprintable_items(texts, view)))


def unprintable_items(texts: Texts, view: InvoiceView) -> Markup:
    """«中» в названии клиента, «🙏» в примечании."""
    return texts.join(
        (
            texts("invoice-unprintable-item", chars=each.characters, place=each.place, line=each.line)
            for each in view.unprintable
        ),
        ", ",
    )


def questions_text(texts: Texts, view: InvoiceView) -> Markup | str:
    """«⚠️ Для счёта за границу не хватает: SWIFT нашего банка, …»; empty when nothing else keeps it from being issued.
    Of an account that is missing, a warning tells."""
    lacking = [
        question
        for question in view.questions
        if question.keeps_from_issuing and question.detail is not ForeignDetail.ACCOUNT
    ]
    if not lacking:
        return ""
    items = texts.join(
        (
            texts("foreign-detail", detail=question.detail.value, currency=view.currency.value)
            for question in lacking
        ),
        ", ",
    )
    return Markup("\n" + texts("foreign-lacks", items=items))


def _discount(texts: Texts, view: InvoiceView) -> str:
    if not view.discount:
        return ""
    if view.discount_bp:
        return texts("invoice-discount-percent", percent=_percent(view.discount_bp), sum=view.discount)
    return texts("invoice-discount", sum=view.discount)


def _correction(texts: Texts, view: InvoiceView) -> str:
    if view.corrects is None:
        return ""
    key = "invoice-draft-corrects-moving" if view.moves_payments else "invoice-draft-corrects"
    return texts(key, number=view.corrects.number or "")


def _percent(rate_bp: int) -> Decimal:
    return Decimal(rate_bp).scaleb(-2)


def approval_text(texts: Texts, approval: ApprovalView) -> Markup:
    """How the draft stands with those who approve; empty where that is no question."""
    if approval.state is None and not approval.has_to_ask:
        return Markup("")
    return texts(
        "approval-line",
        state=approval.state.value if approval.state else "none",
        approvers=list(approval.approvers),
        author=approval.author,
        mine="yes" if approval.is_mine else "no",
        who=approval.decided_by,
        remark=approval.remark,
        remarked="yes" if approval.remark else "no",
        when=texts.moment(approval.sent_at) if approval.sent_at else "",
    )
