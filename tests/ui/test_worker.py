"""Turns that ask a model go on by themselves, can be stopped, and lose nothing."""

import os
from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest

from assistant.domain.conversation import Again, Consent, Conversation, Finish, NewVersion, Next, Say
from assistant.domain.errors import StoreError
from assistant.ui.worker import UNEXPECTED, Worker
from assistant.wiring.house import House
from tests.conftest import house_over
from tests.examiners.model.provider import Provider, wait_until
from tests.examiners.model.scripted import good
from tests.ui.model_house import KEY, forget, model_at, stored
from tests.ui.seen import SPANISH

SAID = Say("La panadería San Roque compraría 40 kilos de sal cada mes desde marzo.")
LONG = 60.0  # seconds, after which something hangs


@pytest.fixture(scope="module")
def own_house(furnished_cache, tmp_path_factory) -> Iterator[House]:
    built = house_over(furnished_cache, tmp_path_factory.mktemp("worker-home"))
    _ = built.ports, built.store
    yield built
    built.index.close()
    built.store.close()


@pytest.fixture
def provider(request: pytest.FixtureRequest) -> Iterator[Provider]:
    with Provider(getattr(request, "param", "good"), answer=good) as started:
        yield started


@pytest.fixture
def inn(own_house: House, provider: Provider) -> Iterator[House]:
    with model_at(own_house, provider) as named:
        yield named


@pytest.fixture
def worker(inn: House) -> Worker:
    return Worker(inn)


@pytest.fixture
def talk(inn: House) -> Conversation:
    return stored(inn, SPANISH, inn.model_named)


def done(worker: Worker, conversation: Conversation) -> Conversation:
    assert worker.wait(conversation.id, LONG)
    return worker._house.store.load(conversation.id)


def test_a_turn_with_a_model_is_stored_with_what_it_asked_and_exactly_what_was_sent(worker, inn, talk):
    worker.begin(talk, SAID)
    after = done(worker, talk)
    use = after.turns[-1].use
    assert after.turns[-1].message == SAID
    assert use is not None
    assert (use.model, use.calls > 0, use.admitted > 0, use.fault) == ("openai:small", True, True, "")
    sent = inn.store.sent(talk.id, 1)
    assert {request.prompt.split(".")[0] for request in sent} == {"understand", "weigh"}
    assert all(SAID.text in request.text for request in sent)
    assert inn.store.spending.in_conversation(talk.id).tokens_in == use.tokens_in
    assert worker.look(talk.id) is None


def test_consent_has_the_draft_read_by_the_model(worker, inn):
    talk = stored(inn, SPANISH)
    worker.begin(talk, Consent(inn.model_named))
    after = done(worker, talk)
    assert after.consent == inn.model_named
    assert after.examination.by == "model"
    assert after.pending.by == "model"
    assert after.turns[:1] == talk.turns


def test_a_conversation_stored_without_turns_is_opened_with_the_model(worker, inn):
    draft = inn.reader.read_text(SPANISH, "pegado")
    begun = Conversation("begun-1", "es", draft=draft, consent=inn.model_named)
    inn.store.append(begun)
    worker.begin(begun, Consent(inn.model_named))
    after = done(worker, begun)
    assert len(after.turns) == 1
    assert after.turns[0].message is None
    assert after.turns[0].use.admitted > 0
    assert after.consent == inn.model_named


@pytest.mark.parametrize("provider", ["hang"], indirect=True)
def test_what_was_said_is_kept_before_anything_is_asked_and_a_stop_is_felt_within_a_second(worker, inn, talk):
    worker.begin(talk, SAID)
    look = worker.look(talk.id)
    assert look is not None
    assert (look.errand.message, look.left) == (SAID, False)
    worker.stop(talk.id)
    assert worker.wait(talk.id, 1.0)
    after = inn.store.load(talk.id)
    assert after.turns[-1].message == SAID
    assert after.turns[-1].use.stopped
    assert after.turns[-1].reply.blocks


def test_a_stop_is_felt_while_the_model_is_still_being_loaded(worker, inn, talk, monkeypatch, provider):
    loaded = Event()
    monkeypatch.setattr(type(inn), "prepare_model", lambda _: loaded.wait(LONG))
    worker.begin(talk, SAID)
    worker.stop(talk.id)
    assert worker.wait(talk.id, 1.0)
    loaded.set()
    use = inn.store.load(talk.id).turns[-1].use
    assert (use.stopped, use.calls, provider.count) == (True, 0, 0)


@pytest.mark.parametrize("provider", ["hang"], indirect=True)
def test_while_one_turn_is_under_way_no_other_begins(worker, talk):
    worker.begin(talk, SAID)
    with pytest.raises(StoreError):
        worker.begin(talk, Finish())
    worker.stop(talk.id)
    after = done(worker, talk)
    assert [turn.message for turn in after.turns] == [None, SAID]


@pytest.mark.parametrize("provider", ["hang"], indirect=True)
def test_a_stop_pressed_in_another_process_is_felt(worker, inn, talk):
    worker.begin(talk, SAID)
    Worker(inn).stop(talk.id)
    assert done(worker, talk).turns[-1].use.stopped


@pytest.mark.parametrize("provider", ["hang"], indirect=True)
def test_a_conversation_deleted_meanwhile_does_not_come_back(worker, inn, talk):
    worker.begin(talk, SAID)
    inn.store.delete(talk.id)
    worker.stop(talk.id)
    assert worker.wait(talk.id, LONG)
    assert talk.id not in {row.id for row in inn.store.list()}


def gone(worker: Worker) -> str:
    """A worker of this machine whose process has ended."""
    host, _, _ = worker.id.split(":")
    return f"{host}:{os.getpid()}:another"


def test_after_a_restart_what_was_left_can_be_taken_up_with_the_persons_words(worker, inn, talk):
    inn.store.errands.begin(talk.id, 1, SAID, gone(worker))
    look = worker.look(talk.id)
    assert look is not None
    assert (look.left, look.errand.message) == (True, SAID)
    worker.again(talk.id)
    assert done(worker, talk).turns[-1].message == SAID
    assert worker.look(talk.id) is None


def test_what_was_left_goes_to_no_model_but_the_one_consented_to(worker, inn, talk):
    inn.store.errands.begin(talk.id, 1, SAID, gone(worker))
    with Provider("good", answer=good) as other, model_at(inn, other, model="openai:large"):
        anew = Worker(inn)
        anew.again(talk.id)
        assert done(anew, talk).turns == talk.turns
        assert other.count == 0
        look = anew.look(talk.id)
        assert look is not None
        assert (look.left, look.errand.message) == (True, SAID)
        assert "openai:large" in look.errand.fault["es"]


def test_an_opening_that_was_left_goes_to_no_model_but_the_one_consented_to(worker, inn):
    begun = Conversation("begun-3", "es", draft=inn.reader.read_text(SPANISH, "pegado"), consent=inn.model_named)
    inn.store.append(begun)
    with Provider("good", answer=good) as other, model_at(inn, other, model="openai:large"):
        anew = Worker(inn)
        anew.begin(begun, Consent(begun.consent))
        assert done(anew, begun).turns == ()
        assert other.count == 0


def test_another_machines_worker_is_believed_as_long_as_it_gives_signs_of_life(worker, inn, talk):
    inn.store.errands.begin(talk.id, 1, SAID, "elsewhere:1:ab")
    look = worker.look(talk.id)
    assert look is not None
    assert not look.left


def test_a_failure_of_ours_keeps_the_words_and_says_so(worker, inn, talk, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("assistant.ui.worker.advance", broken)
    worker.begin(talk, SAID)
    assert worker.wait(talk.id, LONG)
    look = worker.look(talk.id)
    assert look is not None
    assert (look.left, look.errand.message, dict(look.errand.fault)) == (True, SAID, dict(UNEXPECTED))
    assert inn.store.load(talk.id) == talk


def test_without_a_key_the_turn_is_answered_here_and_says_why(worker, inn, monkeypatch, provider):
    monkeypatch.delenv(KEY)
    forget(inn)
    monkeypatch.setattr(inn, "settings", inn.settings.model_copy(update={"model_base_url": ""}))
    talk = stored(inn, SPANISH, inn.model_named)
    worker.begin(talk, SAID)
    after = done(worker, talk)
    use = after.turns[-1].use
    assert (use.fault, use.calls) == ("no_key", 0)
    assert KEY in use.notice
    assert after.turns[-1].reply.blocks
    assert provider.count == 0


@pytest.mark.parametrize("provider", ["401"], indirect=True)
def test_a_refused_key_is_told_once_and_the_opening_is_there_all_the_same(worker, inn, provider):
    talk = stored(inn, SPANISH)
    worker.begin(talk, Consent(inn.model_named))
    after = done(worker, talk)
    assert after.turns[-1].use.fault == "unauthorized"
    assert after.turns[-1].use.notice
    assert after.examination.by == "rulebook"
    assert after.pending is not None
    assert provider.count <= inn.settings.model_parallel


def test_a_spent_budget_ends_in_the_rulebooks_answer(worker, inn, talk, monkeypatch, provider):
    monkeypatch.setattr(inn, "settings", inn.settings.model_copy(update={"model_tokens_per_conversation": 10}))
    worker.begin(talk, SAID)
    after = done(worker, talk)
    assert after.turns[-1].use.fault == "budget_conversation"
    assert after.turns[-1].reply.blocks
    assert provider.count == 0


def test_how_far_it_has_got_is_told_in_findings(inn, talk):
    admitted, go_on = Event(), Event()

    def answer(request: dict[str, object]) -> str:
        if admitted.is_set():
            go_on.wait(LONG)
        admitted.set()
        return good(request)

    with Provider(answer=answer) as slow, model_at(inn, slow, model_parallel=1) as named:
        worker = Worker(named)
        begun = stored(named, SPANISH)
        worker.begin(begun, Consent(named.model_named))
        assert wait_until(lambda: any(told.slug for told in (worker.look(begun.id).errand.progress)))
        go_on.set()
        assert done(worker, begun).examination.by == "model"


def test_a_new_version_is_read_by_the_model(worker, inn, talk):
    version = inn.reader.read_text(SPANISH.replace("24 meses", "48 meses"), "pegado")
    worker.begin(talk, NewVersion(version))
    after = done(worker, talk)
    assert after.examination.by == "model"
    assert len(after.earlier) == 1


def test_another_way_asks_in_words_that_were_not_used(worker, inn, talk):
    worker.begin(talk, Again())
    after = done(worker, talk)
    assert after.pending.question != talk.pending.question
    assert after.pending.slug == talk.pending.slug


def test_the_end_brings_a_summary_for_the_review(worker, talk):
    worker.begin(talk, Finish())
    after = done(worker, talk)
    assert after.finished
    assert after.summary


def test_opening_here_asks_no_model_and_takes_the_consent_back(worker, inn, provider):
    draft = inn.reader.read_text(SPANISH, "pegado")
    begun = Conversation("begun-2", "es", draft=draft, consent=inn.model_named)
    inn.store.append(begun)
    inn.store.errands.begin(begun.id, 0, Consent(inn.model_named), gone(worker))
    worker.open_here(begun)
    after = inn.store.load(begun.id)
    assert (len(after.turns), after.consent, provider.count) == (1, "", 0)
    assert worker.look(begun.id) is None


def test_a_turn_overtaken_elsewhere_fails_kindly_and_keeps_both(worker, inn, talk, monkeypatch):
    overtaken = replace(talk, turns=(*talk.turns, replace(talk.turns[0], message=Next())))

    def slow(*arguments: object, **named: object) -> object:
        inn.store.append(overtaken)
        return original(*arguments, **named)  # type: ignore[arg-type]

    import assistant.ui.worker as module

    original = module.advance
    monkeypatch.setattr(module, "advance", slow)
    worker.begin(talk, SAID)
    assert worker.wait(talk.id, LONG)
    assert inn.store.load(talk.id) == overtaken
    look = worker.look(talk.id)
    assert look is not None
    assert look.errand.message == SAID
