"""Documents to clients beside the invoice: drafts of acts, the card of what is issued, the lists, and sending."""

from handlers.client_documents.callbacks import router
from handlers.client_documents.card.dialogs import document_card
from handlers.client_documents.demand.dialogs import demand_draft, demand_wording, new_demand
from handlers.client_documents.draft.dialogs import act_draft
from handlers.client_documents.list.dialogs import document_list, new_act
from handlers.client_documents.sending.dialogs import send_document

dialogs = (
    act_draft,
    document_card,
    document_list,
    new_act,
    send_document,
    new_demand,
    demand_draft,
    demand_wording,
)

__all__ = ["dialogs", "router"]
