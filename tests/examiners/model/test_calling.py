"""A chat model over real HTTP: what it says well is read, and whatever it does ill ends in a fault with a remedy."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.domain.errors import ModelFault
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Stopped
from assistant.examiners.model.faults import KINDS
from assistant.examiners.model.spending import Budget
from assistant.examiners.model.stop import Stop
from tests.examiners.model import provider as provider_module
from tests.examiners.model.asked import MODEL, Reply, account, caller, request
from tests.examiners.model.misbehaviour import FAULTS, GOOD, SOON
from tests.examiners.model.provider import Provider, wait_until


def _words(_: object) -> str:
    return '{"question": "¿Quién paga después?", "quote": "la comuna paga la cuota de cada mes", "claims": ["R3.1"]}'


def test_there_are_many_ways_to_misbehave() -> None:
    print(f"{len(FAULTS)} ways in which a provider misbehaves, {len(GOOD)} in which it does well enough")
    assert len(FAULTS) >= 28
    assert {kind for kind, _, _ in FAULTS.values()} <= set(KINDS)


@pytest.mark.parametrize("behaviour", GOOD)
def test_a_good_reply_is_read_in_whatever_dress_it_comes(behaviour: str) -> None:
    with Provider(behaviour, _words) as provider:
        reply = caller(provider).ask(request(), Reply)
    assert reply == Reply.model_validate_json(_words(None))
    assert provider.count == 1


@pytest.mark.parametrize("behaviour", FAULTS)
def test_a_fault_ends_in_its_kind_within_the_attempts_allowed(behaviour: str) -> None:
    kind, most_requests, patience = FAULTS[behaviour]
    kept = account()
    with Provider(behaviour, _words) as provider:
        with pytest.raises(ModelFault) as caught:
            caller(provider, kept, patience).ask(request(), Reply)
        assert caught.value.kind == kind
        assert provider.count <= most_requests <= 3
    assert kept.use("es").fault == kind
    assert kept.use("es").notice.startswith(caught.value.say("es"))
    assert kept.use("en").notice.startswith(caught.value.say("en"))


@pytest.mark.parametrize(
    "behaviour", ["408", "429", "429_after_a_moment", "500", "502", "503", "529", "hang_up", "cut"]
)
def test_what_passes_is_tried_again(behaviour: str) -> None:
    with Provider([behaviour, "good"], _words) as provider:
        assert caller(provider).ask(request(), Reply).claims == ["R3.1"]
        assert provider.count == 2


@pytest.mark.parametrize("behaviour", ["stall", "stall_with_keep_alives", "hang", "empty_chunks_only"])
def test_a_silence_is_tried_again_while_there_is_time(behaviour: str) -> None:
    with Provider([behaviour, "good"], _words) as provider:
        assert caller(provider, patience=6).ask(request(), Reply).claims == ["R3.1"]
        assert provider.count == 2


def test_a_reply_that_was_too_short_may_be_longer_the_second_time() -> None:
    with Provider(["length", "good"], _words) as provider:
        caller(provider).ask(request(most_tokens=100), Reply)
        assert [sent["max_completion_tokens"] for sent in provider.requests] == [100, 300]


def test_a_model_that_thinks_has_room_for_its_thoughts() -> None:
    with Provider("good", _words) as provider:
        caller(provider, model="openai:gpt-5-mini").ask(request(most_tokens=100), Reply)
        assert provider.requests[0]["max_completion_tokens"] > 1000


def test_the_schema_is_asked_for_strictly_and_the_reply_streamed() -> None:
    with Provider("good", _words) as provider:
        caller(provider).ask(request(), Reply)
    (sent,) = provider.requests
    assert sent["stream"] is True
    asked = sent["response_format"]["json_schema"]
    assert asked["strict"] is True
    assert asked["schema"]["required"] == ["question", "quote", "claims"]
    assert asked["schema"]["additionalProperties"] is False
    assert [message["role"] for message in sent["messages"]] == ["system", "user"]
    assert "tools" not in sent


def test_a_server_that_takes_no_schema_is_asked_in_words_once_and_for_all() -> None:
    with Provider("400_no_schema", _words) as provider:
        asking = caller(provider)
        for _ in range(3):
            assert asking.ask(request(), Reply).claims == ["R3.1"]
        assert ["response_format" in sent for sent in provider.requests] == [True, False, False, False]
        assert "JSON Schema" in provider.requests[-1]["messages"][0]["content"]


@pytest.mark.parametrize("behaviour", ["401", "404", "429_after_an_hour", "503", "refused"])
def test_after_a_fault_that_all_calls_would_meet_the_turn_makes_no_more(behaviour: str) -> None:
    with Provider(behaviour) as provider:
        asking = caller(provider)

        def kind(_: int) -> str:
            with pytest.raises(ModelFault) as caught:
                asking.ask(request(), Reply)
            return caught.value.kind

        with ThreadPoolExecutor(4) as pool:
            kinds = set(pool.map(kind, range(12)))
        assert kinds == {FAULTS[behaviour][0]}
        assert provider.count <= 4 * FAULTS[behaviour][1]


def test_after_a_fault_of_one_reply_the_turn_goes_on() -> None:
    with Provider(["refusal", "good"], _words) as provider:
        asking = caller(provider)
        with pytest.raises(ModelFault):
            asking.ask(request(), Reply)
        assert asking.ask(request(), Reply).claims == ["R3.1"]


def test_the_turn_ends_with_its_time_however_many_calls_it_has() -> None:
    with Provider("slow_drip") as provider:
        asking = caller(provider, patience=SOON)
        for _ in range(5):
            with pytest.raises(ModelFault) as caught:
                asking.ask(request(), Reply)
            assert caught.value.kind == "out_of_time"
        assert provider.count == 1


@pytest.mark.parametrize("behaviour", ["hang", "stall", "stall_with_keep_alives", "slow_drip", "429_after_a_while"])
def test_stop_ends_a_call_and_hangs_up(behaviour: str) -> None:
    stop, kept, ended = Stop(), account(), threading.Event()
    with Provider(behaviour) as provider:
        asking = caller(provider, kept, patience=600, stop=stop)

        def turn() -> None:
            with pytest.raises(Stopped):
                asking.ask(request(), Reply)
            ended.set()

        threading.Thread(target=turn, daemon=True).start()
        assert wait_until(lambda: provider.count == 1)
        stop.set()
        assert ended.wait(20)
        assert behaviour.startswith("429") or wait_until(lambda: provider.left == 1)
    assert kept.use("es").fault == ""


def test_nothing_is_sent_after_a_stop() -> None:
    stop = Stop()
    stop.set()
    with Provider("good") as provider:
        with pytest.raises(Stopped):
            caller(provider, stop=stop).ask(request(), Reply)
        assert provider.count == 0


def test_calls_run_side_by_side() -> None:
    everybody = threading.Barrier(4, timeout=20)

    def say(_: object) -> str:
        everybody.wait()
        return _words(None)

    with Provider("good", say) as provider, ThreadPoolExecutor(4) as pool:
        asking = caller(provider)
        replies = list(pool.map(lambda _: asking.ask(request(), Reply), range(4)))
    assert len(replies) == 4


def test_the_providers_own_count_of_tokens_is_kept() -> None:
    kept = account()
    with Provider("good", _words) as provider:
        caller(provider, kept).ask(request(), Reply)
    use = kept.use("es")
    assert (use.calls, use.tokens_out) == (1, len(_words(None)) // 4)
    assert use.tokens_in > 0
    assert [sent.prompt for sent in kept.requests] == ["examine"]


def test_a_server_gives_no_tokens_back(monkeypatch: pytest.MonkeyPatch) -> None:
    negative = {"prompt_tokens": -100_000, "completion_tokens": -50_000, "total_tokens": -150_000}
    monkeypatch.setattr(provider_module, "_usage", lambda *_: negative)
    kept = account()
    with Provider("good", _words) as provider:
        caller(provider, kept).ask(request(), Reply)
    assert kept.use("es").tokens_in > 0
    assert kept.use("es").tokens_out > 0


def test_a_reply_that_came_in_part_is_counted_by_estimate() -> None:
    kept = account()
    with Provider("cut", _words) as provider, pytest.raises(ModelFault):
        caller(provider, kept).ask(request(), Reply)
    use = kept.use("en")
    assert use.calls == 2
    assert use.tokens_in > 0
    assert use.tokens_out > 0
    assert len(kept.requests) == 1  # the retry sent the same once more


def test_the_environments_proxies_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    with Provider("good", _words) as provider:
        assert caller(provider).ask(request(), Reply).claims == ["R3.1"]


def test_a_call_beyond_the_budget_never_leaves_the_machine() -> None:
    kept = Account(MODEL, budget=Budget(tokens_per_conversation=100))
    with Provider("good", _words) as provider:
        with pytest.raises(ModelFault) as caught:
            caller(provider, kept).ask(request(most_tokens=200), Reply)
        assert caught.value.kind == "budget_conversation"
        assert provider.count == 0
    assert kept.requests == ()
