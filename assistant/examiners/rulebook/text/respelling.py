"""A draft typed without accents, as it is read and as it was written: the offsets of both are the same.

What is judged is read with its accents; what is quoted stays letter for letter as it was written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft
from assistant.domain.finding import Challenge, Evidence, Examination, Figure
from assistant.examiners.rulebook.text.reading import Reading

_QUOTED = re.compile(r"(?<=[«“\"])[^«»“”\"]+(?=[»”\"])")


@dataclass(frozen=True, slots=True)
class Respelling:
    """`written` is the draft, `read` the same with the accents that it lacks."""

    written: Draft
    read: Draft

    @property
    def changes(self) -> bool:
        """Whether a letter is read otherwise than it was written."""
        return self.written is not self.read

    def as_written(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """Quotes letter for letter as they stand in the draft."""
        return tuple(_placed(item, self.written.text) for item in evidence)

    def as_read(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The same quotes with their accents."""
        return tuple(_placed(item, self.read.text) for item in evidence)

    def figures(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """Sums whose inputs are quoted as written."""
        return tuple(replace(figure, inputs=self.as_written(figure.inputs)) for figure in figures)

    def challenge(self, challenge: Challenge | None) -> Challenge | None:
        """A challenge whose quotes are as written, those inside its sentences included."""
        if challenge is None or not self.changes:
            return challenge
        return replace(
            challenge,
            quote=_placed(challenge.quote, self.written.text) if challenge.quote else None,
            reason=_QUOTED.sub(self._verbatim, challenge.reason),
            question=_QUOTED.sub(self._verbatim, challenge.question),
        )

    def examination(self, examination: Examination) -> Examination:
        """An examination whose quotes are as written."""
        if not self.changes:
            return examination
        findings = tuple(
            replace(finding, evidence=self.as_written(finding.evidence), challenge=self.challenge(finding.challenge))
            for finding in examination.findings
        )
        return replace(examination, findings=findings, figures=self.figures(examination.figures))

    def _verbatim(self, quoted: re.Match[str]) -> str:
        start = self.read.text.casefold().find(quoted[0].casefold())
        return self.written.text[start : start + len(quoted[0])] if start >= 0 else quoted[0]


def respell(draft: Draft, reading: Reading) -> Respelling:
    """The draft beside itself with its accents; the draft twice where it lacks none."""
    text = reading.accented(draft.text, draft.language)
    if text == draft.text:
        return Respelling(draft, draft)
    passages = tuple(replace(passage, text=text[passage.start : passage.end]) for passage in draft.passages)
    quantities = reading.quantities(text, draft.language)
    return Respelling(draft, replace(draft, text=text, passages=passages, quantities=quantities))


def _placed(item: Evidence, text: str) -> Evidence:
    return replace(item, quote=text[item.start : item.end]) if item.start >= 0 else item
