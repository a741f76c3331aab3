"""What reads across aggregates: lists, search, reports, exports, what is due. Read only, but for the due work."""

from db.queries.asked_invoices import AskedInvoiceQueries
from db.queries.books import BookQueries
from db.queries.bring_in import BringInQueries
from db.queries.calendar import CalendarQueries
from db.queries.desk import DeskQueries
from db.queries.digest import DigestQueries
from db.queries.directory import DirectoryQueries
from db.queries.due_work import DueWorkQueries
from db.queries.export import ExportQueries
from db.queries.invoice_list import InvoiceListQueries
from db.queries.ledger import LedgerQueries
from db.queries.mass_candidates import MassCandidateQueries
from db.queries.mornings import MorningQueries
from db.queries.report import ReportQueries
from db.queries.search import SearchQueries
from db.queries.statement_book import StatementBookQueries

__all__ = [
    "AskedInvoiceQueries",
    "BookQueries",
    "BringInQueries",
    "CalendarQueries",
    "DeskQueries",
    "DigestQueries",
    "DirectoryQueries",
    "DueWorkQueries",
    "ExportQueries",
    "InvoiceListQueries",
    "LedgerQueries",
    "MassCandidateQueries",
    "MorningQueries",
    "ReportQueries",
    "SearchQueries",
    "StatementBookQueries",
]
