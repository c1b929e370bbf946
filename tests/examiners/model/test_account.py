"""What a turn asks of a model is counted, shown whole, and kept within what may be spent."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from assistant.domain.errors import ModelFault
from assistant.examiners.model.account import Account, SideBySide
from assistant.examiners.model.faults import fault
from assistant.examiners.model.spending import Budget, LedgerInMemory, Price, Spent, estimated_tokens, price
from tests.examiners.model.asked import MODEL, request

_TODAY, _TOMORROW = date(2026, 3, 1), date(2026, 3, 2)


def test_what_was_sent_is_kept_whole_and_a_retry_is_not_told_twice() -> None:
    account = Account(MODEL)
    asked = replace(request(), holds=("passages", "figures"))
    account.not_taken(account.sending(asked))
    account.received(10, 5, account.sending(asked, again=True))
    account.received(10, 5, account.sending(replace(request("choose"), holds=("figures",))))
    use = account.use("es")
    assert [(sent.prompt, sent.text) for sent in account.requests] == [
        ("examine", f"{asked.system}\n\n{asked.user}"),
        ("choose", f"{asked.system}\n\n{asked.user}"),
    ]
    assert (use.calls, use.tokens_in, use.tokens_out) == (3, 20, 10)
    assert use.prompts == (("examine", "0123456789ab"), ("choose", "0123456789ab"))
    assert use.sent == ("passages", "figures")


def test_units_are_counted_from_several_threads() -> None:
    account = Account(MODEL)
    with ThreadPoolExecutor(8) as pool:
        for _ in range(200):
            pool.submit(account.admitted)
            pool.submit(account.repaired)
            pool.submit(account.replaced, 2)
    use = account.use("en")
    assert (use.admitted, use.repaired, use.replaced) == (200, 200, 400)


def test_money_is_unknown_where_the_price_is() -> None:
    unknown, known = Account(MODEL), Account(MODEL, price=Price(2.0, 8.0))
    for account in (unknown, known):
        account.received(1_000_000, 500_000, account.sending(request()))
    assert unknown.use("es").money is None
    assert known.use("es").money == pytest.approx(6.0)


@pytest.mark.parametrize(
    "budget, kind",
    [
        (Budget(tokens_per_conversation=1_000), "budget_conversation"),
        (Budget(tokens_per_day=1_000), "budget_day"),
        (Budget(money_per_conversation=0.01), "budget_conversation"),
        (Budget(money_per_day=0.01), "budget_day"),
    ],
)
def test_a_call_that_could_cost_more_than_is_left_is_not_made(budget: Budget, kind: str) -> None:
    ledger = LedgerInMemory()

    def turn(conversation: str, day: date) -> Account:
        return Account(MODEL, conversation, price=Price(10, 10), budget=budget, ledger=ledger, today=lambda: day)

    first = turn("a", _TODAY)
    first.received(700, 200, first.sending(request()))
    second = turn("a", _TODAY)
    for _ in range(2):
        with pytest.raises(ModelFault) as caught:
            second.sending(request())
        assert caught.value.kind == kind
    assert second.requests == ()
    assert second.use("es").fault == kind
    turn("b", _TOMORROW).sending(request())  # another conversation on another day may go on


def test_calls_under_way_count_with_the_most_that_they_can_cost() -> None:
    account = Account(MODEL, budget=Budget(tokens_per_conversation=1_000))
    asked = request(most_tokens=400)
    first = account.sending(asked)
    second = account.sending(asked)
    account.received(10, 10, first)
    account.received(10, 10, second)
    account.sending(asked)
    account.sending(asked)
    with pytest.raises(ModelFault):
        account.sending(asked)


def test_the_dollars_of_a_budget_do_not_bind_where_the_price_is_unknown() -> None:
    account = Account(MODEL, budget=Budget(money_per_conversation=0.000001))
    account.received(10_000, 10_000, account.sending(request()))
    account.sending(request())


def test_a_fault_that_ends_the_turn_is_the_one_that_is_told() -> None:
    account = Account(MODEL)
    for kind in ("refused", "unauthorized", "empty"):
        account.fault(fault(kind))
    use = account.use("en")
    assert use.fault == "unauthorized"
    assert use.notice.startswith(fault("unauthorized").say("en"))
    with pytest.raises(ModelFault) as caught:
        account.sending(request())
    assert caught.value.kind == "unauthorized"


def test_a_turn_without_a_fault_has_no_notice() -> None:
    account = Account(MODEL)
    account.stopped()
    use = account.use("es")
    assert (use.fault, use.notice, use.stopped) == ("", "", True)


def test_the_ledger_adds_up_by_conversation_and_by_day() -> None:
    ledger = LedgerInMemory()
    ledger.add("a", _TODAY, Spent(1, 10, 5, 0.5))
    ledger.add("b", _TODAY, Spent(1, 1, 1, 0.1))
    ledger.add("a", _TOMORROW, Spent(2, 3, 4))
    assert ledger.spent_in("a") == Spent(3, 13, 9, 0.5)
    assert ledger.spent_on(_TODAY).tokens == 17
    assert ledger.spent_in("c") == Spent()


@pytest.mark.parametrize(
    "model", ["openai:gpt-4.1-mini", "anthropic:claude-sonnet-4-5", "mistralai:mistral-small-latest"]
)
def test_known_models_have_a_price_without_any_network(model: str) -> None:
    listed = price(model)
    assert listed is not None
    assert 0 < listed.tokens_in < listed.tokens_out < 1_000


def test_prices_of_ones_own_come_first_and_an_unknown_price_is_none() -> None:
    assert price("openai:gpt-4.1-mini", own_in=1, own_out=2) == Price(1, 2)
    assert price("openai:something-of-ours") is None
    assert price("openai:gpt-4.1-mini", "http://127.0.0.1:8000/v1") is None
    assert price("ollama:llama3.2") == Price(0, 0)


def test_the_list_of_prices_is_never_fetched() -> None:
    price("openai:gpt-4.1-mini")
    from genai_prices import data_snapshot, wait_prices_updated_sync

    assert not data_snapshot.get_snapshot().from_auto_update
    assert not wait_prices_updated_sync(0)


def test_tokens_are_estimated_on_the_safe_side() -> None:
    assert estimated_tokens("") == 0
    assert estimated_tokens("La comunidad decide quién cobra la cuota del agua.") >= 13


def test_turns_side_by_side_do_not_each_spend_what_is_left_for_one() -> None:
    ledger, beside = LedgerInMemory(), SideBySide()
    budget = Budget(tokens_per_day=2_500)

    def turn(conversation: str) -> Account:
        return Account(MODEL, conversation, budget=budget, ledger=ledger, today=lambda: _TODAY, beside=beside)

    first, second = turn("a"), turn("b")
    call = first.sending(request(most_tokens=2_000))
    with pytest.raises(ModelFault) as caught:
        second.sending(request(most_tokens=2_000))
    assert caught.value.kind == "budget_day"
    first.received(100, 100, call)
    turn("c").sending(request(most_tokens=2_000))
    del first, second


def test_a_turn_that_nobody_holds_any_more_reserves_nothing() -> None:
    ledger, beside = LedgerInMemory(), SideBySide()

    def turn() -> Account:
        return Account(MODEL, budget=Budget(tokens_per_day=2_500), ledger=ledger, today=lambda: _TODAY, beside=beside)

    left = turn()
    left.sending(request(most_tokens=2_000))
    del left
    turn().sending(request(most_tokens=2_000))
