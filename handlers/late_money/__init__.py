"""What a delay costs: the calculation of an invoice, the firm's rates, and contracts' terms of penalty."""

from handlers.late_money.calculation import dialogs as calculation_dialogs
from handlers.late_money.rates import dialogs as rates_dialogs
from handlers.late_money.terms import dialogs as terms_dialogs

dialogs = (*calculation_dialogs.dialogs, *rates_dialogs.dialogs, *terms_dialogs.dialogs)
