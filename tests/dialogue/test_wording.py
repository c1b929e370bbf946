"""The phrases of both languages, and quoting."""

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import pairwise

import pytest

from assistant.dialogue.explaining import _in_sentence
from assistant.dialogue.phrasebook import Phrases
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.quoting import as_statement, joined, narrowed, one_question, quoted, shortened
from assistant.dialogue.reading_back import facts_in_words
from assistant.domain.conversation import Say
from assistant.domain.draft import Language
from assistant.domain.facts import Fact, Facts
from assistant.domain.finding import Evidence
from assistant.domain.knowledge import SLUGS
from tests.dialogue.small_house import draft_of, opened, send, text_about_everything

MAY_ASK = {"ask_reason", "sketch_questions"}
LANGUAGES: tuple[Language, ...] = ("es", "en")


def texts(phrases: Phrases) -> Iterator[tuple[str, str]]:
    for item in fields(phrases):
        value = getattr(phrases, item.name)
        values = [value] if isinstance(value, str) else list(value.values()) if isinstance(value, Mapping) else value
        for text in values:
            yield from ((item.name, part) for part in (text if isinstance(text, tuple) else (text,)))


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_ask_only_where_a_question_is_meant(language: Language) -> None:
    for name, text in texts(phrases_of(language)):
        assert ("?" in text) == (name in MAY_ASK), (name, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_neither_shout_nor_praise_nor_mark_up(language: Language) -> None:
    unwanted = re.compile(r"[!¡*_#`]|excelen|excellent|great\b|unfortunately|lamentablemente|have you considered", re.I)
    for name, text in texts(phrases_of(language)):
        assert not unwanted.search(text), (name, text)


def test_variants_of_a_phrase_take_the_same_slots_in_both_languages() -> None:
    spanish, english = phrases_of("es"), phrases_of("en")
    for item in fields(Phrases):
        one, other = getattr(spanish, item.name), getattr(english, item.name)
        if isinstance(one, str):
            assert slots(one) == slots(other), item.name
        elif isinstance(one, tuple) and item.name != "horizon_prepositions":
            assert {frozenset(slots(text)) for text in (*one, *other)} == {frozenset(slots(one[0]))}, item.name
        elif isinstance(one, Mapping):
            assert set(one) == set(other), item.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_has_somebody_to_ask(language: Language) -> None:
    assert set(phrases_of(language).roles) == set(SLUGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_conversation_does_not_repeat_itself_at_once(language: Language) -> None:
    conversation = opened(draft=draft_of(text_about_everything(), language=language))
    openings = []
    for _ in range(12):
        conversation, reply = send(conversation, Say("brings 40 names"))
        openings.append(re.sub(r"\(.*?\)|[a-z]+-?[a-z]+ \((?:es|en)\)", "", getattr(reply.blocks[0], "text", "")))
    assert all(one != other for one, other in pairwise(openings))


def test_the_same_turn_says_the_same() -> None:
    assert pick(("a", "b", "c"), 4) == pick(("a", "b", "c"), 4) == "b"


@pytest.mark.parametrize(
    "items, language, said",
    [
        ((), "es", ""),
        (("uno",), "es", "uno"),
        (("riego", "leche"), "es", "riego y leche"),
        (("riego", "insumos"), "es", "riego e insumos"),
        (("agua", "hielo"), "es", "agua y hielo"),
        (("a", "b", "c"), "en", "a, b and c"),
    ],
)
def test_lists_are_joined_as_people_write_them(items: tuple[str, ...], language: Language, said: str) -> None:
    assert joined(items, language) == said


@pytest.mark.parametrize(
    "text, statement",
    [
        ("Nothing to change.", "Nothing to change."),
        ("Who pays? We do not know.", "Who pays. We do not know."),
        ("¿Quién paga? Falta saberlo.", "Quién paga. Falta saberlo."),
        ("They wrote “who pays?” twice.", "They wrote “who pays?” twice."),
    ],
)
def test_a_statement_asks_nothing_outside_quotes(text: str, statement: str) -> None:
    assert as_statement(text) == statement


def test_a_question_asks_once() -> None:
    assert one_question("Who pays? And when?") == "Who pays?"
    assert one_question("What is meant by “who pays?” in the draft?") == "What is meant by “who pays?” in the draft?"


def test_a_long_quote_is_cut_at_a_clause_and_stays_verbatim() -> None:
    text = "The mill pays the scales and the sacks; the growers bring the grain " + "on their own carts " * 8
    evidence = narrowed(Evidence(text, 10, 10 + len(text), "specific"), 20)
    assert evidence.quote == "The mill pays the scales and the sacks"
    assert evidence.end - evidence.start == len(evidence.quote)


def test_a_person_is_quoted_shortly() -> None:
    assert shortened("a b c", 5) == "a b c"
    assert shortened("one two three four five six seven eight", 6) == "one two three four five six…"


def test_a_quote_that_holds_a_closing_mark_takes_the_other_marks() -> None:
    assert quoted("dicen «sí»", "es") == "“dicen «sí»”"


@pytest.mark.parametrize(
    "language, text, expected",
    [
        ("es", "2026 y 2028", "plazo de 2026 a 2028"),
        ("es", "entre 2026 y 2028", "plazo de 2026 a 2028"),
        ("es", "enero de 2026 y mayo de 2028", "plazo de enero de 2026 a mayo de 2028"),
        ("es", "2026-2028", "plazo de 2026 a 2028"),
        ("es", "diciembre de 2028", "plazo hasta diciembre de 2028"),
        ("en", "between 2026 and 2028", "a time frame from 2026 to 2028"),
        ("en", "18 months", "a time frame of 18 months"),
    ],
)
def test_a_span_of_years_is_said_from_one_to_the_other(language: Language, text: str, expected: str) -> None:
    assert facts_in_words(Facts(horizon=Fact(text, 0, len(text))), language) == expected


def test_titles_stand_inside_a_sentence_without_their_capital() -> None:
    assert _in_sentence("A change of size") == "a change of size"
    assert _in_sentence("Multi-actor spaces") == "multi-actor spaces"
    assert _in_sentence("NGOs and firms") == "NGOs and firms"
