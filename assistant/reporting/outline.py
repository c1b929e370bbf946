"""A review as an outline: what every written form of it says, in what order. Knows nothing of file formats.

First what comes first, then what the draft answers already, then the questions to take along, the sums, all points.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from assistant.domain.draft import Language
from assistant.domain.finding import Evidence, Finding, Status
from assistant.domain.knowledge import KEY_SLUGS
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
    """A quote in the language's quotation marks, with its page or part."""
    opening, closing = words.QUOTES[language]
    place = f" ({_page(evidence.page, language)})" if evidence.page else ""
    return f"{opening}{evidence.quote.strip()}{closing}{place}"


def _page(label: str, language: Language) -> str:
    return words.PAGE[language].format(label) if label.isdigit() else label


def _parts(review: Review, language: Language, name_of: NameOf) -> Iterator[Line | Table]:
    draft, examination = review.draft, review.examination
    yield Line("title", words.TITLE[language].format(draft.title))
    yield Line("note", _read(review, language))
    yield Line("heading", words.FIRST[language])
    first = _first(review)
    if not first:
        yield Line("text", words.NOTHING_FIRST[language])
    for finding in first:
        yield from _challenge(finding, review, language, name_of)
    answered = [finding for finding in examination.findings if finding.status is Status.ADDRESSED]
    if answered:
        yield Line("heading", words.ANSWERED[language])
        for finding in answered:
            yield Line("subheading", name_of(finding.slug))
            for evidence in finding.evidence[:2]:
                yield Line("quote", placed(evidence, language))
    yield from _take_along(review, language)
    later = [finding for finding in examination.findings if finding.challenge and finding not in first]
    if later:
        yield Line("heading", words.REST[language])
        for slug in examination.agenda:
            for finding in later:
                if finding.slug == slug:
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
    yield Line("note", words.BY[language])


def _first(review: Review) -> tuple[Finding, ...]:
    """The three first challenges, with every unanswered key criterion among or after them."""
    by_slug = {finding.slug: finding for finding in review.examination.findings}
    keys = [slug for slug in review.examination.agenda if slug in KEY_SLUGS]
    return tuple(by_slug[slug] for slug in dict.fromkeys([*review.examination.first, *keys]))


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
    yield Line("quote", placed(challenge.quote, language)) if challenge.quote else Line("text", words.SILENT[language])
    if challenge.reason:
        yield Line("text", challenge.reason)
    yield Line("question", challenge.question)
    yield Line("note", challenge.settles)
    if review.board:
        entry = review.board.entry(finding.slug)
        for answer in entry.answers:
            yield Line("item", f"{words.ANSWERS[language]}: {answer.text}")
        if entry.waiver:
            yield Line("item", f"{words.WAIVED[language]}: {entry.waiver}")
        if entry.against_waiver:
            yield Line("item", f"{words.AGAINST[language]}: {placed(entry.against_waiver, language)}")


def _take_along(review: Review, language: Language) -> Iterator[Line]:
    if not review.take_along or review.board is None:
        return
    yield Line("heading", words.TAKE_ALONG[language])
    by_person = sorted(review.take_along, key=lambda item: item.whom)
    for whom, items in groupby(by_person, key=lambda item: item.whom):
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
