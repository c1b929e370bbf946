"""A review as an outline: what every written form of it says, in what order. Knows nothing of file formats.

First what comes first and is not settled yet, then what the draft or the conversation answered, what does not apply,
the questions to take along, what is left for later, the sums, all points.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from assistant.dialogue.presenting import LONGEST_QUOTATION
from assistant.dialogue.quoting import narrowed
from assistant.domain.conversation import Entry, EntryState
from assistant.domain.draft import Language
from assistant.domain.finding import Evidence, Finding, Status
from assistant.domain.knowledge import KEY_SLUGS
from assistant.domain.model_use import ModelUse
from assistant.domain.numerals import NumberStyle, write_number
from assistant.domain.review import Review
from assistant.reporting import words

NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One element of the outline. `text` is plain."""

    kind: Literal["title", "heading", "subheading", "text", "quote", "question", "item", "note"]
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def outline(review: Review, language: Language, name_of: NameOf) -> tuple[Line | Table, ...]:
    """The whole review. `name_of` gives a criterion's name in the language."""
    return tuple(_parts(review, language, name_of))


def placed(evidence: Evidence, language: Language) -> str:
    """A quote in the language's quotation marks, with its page or part; at most `LONGEST_QUOTATION` words of it."""
    opening, closing = words.QUOTES[language]
    evidence = narrowed(evidence, LONGEST_QUOTATION)
    place = f" ({_page(evidence.page, language)})" if evidence.page else ""
    return f"{opening}{evidence.quote.strip()}{closing}{place}"


def use_in_words(use: ModelUse, language: Language) -> str:
    """What was asked of a model and what came of it, in one sentence."""
    style = NumberStyle(".", ",") if language == "es" else NumberStyle(",", ".")
    money = words.PRICE_UNKNOWN[language]
    if use.money is not None:
        money = words.MONEY[language].format(write_number(use.money, style, 4 if use.money < 0.1 else 2))
    return words.USE[language].format(
        model=use.model,
        taken=use.admitted,
        repaired=use.repaired,
        replaced=use.replaced,
        calls=use.calls,
        tokens_in=write_number(use.tokens_in, style),
        tokens_out=write_number(use.tokens_out, style),
        money=money,
    )


def _page(label: str, language: Language) -> str:
    return words.PAGE[language].format(label) if label.isdigit() else label


def _parts(review: Review, language: Language, name_of: NameOf) -> Iterator[Line | Table]:
    draft, examination = review.draft, review.examination
    yield Line("title", words.TITLE[language].format(draft.title))
    yield Line("note", _read(review, language))
    if examination.facts.unlike_an_intervention:
        yield Line("note", words.UNLIKE[language])
    yield Line("note", words.RECOMMENDATIONS[language])
    if review.use:
        yield Line("note", use_in_words(review.use, language))
        if review.use.notice:
            yield Line("note", review.use.notice)
    if review.summary:
        yield Line("text", review.summary)
    yield Line("heading", words.FIRST[language])
    first = _first(review)
    if not first:
        talked = any(_talked_of(finding, review) for finding in examination.findings)
        yield Line("text", (words.FIRST_SETTLED if talked else words.NOTHING_FIRST)[language])
    for finding in first:
        yield from _challenge(finding, review, language, name_of)
    yield from _answered(review, language, name_of)
    yield from _answered_in_talk(review, language, name_of)
    yield from _not_applicable(review, language, name_of)
    yield from _take_along(review, language)
    agenda = [examination.finding(slug) for slug in examination.agenda]
    later = [finding for finding in agenda if _unsettled(finding, review) and finding not in first]
    if later:
        yield Line("heading", words.REST[language])
    for finding in later:
        yield from _challenge(finding, review, language, name_of)
    if examination.figures:
        yield Line("heading", words.SUMS[language])
        for figure in examination.figures:
            yield Line("item", figure.text)
            for comparison in figure.comparisons:
                beside = words.BESIDE[language]
                yield Line("note", f"{beside}: {comparison.programme}. {comparison.text} ({comparison.source})")
    yield Line("heading", words.BOARD[language])
    yield _board(review, language, name_of)
    if review.use and examination.by == "model":
        yield Line("note", words.BY_MODEL[language].format(model=review.use.model))
    else:
        yield Line("note", words.BY[language])


def _first(review: Review) -> tuple[Finding, ...]:
    """The first challenges, later ones in place of those that are settled; and every key criterion that is not."""
    by_slug = {finding.slug: finding for finding in review.examination.findings}
    examination = review.examination
    open_still = [
        slug for slug in dict.fromkeys((*examination.first, *examination.agenda)) if _unsettled(by_slug[slug], review)
    ]
    most = len(examination.first)
    keys = [slug for slug in open_still if slug in KEY_SLUGS]
    return tuple(by_slug[slug] for slug in dict.fromkeys((*open_still[:most], *keys)))


def _entry(finding: Finding, review: Review) -> Entry | None:
    return review.board.entry(finding.slug) if review.board else None


def _talked_of(finding: Finding, review: Review) -> EntryState | None:
    """RESOLVED or WAIVED where the conversation settled the point."""
    entry = _entry(finding, review)
    return entry.state if entry and entry.state in (EntryState.RESOLVED, EntryState.WAIVED) else None


def _unsettled(finding: Finding, review: Review) -> bool:
    return finding.challenge is not None and _talked_of(finding, review) is None


def _read(review: Review, language: Language) -> str:
    read = words.READ[language].format(review.draft.words_read, review.draft.name)
    skipped = ", ".join(
        f"{words.SKIPPED_KINDS.get(item.what, {}).get(language, item.what)} ({item.words})"
        for item in review.draft.skipped
    )
    return f"{read}; {words.SKIPPED[language]}: {skipped}." if skipped else f"{read}."


def _challenge(finding: Finding, review: Review, language: Language, name_of: NameOf) -> Iterator[Line]:
    challenge = finding.challenge
    if challenge is None:
        return
    recommendations = ", ".join(dict.fromkeys(claim.split(".")[0] for claim in challenge.claims))
    yield Line("subheading", f"{name_of(finding.slug)} ({recommendations})")
    if challenge.quote:
        yield Line("quote", placed(challenge.quote, language))
    elif finding.status is Status.MISSING and not _quotes_draft(challenge.reason, review, language):
        yield Line("text", words.SILENT[language])
    if challenge.reason:
        yield Line("text", challenge.reason)
    yield Line("question", challenge.question)
    yield Line("note", challenge.settles)
    if review.examination.by == "model" and "rulebook" in (finding.by, challenge.by):
        yield Line("note", words.FROM_RULEBOOK[language])
    if entry := _entry(finding, review):
        yield from _said(entry, language)


def _quotes_draft(reason: str, review: Review, language: Language) -> bool:
    opening, closing = words.QUOTES[language]
    quoted = re.findall(f"{opening}([^{closing}]+){closing}", reason)
    return any(quote.strip(" .…,") in review.draft.text for quote in quoted)


def _said(entry: Entry, language: Language) -> Iterator[Line]:
    """Each answer once; an answer that is the reason of a waiver is not said beside it."""
    waived = entry.state is EntryState.WAIVED and entry.waiver
    if waived:
        yield Line("item", f"{words.WAIVED[language]}: {entry.waiver}")
    for text in dict.fromkeys(answer.text.strip() for answer in entry.answers):
        if not waived or entry.waiver.strip().casefold().rstrip(".") not in text.casefold():
            yield Line("item", f"{words.ANSWERS[language]}: {text}")


def _answered(review: Review, language: Language, name_of: NameOf) -> Iterator[Line]:
    answered = [
        finding
        for finding in review.examination.findings
        if finding.status is Status.ADDRESSED and not _talked_of(finding, review)
    ]
    if answered:
        yield Line("heading", words.ANSWERED[language])
    for finding in answered:
        yield Line("subheading", name_of(finding.slug))
        for evidence in finding.evidence[:2]:
            yield Line("quote", placed(evidence, language))


def _answered_in_talk(review: Review, language: Language, name_of: NameOf) -> Iterator[Line]:
    resolved = [
        (finding, entry)
        for finding in review.examination.findings
        if (entry := _entry(finding, review)) and entry.state is EntryState.RESOLVED
    ]
    if resolved:
        yield Line("heading", words.ANSWERED_IN_TALK[language])
    for finding, entry in resolved:
        yield Line("subheading", name_of(finding.slug))
        yield from _said(entry, language)
        if finding.at_issue:
            yield Line("item", f"{words.CHANGES[language]}: {placed(finding.at_issue, language)}")
        elif finding.challenge:
            yield Line("item", words.ADDS[language])


def _not_applicable(review: Review, language: Language, name_of: NameOf) -> Iterator[Line]:
    apart = [
        finding
        for finding in review.examination.findings
        if (state := _talked_of(finding, review)) is EntryState.WAIVED
        or (state is None and finding.status is Status.NOT_APPLICABLE)
    ]
    if apart:
        yield Line("heading", words.NOT_APPLICABLE[language])
    for finding in apart:
        yield Line("subheading", name_of(finding.slug))
        entry = _entry(finding, review)
        if entry is None or entry.state is not EntryState.WAIVED:
            if finding.why:
                yield Line("text", finding.why)
            continue
        yield from _said(entry, language)
        if entry.against_waiver:
            yield Line("item", f"{words.AGAINST[language]}: {placed(entry.against_waiver, language)}")


def _take_along(review: Review, language: Language) -> Iterator[Line]:
    if not review.take_along or review.board is None:
        return
    yield Line("heading", words.TAKE_ALONG[language])
    for whom, items in groupby(review.take_along, key=lambda item: item.whom):
        yield Line("subheading", whom[:1].upper() + whom[1:])
        for item in items:
            yield Line("item", item.question)


def _board(review: Review, language: Language, name_of: NameOf) -> Table:
    rows = []
    for finding in review.examination.findings:
        row = [name_of(finding.slug), words.STATUS[finding.status.value][language]]
        if review.board:
            row.append(words.STATE[review.board.entry(finding.slug).state.value][language])
        rows.append(tuple(row))
    header = (words.POINT[language], words.IN_DRAFT[language])
    return Table((*header, words.IN_TALK[language]) if review.board else header, tuple(rows))
