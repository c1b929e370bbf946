"""Turns of a conversation as HTML. Every word that comes from anywhere is escaped: nothing becomes markup."""

from collections.abc import Callable, Iterable
from html import escape
from typing import assert_never

from assistant.dialogue.consent import model_and_server
from assistant.domain.conversation import (
    Again,
    AnsweredPoint,
    Back,
    Block,
    Citation,
    Consent,
    Correct,
    Example,
    Finish,
    Heading,
    Message,
    NewVersion,
    Next,
    Paragraph,
    Park,
    Question,
    Quotation,
    Reply,
    Say,
    Waive,
    Why,
)
from assistant.domain.draft import Language
from assistant.domain.finding import Evidence
from assistant.ui.texts import Texts, texts_of

NameOf = Callable[[str], str]
_MARKS: dict[Language, tuple[str, str]] = {"es": ("«", "»"), "en": ("“", "”")}
_LONGEST_SECTION = 60


def reply_html(reply: Reply, texts: Texts, language: Language, title: str = "", last: bool = False) -> str:
    """What was said back, as one article in the conversation's language.

    `title` is the draft's: a quote is not said to stand beneath it. `last` marks where the reader goes on.
    """
    parts: list[str] = []
    points: list[str] = []
    for block in reply.blocks:
        if isinstance(block, AnsweredPoint):
            points.append(_point(block, language, title))
            continue
        if points:
            parts.append(f"<ul class='cp-points'>{''.join(points)}</ul>")
            points = []
        parts.append(_block(block, language, title))
    if points:
        parts.append(f"<ul class='cp-points'>{''.join(points)}</ul>")
    return _article("cp-said", "".join(parts), texts.assistant, language, last)


def message_html(message: Message, texts: Texts, language: Language, name_of: NameOf, last: bool = False) -> str:
    """What a person did, in her words; a button says itself in the interface's language."""
    said_in = language if isinstance(message, Say) else texts.language
    words = f"<p>{escape(_in_words(message, texts, name_of))}</p>"
    return _article("cp-person", words, texts.person, said_in, last)


def quoted(evidence: Evidence, language: Language) -> str:
    """The quote between the language's marks, escaped."""
    opening, closing = _MARKS[language]
    return f"{opening}{escape(' '.join(evidence.quote.split()))}{closing}"


def place_of(evidence: Evidence, texts: Texts, title: str = "") -> str:
    """Where a quote stands, in plain words: "p. 3", "en «Objetivo»"; "" beneath nothing but the draft's title."""
    if evidence.page:
        return texts.quote_place_page.format(page=evidence.page) if evidence.page.isdigit() else evidence.page
    section = " ".join((evidence.section or "").split())
    if section and not section.startswith(title.rstrip("…") or "\n"):
        if len(section) > _LONGEST_SECTION:
            section = section[:_LONGEST_SECTION].rsplit(" ", 1)[0] + "…"
        return texts.quote_place_section.format(section=section)
    return ""


def _article(kind: str, inner: str, who: str, language: Language, last: bool) -> str:
    mark = " cp-last' tabindex='-1" if last else ""
    return f"<article class='{kind}{mark}' lang='{language}' aria-label='{escape(who, quote=True)}'>{inner}</article>"


def _block(block: Block, language: Language, title: str) -> str:
    match block:
        case Paragraph(text, role):
            return f"<p class='cp-{role}'>{escape(text)}</p>"
        case AnsweredPoint():
            return f"<ul class='cp-points'>{_point(block, language, title)}</ul>"
        case Heading(_, text, _):
            return f"<h3 class='cp-topic'>{escape(text)}</h3>"
        case Quotation(evidence):
            return f"<blockquote>{quoted(evidence, language)}{_place(evidence, language, title)}</blockquote>"
        case Question(text):
            return f"<p class='cp-question'>{escape(text)}</p>"
        case Citation(source, text):
            return f"<p class='cp-citation'><cite>{escape(source)}</cite> {escape(text)}</p>"
        case unknown:
            assert_never(unknown)


def _point(point: AnsweredPoint, language: Language, title: str) -> str:
    figure = f" <span class='cp-figure'>{escape(point.figure)}</span>" if point.figure else ""
    return (
        f"<li><strong>{escape(point.topic)}</strong> {quoted(point.quote, language)}"
        f"{_place(point.quote, language, title)}{figure}</li>"
    )


def _place(evidence: Evidence, language: Language, title: str) -> str:
    """In the language of the quote, like all else in a reply."""
    place = place_of(evidence, texts_of(language), title)
    return f" <span class='cp-place'>{escape(place)}</span>" if place else ""


def _in_words(message: Message, texts: Texts, name_of: NameOf) -> str:
    match message:
        case Say(text):
            return text
        case Correct(fact, ""):
            return texts.did_correct_removed.format(name=texts.fact_names[fact].lower())
        case Correct(fact, text):
            return texts.did_correct.format(name=texts.fact_names[fact].lower(), text=text)
        case Waive(reason):
            return texts.did_waive.format(reason=reason) if reason.strip() else texts.did_waive_unreasoned
        case Park():
            return texts.did_park
        case Next():
            return texts.did_next
        case Back(slug):
            return texts.did_back_to.format(name=name_of(slug)) if slug else texts.did_back
        case Why():
            return texts.did_why
        case Example():
            return texts.did_example
        case NewVersion(draft):
            return texts.did_new_version.format(title=draft.title)
        case Finish():
            return texts.did_finish
        case Consent(""):
            return texts.did_consent_withdrawn
        case Consent(model):
            return texts.did_consent.format(model=model_and_server(model)[0])
        case Again():
            return texts.did_again
        case unknown:
            assert_never(unknown)


def listed(items: Iterable[str]) -> str:
    """Items that are HTML already, as a list; "" when there are none."""
    inner = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{inner}</ul>" if inner else ""
