"""Small real ports for the dialogue's tests: values in, values out, no network and no model.

The examiner holds the findings it is given for a draft's name; the librarian holds one recommendation of each kind.
An answer is weighed by how it begins: "brings", "half", "unknown", "other", or by a word in
it, "waive", "stray", "pressing"; anything else settles nothing.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.domain.conversation import Conversation, Message, Reply
from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.domain.errors import NoText
from assistant.domain.facts import Correction, Fact, Facts
from assistant.domain.finding import (
    Challenge,
    Evidence,
    Examination,
    Figure,
    Finding,
    Outcome,
    Status,
    Verdict,
)
from assistant.domain.knowledge import (
    KEY_SLUGS,
    SLUGS,
    Claim,
    Criterion,
    Demand,
    Hit,
    Recommendation,
    SearchResult,
)

COUNTED = {QuantityKind.PEOPLE: "weavers", QuantityKind.TIME: "months", QuantityKind.MONEY: "dollars"}
RECOMMENDATION_OF = {
    "timeline": "R1", "actors": "R1", "experience": "R1", "sustainability": "R1", "adaptiveness": "R1",
    "market": "R2", "linked-markets": "R2", "business-case": "R2", "spaces": "R3", "public-sector": "R4",
    "private-sector": "R5", "producers": "R5", "intermediation": "R5", "local-providers": "R6",
}  # fmt: skip


def both(text: str) -> dict[Language, str]:
    return {"es": f"{text} (es)", "en": f"{text} (en)"}


def criterion_named(slug: str) -> Criterion:
    claim = f"{RECOMMENDATION_OF[slug]}.{1 + SLUGS.index(slug) % 3}"
    return Criterion(
        id=f"C{SLUGS.index(slug) + 1:02}",
        slug=slug,
        key=slug in KEY_SLUGS,
        name=both(f"Name of {slug}"),
        question=both(f"What about {slug}?"),
        settles=both(f"A figure for {slug}."),
        topic=both(f"the topic of {slug}"),
        applies=None,
        demands=(Demand(claim, both(f"Demand of {slug}")),),
        wordings=(),
        parts=(),
        example=both(f"The village of Alder has {slug} in hand"),
    )


def recommendation_named(id: str) -> Recommendation:
    claims = tuple(
        Claim(f"{id}.{number}", both(f"Claim {number} of {id} says that it may help")) for number in (1, 2, 3)
    )
    return Recommendation(id, both(f"Title of {id}"), both(f"{id} speaks with care."), "a workshop", claims)


@dataclass(frozen=True)
class SmallLibrarian:
    """Finds a criterion where its slug, or a recommendation where its id, stands in the query."""

    def recommendation(self, id: str) -> Recommendation:
        return recommendation_named(id)

    def criterion(self, slug: str) -> Criterion:
        return criterion_named(slug)

    def claim(self, id: str, language: Language) -> str:
        found = {claim.id: claim for claim in recommendation_named(id.split(".")[0]).claims}
        return found[id].text[language]

    def search(self, query: str, language: Language, limit: int = 5) -> SearchResult:
        slugs = tuple(slug for slug in SLUGS if slug in query.lower())
        claims = tuple(dict.fromkeys(claim for slug in slugs for claim in criterion_named(slug).claims))
        hits = tuple(Hit(claim, "claim", self.claim(claim, language), 0.5, slugs) for claim in claims[:limit])
        return SearchResult(slugs, hits, out_of_scope=not slugs)


@dataclass(frozen=True)
class SmallReader:
    """Takes a text as it is: one passage per line."""

    def read_text(self, text: str, name: str = "", language: Language | None = None) -> Draft:
        if not text.strip():
            raise NoText({"es": "No hay texto; peguen el borrador.", "en": "There is no text; paste the draft."})
        return draft_of(text, name or "pasted", language or "en")

    def read_file(self, content: bytes, name: str, language: Language | None = None) -> Draft:
        return self.read_text(content.decode(), name, language)


def draft_of(text: str, name: str = "draft", language: Language = "en") -> Draft:
    passages, start = [], 0
    for line in text.splitlines():
        if line.strip():
            start = text.index(line, start)
            passages.append(Passage(line, start, start + len(line)))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    quantities = tuple(
        Quantity(match.group(), match.start(), match.end(), kind, float(match.group(1).replace(",", "")))
        for kind, noun in COUNTED.items()
        for match in re.finditer(rf"(\d[\d,]*) {noun}", text)
    )
    return Draft(text, language, name, sha256, tuple(passages), quantities, words_read=len(text.split()))


def sentence_of(slug: str) -> str:
    return f"This sentence of the draft speaks of {slug} at some length."


def text_about_everything() -> str:
    return "\n".join(sentence_of(slug) for slug in SLUGS)


def quote_of(draft: Draft, slug: str, label: str = "specific") -> Evidence | None:
    start = draft.text.find(sentence_of(slug))
    if start < 0:
        return None
    return Evidence(sentence_of(slug), start, start + len(sentence_of(slug)), label, strength=0.9)  # type: ignore[arg-type]


def finding_of(draft: Draft, slug: str, status: Status) -> Finding:
    claims = criterion_named(slug).claims
    quote = quote_of(draft, slug, "specific" if status is Status.ADDRESSED else "generic")
    challenge = None
    if status not in (Status.ADDRESSED, Status.NOT_APPLICABLE):
        challenge = Challenge(
            slug,
            quote,
            f"It matters because of {slug}; {claims[0]} may help.",
            f"Who carries {slug}?",
            f"A name for {slug}.",
            claims,
        )
    evidence = (quote,) if quote else ()
    return Finding(slug, status, evidence, f"The rule on {slug} decided.", challenge, claims)


@dataclass(frozen=True)
class ScriptedExaminer:
    """Holds the statuses given for a draft's name; criteria not given are missing."""

    statuses: Mapping[str, Mapping[str, Status]] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    figures: tuple[Figure, ...] = ()
    agenda: tuple[str, ...] = SLUGS
    corrected: Mapping[str, Status] = field(default_factory=dict)  # what any correction changes

    def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination:
        statuses = {**dict.fromkeys(SLUGS, Status.MISSING), **self.statuses.get(draft.name, {})}
        facts = self.facts
        for correction in corrections:
            statuses |= self.corrected
            fact = Fact(correction.text, -1, -1, corrected=True) if correction.text else None
            facts = replace(facts, **{correction.fact: fact})
        findings = tuple(finding_of(draft, slug, statuses[slug]) for slug in SLUGS)
        agenda = tuple(slug for slug in self.agenda if findings[SLUGS.index(slug)].challenge)
        return Examination(facts, self.figures, findings, agenda, knowledge_sha256="0" * 64)

    def weigh(self, challenge: Challenge, finding: Finding, answers: Sequence[str], draft: Draft) -> Verdict:
        assert (challenge.slug, bool(draft.text)) == (finding.slug, True)
        last = answers[-1]
        if last.startswith("brings"):
            return Verdict(Outcome.RESOLVED, arrived=last)
        if last.startswith("half"):
            return Verdict(Outcome.PARTLY, wanted="the year; the payer", arrived=last)
        if last.startswith("unknown"):
            return Verdict(Outcome.OPEN, wanted="the name", unknown=True)
        if "waive" in last:
            against = finding.evidence[0] if finding.evidence else None
            return Verdict(Outcome.WAIVED, reason=last, against=against)
        if last.startswith("other"):
            return Verdict(Outcome.OPEN, wanted="the name", kind="off_topic")
        if "pressing" in last:
            return Verdict(Outcome.OPEN, wanted="the name", kind="pressure")
        if "stray" in last:
            return Verdict(Outcome.OPEN, wanted="the name", kind="off_topic")
        return Verdict(Outcome.OPEN, wanted="the name", kind="vague")

    def hear(self, text: str) -> str:
        return text

    def follow_up(self, challenge: Challenge, verdict: Verdict, draft: Draft, attempt: int) -> Challenge:
        assert draft.text
        assert verdict.outcome is not Outcome.RESOLVED
        return replace(
            challenge, question=f"Follow-up {attempt} on {challenge.slug}?", reason="", situation=f"follow-up-{attempt}"
        )


def opened(examiner: ScriptedExaminer | None = None, draft: Draft | None = None) -> Conversation:
    return open_conversation(
        draft or draft_of(text_about_everything()),
        librarian=SmallLibrarian(),
        examiner=examiner or ScriptedExaminer(),
        id="conversation",
    )


def send(
    conversation: Conversation, message: Message, examiner: ScriptedExaminer | None = None
) -> tuple[Conversation, Reply]:
    return advance(
        conversation,
        message,
        reader=SmallReader(),
        librarian=SmallLibrarian(),
        examiner=examiner or ScriptedExaminer(),
    )
