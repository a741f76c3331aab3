"""Documents to clients beside the invoice: drafts of acts, the card of what is issued, the lists, and sending."""

from handlers.client_documents.callbacks import router
from handlers.client_documents.card.dialogs import document_card
from handlers.client_documents.draft.dialogs import act_draft
from handlers.client_documents.list.dialogs import document_list, new_act
from handlers.client_documents.sending.dialogs import send_document

dialogs = (act_draft, document_card, document_list, new_act, send_document)

__all__ = ["dialogs", "router"]
