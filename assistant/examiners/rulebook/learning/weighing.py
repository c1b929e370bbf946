"""Weigh an answer to a challenge: what it settles, what is still wanted, and the next thing to ask for.

The answer is examined for the challenged criterion like a draft; assurance, insistence and a change of subject settle
nothing. What it brings is told apart by the criterion's parts.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from assistant.dialogue.ports import Encoder
from assistant.domain.draft import Language
from assistant.domain.finding import Challenge, Evidence, Finding, Outcome, Verdict
from assistant.domain.knowledge import SLUGS, AnswerKind, Criterion, Part
from assistant.examiners.rulebook.learning.answers import KINDS, OUTCOMES, answer_strengths, score_answer, whole
from assistant.examiners.rulebook.learning.learnt import Learnt
from assistant.examiners.rulebook.learning.windows import encode_windows, words_of
from assistant.examiners.rulebook.text.folding import fold

_UNKNOWN = re.compile(
    r"\b(?:todavia |aun |por ahora )?no (?:lo )?(?:sabemos|se sabe|tenemos (?:ese|el|la|esa|los|las|claro|definid)\w*)"
    r"|\bno lo se\b|\bhay que (?:averiguar|preguntar|verlo|consultar)\w*|\bni idea\b|\bpor averiguar\b"
    r"|\bwe (?:do not|don'?t) (?:yet )?know\b|\bnot (?:yet )?known\b|\bno idea\b"
    r"|\bwe(?:'d| would| will)? (?:have|need) to (?:ask|find out|check)\b"
)
_PREFACE = re.compile(
    r"^\s*(?:eso |esto |este punto |that |this |it )?"
    r"(?:no (?:nos )?(?:aplica|corresponde)|(?:does not|doesn'?t) apply|not applicable)"
    r"[^,:;.]*[,:;.]?\s*(?:porque|ya que|pues|because|since|as)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scales:
    """What weighing needs: the learnt classifiers, the encoder, and the reader's way of cutting a text."""

    learnt: Learnt
    encoder: Encoder
    split: Callable[[str], list[str]]


def weigh(
    criterion: Criterion, finding: Finding, answers: Sequence[str], language: Language, scales: Scales
) -> Verdict:
    """What the last of `answers` did. Earlier answers count for what they already brought."""
    last = answers[-1]
    kind = kind_of(last, criterion.slug, scales)
    outcome = OUTCOMES[kind]
    together = " ".join(answers)
    if outcome is Outcome.PARTLY and len(answers) > 1:
        outcome = OUTCOMES[kind_of(together, criterion.slug, scales)]
        outcome = outcome if outcome is Outcome.RESOLVED else Outcome.PARTLY
    unknown = bool(_UNKNOWN.search(fold(last))) and outcome in (Outcome.OPEN, Outcome.PARTLY)
    if outcome is Outcome.WAIVED:
        return Verdict(outcome, reason=_reason(last), against=_against(finding), kind=kind)
    if outcome is Outcome.RESOLVED:
        return Verdict(outcome, arrived=_arrived(last, criterion.slug, scales), kind=kind)
    wanted = "; ".join(
        part.wanted[language] for part in still_wanted(criterion, together if outcome is Outcome.PARTLY else "")
    )
    arrived = _arrived(last, criterion.slug, scales) if outcome is Outcome.PARTLY else ""
    return Verdict(outcome, wanted=wanted, arrived=arrived, unknown=unknown, kind=kind)


def kind_of(answer: str, slug: str, scales: Scales) -> AnswerKind:
    """The most likely kind of an answer to a challenge on `slug`."""
    scores = score_answer(scales.learnt.classifier, answer, scales.encoder.encode, scales.split)
    strengths = answer_strengths(scores, slug)
    said = [whole(answer, scales.split)]
    vectors = encode_windows(said, scales.encoder.encode)
    likely = scales.learnt.answers.probabilities(words_of(said), vectors, strengths[None, :])
    return KINDS[int(likely[0].argmax())]


def still_wanted(criterion: Criterion, brought: str) -> tuple[Part, ...]:
    """The parts that an answer did not bring, most decisive first, two at most; never none."""
    folded = fold(brought)
    lacking = [part for part in criterion.parts if not any(re.search(cue, folded) for cue in part.cues)]
    return tuple(lacking[:2]) or (criterion.parts[-1],)


def follow_up(
    criterion: Criterion, challenge: Challenge, verdict: Verdict, language: Language, attempt: int
) -> Challenge:
    """Ask for exactly what is still wanted: the first such part, and at the next attempt the one after it."""
    wanted = [part for part in criterion.parts if part.wanted[language] in verdict.wanted] or list(criterion.parts)
    part = wanted[min(attempt - 1, len(wanted) - 1)]
    return replace(challenge, question=part.question[language], reason="", situation=f"follow-up-{attempt}")


def _reason(answer: str) -> str:
    """The reason of a waiver, without the words that announce it."""
    reason = _PREFACE.sub("", answer.strip(), count=1).strip()
    return reason[:1].lower() + reason[1:] if len(reason) > 1 and not reason[1].isupper() else reason or answer.strip()


def _against(finding: Finding) -> Evidence | None:
    """A sentence of the draft that speaks against a waiver: it does treat the subject, and not in general terms."""
    return next((item for item in finding.evidence if item.label in ("specific", "against")), None)


def _arrived(answer: str, slug: str, scales: Scales) -> str:
    """The sentence of the answer that counted most."""
    sentences = scales.split(answer) or [answer]
    scores = scales.learnt.classifier.score(sentences, scales.encoder.encode(sentences))
    return sentences[int(np.argmax(scores.of("specific")[:, SLUGS.index(slug)]))]
