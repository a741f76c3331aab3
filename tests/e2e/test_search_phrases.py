"""What is said of a phrase: what was understood, what is only called nearly so, and what to change."""

import pytest

from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def test_what_was_understood_is_said(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Хризантема»")
    big, small = [
        await factories.issued_invoice(desk.services, desk.owner, client.id, sum_)
        for sum_ in ("150000.00", "90000.50")
    ]
    user = desk.user
    await user.send("/menu")
    await user.send("неоплаченные от 100 до 200 тысяч ₽ хризантема")
    await user.expect(
        "Счета: неоплаченные, от 100 000 до 200 000 ₽, «хризантема»",
        "Нашёл: 1 счёт",
        buttons=[f"🟡 {big.row.number}"],
        absent=[str(small.row.number)],
    )
    await user.send("хризантема больше миллиона")
    await user.expect(
        "Счета: от 1 000 000, «хризантема»", "Таких нет. Есть с другой суммой: измените её или уберите."
    )
    await user.send("гиацинт просроченные")
    await user.expect("Счета: просроченные, «гиацинт»", "Клиента «гиацинт» не нашёл.")
    await user.send("хризонтема")
    await user.expect(
        "По «хризонтема» ничего нет, похоже называются: 1 клиент, 2 счёта", buttons=["👥 ООО «Хризантема»"]
    )
    await user.send("хризонтема неоплаченные")
    await user.expect("Клиента «хризонтема» нет, похоже называются: 2 счёта")
    await user.send("[hbpfyntvf")
    await user.expect("Нашёл по «хризантема»: 1 клиент, 2 счёта")
    await user.send("хризантема 90 000,50")
    await user.expect(f"Счёт № {small.row.number}", "90 000,50 ₽", buttons=["💳 Записать оплату"])
    answer = await user.inline("неоплаченные хризантема больше 100 тыс")
    assert [str(result["id"]) for result in answer.results] == [f"i{big.row.id}"]
