"""What kind of answer was given to a challenge: learnt from labelled answers, applied with numpy.

Two sources: how strongly the answer speaks of the challenged criterion compared with all others (the classifier of
sentences), and how it is said (embedding and words: assurance, insistence, "does not apply", what is not known).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from assistant.domain.finding import Outcome
from assistant.domain.knowledge import SLUGS, AnswerKind
from assistant.examiners.rulebook.learning.classifier import Classifier, Matrix, SentenceScores
from assistant.examiners.rulebook.learning.lexical import lexical_rows
from assistant.examiners.rulebook.learning.windows import Encode, Window, score_windows, windows

KINDS: tuple[AnswerKind, ...] = get_args(AnswerKind)
OUTCOMES: dict[AnswerKind, Outcome] = {
    "specific": Outcome.RESOLVED,
    "half": Outcome.PARTLY,
    "vague": Outcome.OPEN,
    "pressure": Outcome.OPEN,
    "off_topic": Outcome.OPEN,
    "waiver": Outcome.WAIVED,
    "unreasoned_waiver": Outcome.OPEN,
}
STRENGTHS = 11
STRENGTH_WEIGHT = 0.4  # of the standardised strengths against the words: chosen by cross-validation by author
_FLOOR = 1e-3


def whole(text: str, split: Callable[[str], list[str]]) -> Window:
    """An answer as one window over its sentences: its meaning is put together from theirs."""
    return tuple(split(text)) or (text,)


def score_answer(
    classifier: Classifier, text: str, encode: Encode, split: Callable[[str], list[str]]
) -> SentenceScores:
    """Scores of an answer's sentences, its windows and, in the last row, the whole."""
    sentences = whole(text, split)
    return score_windows(classifier, [*((sentence,) for sentence in sentences), *windows(sentences), sentences], encode)


def answer_strengths(scores: SentenceScores, slug: str) -> Matrix:
    """[STRENGTHS]: the challenged criterion against all others.

    `scores` are of the answer's sentences and windows, and, in the last row, of the whole answer.
    """
    criterion = SLUGS.index(slug)
    specific, generic, against = (scores.of(level) for level in ("specific", "generic", "against"))
    best = specific.max(axis=0)
    others = np.sort(np.delete(best, criterion))
    topic = scores.topic[-1]
    values = np.array(
        [
            best[criterion],
            others[-1],
            others[-2],
            scores.topic[:, criterion].max(),
            np.delete(scores.topic.max(axis=0), criterion).max(),
            generic[:, criterion].max(),
            against[:, criterion].max(),
            topic[criterion],
            specific[-1, criterion],
            np.delete(specific[-1], criterion).max(),
        ],
        dtype=np.float32,
    )
    clipped = np.clip(values, _FLOOR, 1 - _FLOOR)
    rank = np.float32((topic > topic[criterion]).sum() / 5)
    strengths: Matrix = np.append(np.log(clipped / (1 - clipped)), rank).astype(np.float32)
    return strengths


@dataclass(frozen=True, slots=True)
class AnswerWeights:
    """Coefficients [features, 7] of the kinds in `KINDS`, and the mean and scale [STRENGTHS] of the strengths."""

    mean: Matrix
    scale: Matrix
    strength: Matrix
    embedding: Matrix
    lexical: Matrix
    intercept: Matrix

    def probabilities(self, texts: Sequence[str], vectors: Matrix, strengths: Matrix) -> Matrix:
        """[n, 7]: how likely each kind is, for n answers with their embeddings and `answer_strengths`."""
        standard = (strengths - self.mean) / self.scale * STRENGTH_WEIGHT
        logits = (
            standard @ self.strength
            + vectors @ self.embedding
            + lexical_rows(texts).times(self.lexical)
            + self.intercept
        )
        exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
        probabilities: Matrix = exponents / exponents.sum(axis=1, keepdims=True)
        return probabilities
