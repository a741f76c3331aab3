from handlers.contracts.deposit import actions, getters
from handlers.ui.states import ContractCardSG
from handlers.ui.widgets import B, Back, Button, T, TextStep, window

windows = (
    window(
        T("deposit-level-ask"),
        TextStep("deposit_level", actions.parse_amount, actions.level_given, example="deposit-level-example"),
        Button(B("deposit-remove"), "deposit_none", actions.remove, when="has_deposit"),
        Back(ContractCardSG.main),
        state=ContractCardSG.deposit,
        getter=getters.deposit,
    ),
    window(
        T("deposit-threshold-ask"),
        Button(B("deposit-half"), "deposit_half", actions.half_pressed),
        TextStep(
            "deposit_threshold",
            actions.parse_amount,
            actions.threshold_given,
            example="deposit-threshold-example",
        ),
        Back(ContractCardSG.deposit),
        state=ContractCardSG.threshold,
        getter=getters.deposit,
    ),
)
