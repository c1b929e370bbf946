"""From what the sentences say to one status per criterion.

A criterion's sentences are summed up in a few strengths (the best specific evidence, the best generic, the best
against …), and one small linear model, the same for all criteria but for a constant, turns them into a status.
Counting sentences, digits or words moves nothing: only the strongest evidence does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.learning.classifier import LEVELS, Classifier, Matrix, SentenceScores
from assistant.examiners.rulebook.learning.windows import Encode, heading_like, score_windows, windows

ORDERED = (Status.CONTRADICTS, Status.MISSING, Status.PARTLY, Status.ADDRESSED)
FEATURES = 7
_SPECIFIC, _AGAINST = 1, 3  # columns: the strongest single sentence of either level
_CARRIES, _ANSWERS = 0.3, 0.5
_CONSTANT = 0.5  # of a criterion against its strengths, so that the shared part learns most


def draft_strengths(classifier: Classifier, texts: Sequence[str], encode: Encode) -> Matrix:
    """[14, FEATURES]: `strengths` of a draft's passages."""
    scores = score_passages(classifier, texts, encode(texts))
    return strengths(scores, score_windows(classifier, windows(texts), encode))


def score_passages(classifier: Classifier, texts: Sequence[str], vectors: Matrix) -> SentenceScores:
    """The scores of passages; those that only announce a subject speak of nothing."""
    scores = classifier.score(texts, vectors)
    speaks = np.array([not heading_like(text) for text in texts], dtype=np.float32)
    return SentenceScores(scores.topic * speaks[:, None], scores.level) if len(texts) else scores


def strengths(sentences: SentenceScores, joined: SentenceScores) -> Matrix:
    """[14, FEATURES] probabilities: the strengths of a draft's sentences and of its windows, for each criterion."""
    columns: list[NDArray[np.float32]] = []
    for level in LEVELS:
        single, double = _top(_own(sentences.of(level)), 1), _top(_own(joined.of(level)), 1)
        columns += [single[0]] if level == "generic" else [single[0], np.maximum(single[0], double[0])]
    columns += [_top(_own(sentences.of("specific")), 2)[1], _top(_own(sentences.topic), 1)[0]]
    stacked: Matrix = np.stack(columns, axis=1).astype(np.float32)
    return stacked


def _own(scores: Matrix) -> Matrix:
    """[n, 14]: scores that count less for a criterion the more a sentence speaks of another.

    A sentence that answers one question touches its neighbours; without this, one edit changes their statuses too.
    """
    most = scores.max(axis=1, keepdims=True, initial=1e-6)
    owned: Matrix = scores * np.sqrt(scores / most)
    return owned


def _top(scores: Matrix, count: int) -> Matrix:
    """[count, 14]: the highest scores of each criterion, 0 where there are fewer sentences."""
    padded = np.vstack([scores, np.zeros((count, scores.shape[1]), dtype=np.float32)])
    top: Matrix = np.sort(padded, axis=0)[::-1][:count]
    return top


@dataclass(frozen=True, slots=True)
class Rollup:
    """Coefficients [FEATURES + 14, 4] and intercept [4] of the statuses in `ORDERED`."""

    coefficients: Matrix
    intercept: Matrix

    def probabilities(self, features: Matrix) -> Matrix:
        """[14, 4]: how likely each status is for each criterion, from `strengths`."""
        logits = design(features) @ self.coefficients + self.intercept
        exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
        probabilities: Matrix = exponents / exponents.sum(axis=1, keepdims=True)
        return probabilities

    def statuses(self, features: Matrix) -> tuple[Status, ...]:
        """The status of each criterion, in the order of SLUGS: the most likely one that some sentence carries.

        A contradiction that only a window shows, beside a sentence that clearly answers, is none.
        """
        likely = self.probabilities(features)
        unborne = (features[:, _AGAINST] < _CARRIES) & (features[:, _SPECIFIC] >= _ANSWERS)
        likely[unborne, ORDERED.index(Status.CONTRADICTS)] = 0.0
        return tuple(ORDERED[index] for index in likely.argmax(axis=1))


def design(features: Matrix) -> Matrix:
    """[14, FEATURES + 14]: the strengths with one constant per criterion."""
    rows: Matrix = np.hstack([features, _CONSTANT * np.eye(len(SLUGS), dtype=np.float32)])
    return rows
