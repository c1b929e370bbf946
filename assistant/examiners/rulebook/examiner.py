"""The rulebook examiner: facts, sums, sentences, statuses, challenges. Fulfils `ports.Examiner`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.dialogue.ports import Encoder, Librarian
from assistant.domain.draft import Draft
from assistant.domain.facts import Correction, Facts
from assistant.domain.finding import (
    Challenge,
    Evidence,
    Examination,
    Explanation,
    Figure,
    Finding,
    Outcome,
    Status,
    Verdict,
)
from assistant.domain.knowledge import SITUATIONS, SLUGS, Label
from assistant.examiners.instructions import Instructions, heard
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.spaces import find_spaces
from assistant.examiners.rulebook.agenda import IDEA_WORDS, InterventionKind, order, severity, weights_for
from assistant.examiners.rulebook.arithmetic.reference_classes import ReferenceClasses, compared
from assistant.examiners.rulebook.arithmetic.sums import work_out
from assistant.examiners.rulebook.challenges.background import background_of
from assistant.examiners.rulebook.challenges.first_quote import start_of
from assistant.examiners.rulebook.challenges.open_points import OpenPoint
from assistant.examiners.rulebook.challenges.own_starts import each_its_own_start
from assistant.examiners.rulebook.challenges.putting import putting
from assistant.examiners.rulebook.challenges.rewording import other_wording
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.examiners.rulebook.figures.bearings import bearings_of
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.examiners.rulebook.judging.applicability import rule_on_conditions
from assistant.examiners.rulebook.judging.bypassing import Bypassing, rule_on_bypassing
from assistant.examiners.rulebook.judging.conditions import Conditions
from assistant.examiners.rulebook.judging.evidence import (
    MOST_QUOTES,
    carrying,
    passages_against,
    quote,
    specific_spans,
    strongest,
    with_goal,
    worth_quoting,
)
from assistant.examiners.rulebook.judging.kind_of_text import looks_like_an_intervention
from assistant.examiners.rulebook.judging.own_actors import with_own_actors
from assistant.examiners.rulebook.judging.pending_offices import with_pending_offices
from assistant.examiners.rulebook.judging.reasoning import (
    Ruling,
    passages_at,
    rule_on_arithmetic,
    rule_on_bare_limits,
    rule_on_created_spaces,
    rule_on_denied_spaces,
    rule_on_mere_hopes,
    rule_on_open_questions,
    rule_on_spaces_at_rest,
)
from assistant.examiners.rulebook.judging.text_signs import TextSigns
from assistant.examiners.rulebook.judging.told_deeds import ToldDeeds, as_pressing_as, label_of, rule_on_told_deeds
from assistant.examiners.rulebook.judging.why import why
from assistant.examiners.rulebook.learning.classifier import SentenceScores
from assistant.examiners.rulebook.learning.learnt import Learnt
from assistant.examiners.rulebook.learning.rollup import score_passages, strengths
from assistant.examiners.rulebook.learning.weighing import Scales, follow_up, weigh
from assistant.examiners.rulebook.learning.windows import score_windows, telling_windows
from assistant.examiners.rulebook.text.reading import Reading
from assistant.examiners.rulebook.text.respelling import Respelling, respell


@dataclass(frozen=True, slots=True)
class RulebookExaminer:
    """Judges with labelled sentences, arithmetic and rules; needs no model and no network."""

    librarian: Librarian
    encoder: Encoder
    lexicon: Lexicon
    conditions: Conditions
    bypassing: Bypassing
    told_deeds: ToldDeeds
    text_signs: TextSigns
    kinds: tuple[InterventionKind, ...]
    learnt: Learnt
    references: ReferenceClasses
    reading: Reading
    knowledge_sha256: str = ""
    instructions: Instructions = field(default_factory=Instructions)  # what addresses the assistant is not examined
    open_points: tuple[OpenPoint, ...] = ()  # sentences that a challenge can start from

    def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination:
        """All fourteen findings. Deterministic; the draft is not changed.

        Sentences that address the assistant give no evidence and no figures; they come back in `set_aside`.
        """
        heeded, set_aside = heard(draft, self.instructions)
        spelt = respell(heeded, self.reading)
        draft = spelt.read
        facts, figures = self._read(draft, corrections)
        texts = [passage.text for passage in draft.passages]
        scores = score_passages(self.learnt.classifier, texts, self.encoder.encode(texts))
        joined = score_windows(self.learnt.classifier, telling_windows(texts, scores), self.encoder.encode)
        features = strengths(scores, joined)
        likely, statuses = self.learnt.rollup.probabilities(features), self.learnt.rollup.statuses(features)
        weights = weights_for(draft.text, self.kinds)
        asking = putting(draft, facts, figures, self.open_points)
        findings: list[Finding] = []
        for index, slug in enumerate(SLUGS):
            learnt = statuses[index]
            ruling = self._ruling(draft, slug, learnt, facts, figures, scores)
            status = ruling.status if ruling else learnt
            evidence = self._evidence(draft, scores, slug, status, ruling, facts)
            doubt = 0.0 if ruling else 1 - float(likely[index].max())
            put = asking.put(self.librarian.criterion(slug), status, evidence)
            findings.append(
                Finding(
                    slug=slug,
                    status=status,
                    evidence=evidence,
                    why=why(self.librarian.criterion(slug), status, evidence, ruling, draft.language),
                    challenge=put.challenge if put else None,
                    claims=self.librarian.criterion(slug).claims,
                    severity=round(
                        severity(
                            slug,
                            as_pressing_as(status, ruling),
                            weights,
                            doubt=doubt,
                            sum_at_hand=any(figure.slug == slug for figure in figures),
                            own_start=put is not None and put.own_start,
                            idea=draft.words_read < IDEA_WORDS,
                        ),
                        4,
                    ),
                    explanation=self._explanation(slug, status, evidence, ruling, draft),
                )
            )
        agenda = order({finding.slug: finding.severity for finding in findings})
        findings = each_its_own_start(findings, agenda, asking, self.librarian.criterion)
        return spelt.examination(
            Examination(facts, figures, tuple(findings), agenda, "rulebook", self.knowledge_sha256, set_aside)
        )

    def read(self, draft: Draft, corrections: Sequence[Correction] = ()) -> tuple[Facts, tuple[Figure, ...]]:
        """What the draft says of its size and its people, and the sums that follow from it.

        Words that the draft types without their accents are given with them; quotes are as written.
        """
        spelt = self._spelt(draft)
        facts, figures = self._read(spelt.read, corrections)
        return facts, spelt.figures(figures) if spelt.changes else figures

    def _spelt(self, draft: Draft) -> Respelling:
        return respell(heard(draft, self.instructions)[0], self.reading)

    def _read(self, draft: Draft, corrections: Sequence[Correction]) -> tuple[Facts, tuple[Figure, ...]]:
        actors = find_actors(draft.text, draft.passages, draft.language, self.lexicon)
        spaces = find_spaces(draft.text, draft.passages, actors, draft.language, self.lexicon)
        bearings = bearings_of(draft)
        facts = read_facts(draft, corrections, actors, spaces, self.reading.quantities, bearings)
        facts = replace(facts, unlike_an_intervention=not looks_like_an_intervention(draft, facts, self.text_signs))
        return facts, compared(work_out(draft, facts, bearings), self.references, draft.language)

    def challenge(
        self, draft: Draft, slug: str, status: Status, evidence: tuple[Evidence, ...], examination: Examination
    ) -> Challenge | None:
        """The challenge for a status and quotes that somebody else found; None where there is nothing to ask."""
        spelt = self._spelt(draft)
        asking = putting(spelt.read, examination.facts, examination.figures, self.open_points)
        put = asking.put(self.librarian.criterion(slug), status, spelt.as_read(evidence))
        return spelt.challenge(put.challenge if put else None)

    def severity(self, draft: Draft, slug: str, status: Status, figures: Sequence[Figure]) -> float:
        """How much the draft stands or falls on a status that is sure."""
        draft = self._spelt(draft).read
        sum_at_hand = any(figure.slug == slug for figure in figures)
        idea = draft.words_read < IDEA_WORDS
        weights = weights_for(draft.text, self.kinds)
        return round(severity(slug, status, weights, sum_at_hand=sum_at_hand, idea=idea), 4)

    def weigh(self, challenge: Challenge, finding: Finding, answers: Sequence[str], draft: Draft) -> Verdict:
        """What the last answer did, given the earlier ones. What in them addresses the assistant counts for nothing."""
        criterion = self.librarian.criterion(challenge.slug)
        said = [self.instructions.without(answer) for answer in answers]
        scales = Scales(self.learnt, self.encoder, self.reading.split)
        if not said[-1]:
            told = weigh(criterion, finding, answers[-1:], draft.language, scales)
            return replace(told, outcome=Outcome.OPEN, wanted=told.wanted or challenge.settles, arrived="", reason="")
        return weigh(criterion, finding, [answer for answer in said if answer], draft.language, scales)

    def hear(self, text: str) -> str:
        """A person's words without sentences that tell the assistant what to hold; "" where nothing else is left."""
        return self.instructions.without(text)

    def follow_up(self, challenge: Challenge, verdict: Verdict, draft: Draft, attempt: int) -> Challenge:
        """A challenge that asks for exactly what is still wanted."""
        return follow_up(self.librarian.criterion(challenge.slug), challenge, verdict, draft.language, attempt)

    def reword(
        self,
        challenge: Challenge,
        finding: Finding,
        draft: Draft,
        asked: Sequence[str],
        corrections: Sequence[Correction] = (),
    ) -> Challenge | None:
        """Another wording of the challenge, none of those `asked`; None where there is no other."""
        if challenge.situation not in SITUATIONS:  # a follow-up asks for one part, in one way
            return None
        spelt = self._spelt(draft)
        draft, evidence = spelt.read, spelt.as_read(finding.evidence)
        facts, figures = self._read(draft, corrections)
        evidence = worth_quoting(evidence) if finding.status is Status.PARTLY else evidence
        background = background_of(draft, facts, self.open_points)
        slots = slots_of(draft, facts, figures, challenge.slug, evidence, background)
        wordings = self.librarian.criterion(challenge.slug).wordings
        seed = draft.sha256 + challenge.slug
        quotes = [item.quote for item in evidence]
        worded = other_wording(wordings, challenge.situation, slots, draft.language, asked, seed, quotes)
        if worded is None:
            return None
        start = start_of(draft, facts, figures, challenge.slug, evidence, worded)
        reworded = replace(
            challenge,
            quote=start,
            reason=worded.reason,
            question=worded.question,
            settles=worded.settles,
            claims=(worded.claim,),
            by="rulebook",
        )
        return spelt.challenge(reworded)

    def _ruling(
        self,
        draft: Draft,
        slug: str,
        learnt: Status,
        facts: Facts,
        figures: Sequence[Figure],
        scores: SentenceScores,
    ) -> Ruling | None:
        return (
            rule_on_conditions(slug, learnt, draft, self.conditions)
            or rule_on_bypassing(slug, learnt, draft, self.bypassing)
            or rule_on_arithmetic(slug, learnt, figures, facts)
            or rule_on_denied_spaces(slug, learnt, facts, passages_against(draft, scores, slug))
            or rule_on_created_spaces(slug, learnt, facts, specific_spans(draft, scores, slug))
            or rule_on_spaces_at_rest(slug, learnt, facts, passages_against(draft, scores, slug))
            or rule_on_mere_hopes(slug, learnt, passages_against(draft, scores, slug))
            or rule_on_bare_limits(slug, learnt, passages_against(draft, scores, slug))
            or rule_on_told_deeds(slug, learnt, draft, facts, self.told_deeds)
            or rule_on_open_questions(learnt, carrying(draft, scores, slug, learnt))
        )

    def _evidence(
        self, draft: Draft, scores: SentenceScores, slug: str, status: Status, ruling: Ruling | None, facts: Facts
    ) -> tuple[Evidence, ...]:
        if ruling and ruling.spans:
            label: Label = "against" if status is Status.CONTRADICTS else label_of(ruling)
            ruled = [quote(draft, passage, label, 1.0) for passage in passages_at(draft, ruling.spans)]
            beside = [quote(draft, passage, "specific", 0.9) for passage in passages_at(draft, ruling.beside)]
            return (*ruled[: MOST_QUOTES - bool(beside)], *beside[:1])
        evidence = with_own_actors(carrying(draft, scores, slug, status), slug, facts.actors, draft)
        if status is Status.PARTLY:
            evidence = with_pending_offices(draft, evidence, slug, facts.actors)
        if slug == "timeline" and status is Status.PARTLY:
            return with_goal(draft, evidence, facts)
        return evidence

    def _explanation(
        self, slug: str, status: Status, evidence: tuple[Evidence, ...], ruling: Ruling | None, draft: Draft
    ) -> Explanation:
        start = strongest(evidence)
        nearest = self.learnt.nearest(slug, draft.language, self.encoder.encode([start.quote])) if start else ()
        return Explanation(ruling.rule if ruling else f"learnt-{status.value}", nearest)
