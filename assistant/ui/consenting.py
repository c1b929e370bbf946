"""On this machine, or with the model of the settings: the choice, and what goes to whom. Seen only where one is set."""

from dataclasses import dataclass
from datetime import date
from typing import cast

import streamlit as st

from assistant.dialogue.consent import model_and_server, sent_for_searching
from assistant.domain.conversation import Consent, Conversation
from assistant.domain.errors import ModelFault
from assistant.domain.numerals import number_style, write_number
from assistant.examiners.model.providers import provider_of
from assistant.examiners.model.spending import Spent
from assistant.store.spending import Sum
from assistant.ui.literal import literal
from assistant.ui.premises import the_premises
from assistant.ui.session import press, take
from assistant.ui.texts import Texts
from assistant.wiring.house import House

_HERE, _WITH_MODEL = "here", "model"
_FIRST_CHOICE = "first_choice"
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be consented to, in words. `consent` is "" where no model is set."""

    consent: str
    model: str
    words: str

    def __bool__(self) -> bool:
        return self.consent != ""


def the_offer(house: House, texts: Texts) -> Offer:
    """The model of the settings, and what would go to whom."""
    consent = house.model_named
    if not consent:
        return Offer("", "", "")
    model, server = model_and_server(consent)
    try:
        key = provider_of(house.settings.model).key
    except ModelFault:  # the first turn says it
        key = ""
    under = texts.with_model_key.format(key=key) if key else ""
    words = [texts.with_model_words.format(server=server, key=under)]
    if server.rsplit(":", 1)[0] in _LOOPBACK:
        words.append(texts.with_model_here)
    searching = sent_for_searching(consent)
    if searching:
        words.append(texts.with_embeddings.format(model=searching))
    return Offer(consent, model, " ".join(words))


def choose_first(texts: Texts) -> None:
    """The choice on the first screen, on this machine unless it is made otherwise."""
    offer = the_offer(the_premises().house, texts)
    if offer:
        with st.container(key="choice"):
            _radio(offer, texts, _FIRST_CHOICE, with_model=False)
        if chosen_first() and not st.session_state.get("model_prepared"):
            st.session_state["model_prepared"] = True
            the_premises().worker.prepare()


def chosen_first() -> str:
    """What was consented to on the first screen, "" for nothing."""
    return the_premises().house.model_named if st.session_state.get(_FIRST_CHOICE) == _WITH_MODEL else ""


def show_chip(conversation: Conversation, texts: Texts) -> None:
    """Which of the two is in use, changeable at any time; within, what was spent of what may be."""
    house = the_premises().house
    offer = the_offer(house, texts)
    if not offer:
        return
    number = len(conversation.turns)
    with_model = conversation.consent == offer.consent
    label = texts.with_model.format(model=literal(offer.model)) if with_model else texts.on_this_machine
    icon = ":material/cloud:" if with_model else ":material/computer:"
    with st.popover(label, icon=icon, key=f"consent-{number}"):
        if conversation.consent and not with_model:
            before = model_and_server(conversation.consent)[0]
            st.text(texts.consent_other.format(before=before, now=offer.model))
        with st.form(f"consent-form-{number}", border=False):
            key = f"choice-{number}"
            _radio(offer, texts, key, with_model)
            st.form_submit_button(
                texts.choose_button, type="primary", on_click=_choose, args=(key, offer.consent, with_model, number)
            )
        if with_model and _wants_another_reading(conversation):
            st.button(
                texts.examine_again.format(model=literal(offer.model)),
                key=f"examine-again-{number}",
                on_click=press,
                args=(Consent(offer.consent), number),
            )
        _spent(house, conversation.id, texts)


def _radio(offer: Offer, texts: Texts, key: str, with_model: bool) -> None:
    labels = {_HERE: texts.on_this_machine, _WITH_MODEL: texts.with_model.format(model=literal(offer.model))}
    st.radio(
        texts.choose_title,
        tuple(labels),
        index=1 if with_model else 0,
        format_func=labels.__getitem__,
        captions=(literal(texts.on_this_machine_words), literal(offer.words)),
        key=key,
    )


def _choose(key: str, consent: str, with_model: bool, number: int) -> None:
    wants_model = cast(str, st.session_state.get(key)) == _WITH_MODEL
    if wants_model != with_model:
        take(Consent(consent if wants_model else ""), number)


def _wants_another_reading(conversation: Conversation) -> bool:
    """Whether the model has not read the draft whole: it failed or was stopped, or not all could be shown."""
    examination = conversation.examination
    return examination is not None and any(finding.by != "model" for finding in examination.findings)


def _spent(house: House, id: str, texts: Texts) -> None:
    budget = house.budget
    in_conversation = _as_spent(house.store.spending.in_conversation(id))
    on_day = _as_spent(house.store.spending.on_day(date.today()))
    st.markdown(f"**{texts.spent_title}**")
    for sentence, spent, tokens, money in (
        (texts.spent_conversation, in_conversation, budget.tokens_per_conversation, budget.money_per_conversation),
        (texts.spent_day, on_day, budget.tokens_per_day, budget.money_per_day),
    ):
        st.text(sentence.format(spent=_in_words(spent, tokens, money, texts)))


def _as_spent(stored: Sum) -> Spent:
    return Spent(stored.calls, stored.tokens_in, stored.tokens_out, stored.money)


def _in_words(spent: Spent, tokens: int, money: float, texts: Texts) -> str:
    if not spent.calls:
        return texts.spent_nothing
    counted = f"{_limited(spent.tokens, tokens, 0, texts)} tokens"
    return f"{counted}; US$ {_limited(spent.money, money, 2, texts)}" if spent.money else counted


def _limited(spent: float, limit: float, digits: int, texts: Texts) -> str:
    style = number_style("", texts.language)
    written = write_number(spent, style, digits=digits)
    return texts.of_limit.format(spent=written, limit=write_number(limit, style, digits=digits)) if limit else written
