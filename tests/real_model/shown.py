"""What a person was shown, checked anew and without the guard's own code: nothing in it may be made up."""

import re
from collections.abc import Iterable

from assistant.dialogue.ports import Librarian
from assistant.domain.conversation import Citation, Paragraph, Question, Quotation, Reply
from assistant.domain.draft import Draft
from assistant.domain.finding import Challenge, Examination, Finding, Status

_NUMBER = re.compile(r"\d[\d.,]*")
_MARKUP = re.compile(r"https?:|www\.|<\w|\]\(|`|\$\{")


def numbers(text: str) -> set[str]:
    """The numbers of a text by their digits alone: 4,000 and 4.000 are the same."""
    return {re.sub(r"[.,]", "", found).lstrip("0") for found in _NUMBER.findall(text)}


def known_texts(draft: Draft, held: Examination, librarian: Librarian, slug: str) -> Iterable[str]:
    """All that a number about a criterion may come from."""
    language = draft.language
    criterion = librarian.criterion(slug)
    yield draft.text
    yield from (figure.text for figure in held.figures)
    yield from (str(round(figure.value)) for figure in held.figures)
    yield from (librarian.claim(id, language) for id in criterion.claims)
    yield from (criterion.question[language], criterion.settles[language])
    yield from (demand.text[language] for demand in criterion.demands)
    yield from criterion.claims


def prose_is_grounded(text: str, known: Iterable[str]) -> bool:
    """No number that nobody gave, no link, no markup."""
    given = set().union(*(numbers(each) for each in known))
    return numbers(text) <= given and not _MARKUP.search(text)


def faults_of_examination(made: Examination, held: Examination, draft: Draft, librarian: Librarian) -> list[str]:
    """What is wrong with an examination by a model, beside the rulebook's of the same draft. Empty: nothing."""
    faults = (
        [] if (made.facts, made.figures) == (held.facts, held.figures) else ["facts or sums are not the rulebook's"]
    )
    for finding, before in zip(made.findings, held.findings, strict=True):
        known = list(known_texts(draft, held, librarian, finding.slug))
        faults += [f"{finding.slug}: {fault}" for fault in _faults_of_finding(finding, before, draft, known)]
        if finding.challenge is not None:
            claims = librarian.criterion(finding.slug).claims
            challenge_faults = _faults_of_challenge(finding.challenge, before, draft, known, claims)
            faults += [f"{finding.slug}: {fault}" for fault in challenge_faults]
    return faults


def _faults_of_finding(finding: Finding, before: Finding, draft: Draft, known: list[str]) -> Iterable[str]:
    for evidence in finding.evidence:
        if draft.text[evidence.start : evidence.end] != evidence.quote:
            yield f"not in the draft: {evidence.quote!r}"
    if finding.by == "rulebook":
        if (finding.status, finding.evidence, finding.why) != (before.status, before.evidence, before.why):
            yield "said to be the rulebook's, and is not"
        return
    if finding.status in (Status.ADDRESSED, Status.PARTLY) and not finding.evidence:
        yield "better than missing without a quote"
    if not prose_is_grounded(finding.why, known):
        yield f"not grounded: {finding.why!r}"


def _faults_of_challenge(
    challenge: Challenge, before: Finding, draft: Draft, known: list[str], claims: tuple[str, ...]
) -> Iterable[str]:
    if not set(challenge.claims) <= set(claims):
        yield f"cites {challenge.claims}"
    if challenge.quote and draft.text[challenge.quote.start : challenge.quote.end] != challenge.quote.quote:
        yield f"not in the draft: {challenge.quote.quote!r}"
    if challenge.by == "rulebook":
        return
    if challenge.question.count("?") != 1:
        yield f"not one question: {challenge.question!r}"
    for text in (challenge.reason, challenge.question, challenge.settles):
        if not prose_is_grounded(text, known):
            yield f"not grounded: {text!r}"


def faults_of_reply(reply: Reply, draft: Draft, held: Examination, librarian: Librarian, said: str) -> list[str]:
    """What is wrong with a reply: more than one question, quotes or citations made up, numbers that nobody gave."""
    known = [text for finding in held.findings for text in known_texts(draft, held, librarian, finding.slug)]
    known += [said, *(finding.challenge.reason for finding in held.findings if finding.challenge)]
    faults = []
    if sum(isinstance(block, Question) for block in reply.blocks) > 1:
        faults.append("more than one question")
    for block in reply.blocks:
        match block:
            case Quotation(evidence) if draft.text[evidence.start : evidence.end] != evidence.quote:
                faults.append(f"not in the draft: {evidence.quote!r}")
            case Citation(source, text) if librarian.claim(source, draft.language) != text:
                faults.append(f"not what {source} says: {text!r}")
            case Question(text) if text.count("?") != 1 or not prose_is_grounded(text, known):
                faults.append(f"not a grounded question: {text!r}")
            case Paragraph(text) if not prose_is_grounded(text, known):
                faults.append(f"not grounded: {text!r}")
    return faults
