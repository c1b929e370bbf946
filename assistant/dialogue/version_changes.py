"""What a new version of a draft changed beside the statuses: figures, spaces to be created, sentences.

Compares two examinations; decides nothing about the conversation.
"""

from collections.abc import Sequence

from assistant.dialogue.agenda import to_ask
from assistant.dialogue.phrases import phrases_of
from assistant.dialogue.quoting import joined, quoted, shortened, word_count
from assistant.dialogue.reading_back import fact_of, in_words
from assistant.domain.draft import Draft, Language
from assistant.domain.facts import CorrectableFact, Fact, Facts
from assistant.domain.finding import Examination, Finding

MOST_POINTS = 4
_FIGURES: tuple[CorrectableFact, ...] = ("horizon", "people", "baseline", "budget", "area")
_LONGEST_SENTENCE = 60  # words: a longer passage is new with every edit


def facts_changed(before: Facts, after: Facts, language: Language) -> str:
    """The figures and the goal that are no longer the same, as one sentence; "" where all are."""
    phrases = phrases_of(language)
    changes = []
    for name in _FIGURES:
        old, new = fact_of(before, name), fact_of(after, name)
        if not _same(old, new):
            changes.append(_change(phrases.fact_names[name], old, new, language))
    if not changes and not _same(before.goal, after.goal) and after.goal is not None:
        changes.append(_change(phrases.fact_names["goal"], None, after.goal, language))
    return phrases.version_facts.format(changes="; ".join(changes)) if changes else ""


def spaces_changed(before: Facts, after: Facts, language: Language) -> str:
    """The spaces that are to be created now and were not before, or no longer are; "" where there is none."""
    phrases = phrases_of(language)
    old, new = _created(before), _created(after)
    sentences = (
        (phrases.version_space_added, [name for name in new if name not in old]),
        (phrases.version_space_gone, [name for name in old if name not in new]),
    )
    return " ".join(form.format(names=joined(tuple(names), language)) for form, names in sentences if names)


def touched(before: Examination, after: Examination, old: Draft) -> tuple[str, ...]:
    """The criteria still to be asked about whose status is the same and whose ground is not, most pressing first.

    Their quotes hold a sentence that the old version did not have, or the figures or spaces they rest on changed.
    """
    text = _plain(old.text)
    figures = any(not _same(fact_of(before.facts, name), fact_of(after.facts, name)) for name in _FIGURES)
    spaces = _created(before.facts) != _created(after.facts)
    found = []
    for slug in to_ask(after):
        finding = after.finding(slug)
        if finding.status is not before.finding(slug).status:
            continue
        own = (slug == "timeline" and figures) or (slug == "spaces" and spaces)
        if own or _has_new_words(finding, text):
            found.append(slug)
    return tuple(found)


def _has_new_words(finding: Finding, old_text: str) -> bool:
    return any(
        word_count(evidence.quote) <= _LONGEST_SENTENCE and _plain(evidence.quote) not in old_text
        for evidence in finding.evidence
    )


def _change(name: str, old: Fact | None, new: Fact | None, language: Language) -> str:
    phrases = phrases_of(language)
    if new is None:
        return phrases.version_fact_gone.format(name=name, old=_words(old, language))
    if old is None:
        return phrases.version_fact_now.format(name=name, new=_words(new, language))
    return phrases.version_fact.format(name=name, old=_words(old, language), new=_words(new, language))


def _words(fact: Fact | None, language: Language) -> str:
    return quoted(shortened(in_words(fact)), language) if fact is not None else ""


def _same(old: Fact | None, new: Fact | None) -> bool:
    if old is None or new is None:
        return old is new
    if old.value is not None and new.value is not None:
        return old.value == new.value and _plain(old.counts) == _plain(new.counts)
    return _plain(old.text) == _plain(new.text)


def _created(facts: Facts) -> Sequence[str]:
    return tuple(dict.fromkeys(space.actor.name for space in facts.spaces if space.state == "created"))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
