"""From what a person brings (a text, a file, a sample, nothing) to a stored conversation or a new version."""

import re
from dataclasses import dataclass, replace

import streamlit as st

from assistant.dialogue.opening import open_conversation
from assistant.dialogue.sketch import open_sketch
from assistant.domain.conversation import Consent, Conversation, NewVersion, Say
from assistant.domain.draft import Draft, Language
from assistant.domain.errors import ContrapuntoError
from assistant.store.conversations import new_conversation_id
from assistant.ui.premises import Premises
from assistant.ui.session import Waiting, enter, report, report_unexpected, take, words_of
from assistant.ui.texts import Texts

_GLANCE = 0.2  # seconds between two looks at what is being built
_FEWEST_WORDS_OF_A_LANGUAGE = 4  # fewer do not tell it: then it is the page's


@dataclass(frozen=True, slots=True)
class Brought:
    """A draft as it was brought: pasted words or the bytes of a file. `new_version` adds it to the conversation.

    `consent` names the model that may read it, "" for none.
    """

    content: bytes
    name: str = ""
    pasted: bool = False
    new_version: bool = False
    consent: str = ""


@dataclass(frozen=True, slots=True)
class FromNothing:
    """No draft yet: one is sketched together."""

    language: Language
    consent: str = ""


Errand = Brought | FromNothing | Waiting


def run(errand: Errand, premises: Premises, texts: Texts) -> None:
    """Do what takes a while, telling how far it is, then show the outcome. What fails becomes the window's fault.

    Until it is done or has failed, the errand stays with the window: a click elsewhere starts it again, no more.
    """
    try:
        with st.status(texts.reading if isinstance(errand, Brought) else texts.almost, expanded=True) as status:
            match errand:
                case FromNothing(language, consent):
                    sketch = replace(open_sketch(language, id=new_conversation_id()), consent=consent)
                    _store_and_enter(sketch, premises)
                case Waiting(message, number):
                    st.text(words_of(message))
                    _wait(premises, texts, until_ready=isinstance(message, Say))
                    take(message, number)
                case Brought():
                    draft = _read(errand, premises, texts.language)
                    _wait(premises, texts)
                    status.update(label=texts.examining)
                    _examine(errand, draft, premises)
    except ContrapuntoError as error:
        report(error, words_of(errand.message) if isinstance(errand, Waiting) else "")
    except Exception:  # noqa: BLE001  # the edge: without a word, the page would read for ever
        report_unexpected(words_of(errand.message) if isinstance(errand, Waiting) else "")
    st.session_state.pop("errand", None)
    st.rerun()


def _read(brought: Brought, premises: Premises, language: Language) -> Draft:
    reader = premises.house.reader
    if brought.pasted:
        text = brought.content.decode("utf-8", "surrogatepass")
        told_apart = len(re.findall(r"[^\W\d_]{2,}", text)) >= _FEWEST_WORDS_OF_A_LANGUAGE
        return reader.read_text(text, brought.name, None if told_apart else language)
    return reader.read_file(brought.content, brought.name)


def _examine(brought: Brought, draft: Draft, premises: Premises) -> None:
    house = premises.house
    if brought.new_version:
        conversation: Conversation = st.session_state["conversation"]
        if not take(NewVersion(draft), len(conversation.turns)):
            return
    elif brought.consent:
        conversation = Conversation(new_conversation_id(), draft.language, draft=draft, consent=brought.consent)
        _store_and_enter(conversation, premises)
        premises.worker.begin(conversation, Consent(brought.consent))
    else:
        conversation = open_conversation(
            draft, librarian=house.librarian, examiner=house.examiner, id=new_conversation_id()
        )
        _store_and_enter(conversation, premises)
    house.store.keep_original(conversation.id, draft.sha256, draft.name, brought.content)


def _store_and_enter(conversation: Conversation, premises: Premises) -> None:
    premises.house.store.append(conversation)
    enter(conversation)


def _wait(premises: Premises, texts: Texts, until_ready: bool = False) -> None:
    """Wait for the house, saying what is being built."""
    told = st.empty()
    wait = premises.wait_until_ready if until_ready else premises.wait_to_examine
    while not wait(_GLANCE):
        told.text(premises.news(texts.language) or texts.preparing)
