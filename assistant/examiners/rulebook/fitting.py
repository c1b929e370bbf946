"""Fit the rulebook's classifiers from labelled sentences, drafts and answers. The only importer of scikit-learn.

Runs in a child process when the index is built (`wiring`): the import alone costs seconds and 100 MB. Deterministic:
the same knowledge gives the same coefficients. Everything learnt is linear, so that it can be applied with numpy and
shown to a person.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS, AnnotatedPair, Exemplar, Label, LabelledAnswer
from assistant.examiners.rulebook.answers import (
    KINDS,
    STRENGTH_WEIGHT,
    STRENGTHS,
    AnswerWeights,
    answer_strengths,
    score_answer,
)
from assistant.examiners.rulebook.classifier import LEVELS, Classifier, Matrix
from assistant.examiners.rulebook.lexical import DIMENSION, lexical_rows
from assistant.examiners.rulebook.rollup import ORDERED, Rollup, design, draft_strengths

Encode = Callable[[Sequence[str]], Matrix]
Split = Callable[[str], list[str]]
_LABELS: tuple[Label, ...] = ("none", *LEVELS)
# Chosen by cross-validation grouped by author (tests/bench/compare_classifiers.py).
_TOPIC_C, _LEVEL_C, _ROLLUP_C, _ANSWER_C = 3.0, 6.0, 5.0, 6.0
# Contradictions are rare among drafts and dear to miss; silence is rarer here than in life.
_STATUS_WEIGHTS = {ORDERED.index(Status.CONTRADICTS): 2.0, ORDERED.index(Status.MISSING): 1.2, 2: 1.0, 3: 1.0}
_TOLERANCE = 1e-3  # ten times finer takes three times as long and moves no measure
LEVEL_TEMPERATURE = 1.4


@dataclass(frozen=True, slots=True)
class Fitted:
    """Everything that is learnt."""

    classifier: Classifier
    rollup: Rollup
    answers: AnswerWeights


@dataclass(frozen=True, slots=True)
class _Rows:
    texts: list[str]
    labels: NDArray[np.int64]  # [n, 14], indices into _LABELS


def fit(
    exemplars: Sequence[Exemplar],
    pairs: Sequence[AnnotatedPair],
    answers: Sequence[LabelledAnswer],
    encode: Encode,
    split: Split,
) -> Fitted:
    """Fit all classifiers.

    `encode` gives [n, d] unit rows and may be called with the same texts more than once; `split` cuts a text into
    passages as the reader does.
    """
    classifier = _fit_classifier(_training_rows(exemplars, pairs), encode)
    return Fitted(
        classifier,
        _fit_rollup(classifier, exemplars, pairs, encode, split),
        _fit_answers(classifier, answers, encode, split),
    )


def _training_rows(exemplars: Sequence[Exemplar], pairs: Sequence[AnnotatedPair]) -> _Rows:
    return _rows(
        [(exemplar.text, exemplar.labels) for exemplar in exemplars]
        + [labelled for pair in pairs for labelled in _labelled_texts(pair)]
    )


def _rows(labelled: Sequence[tuple[str, Mapping[str, Label]]]) -> _Rows:
    labels = np.zeros((len(labelled), len(SLUGS)), dtype=np.int64)
    for row, (_, by_slug) in enumerate(labelled):
        for slug, label in by_slug.items():
            labels[row, SLUGS.index(slug)] = _LABELS.index(label)
    return _Rows([text for text, _ in labelled], labels)


def _labelled_texts(pair: AnnotatedPair) -> list[tuple[str, Mapping[str, Label]]]:
    """The sentences of a pair and the windows over its changed sentences, each labelled with all that it holds."""
    texts: list[tuple[str, Mapping[str, Label]]] = [(sentence.text, sentence.labels) for sentence in pair.sentences]
    for side in ("weak", "strong"):
        own = [sentence for sentence in pair.sentences if sentence.side in ("both", side)]
        for first, second in itertools.pairwise(own):
            if side in (first.side, second.side):
                labels = {slug: _stronger(first.labels.get(slug), second.labels.get(slug)) for slug in SLUGS}
                texts.append((f"{first.text} {second.text}", labels))
    return texts


def _stronger(first: Label | None, second: Label | None) -> Label:
    order: tuple[Label, ...] = ("none", "generic", "specific", "against")
    return max(first or "none", second or "none", key=order.index)


def _design(texts: Sequence[str], encode: Encode) -> Any:
    rows = lexical_rows(texts)
    lexical = sparse.csr_matrix((rows.weights, rows.columns, rows.starts), shape=(len(texts), DIMENSION))
    return sparse.hstack([sparse.csr_matrix(encode(texts)), lexical]).tocsr()


def _logistic(matrix: Any, labels: NDArray[Any], strength: float) -> Any:
    return LogisticRegression(C=strength, max_iter=200, tol=_TOLERANCE).fit(matrix, labels)


def _fit_classifier(rows: _Rows, encode: Encode) -> Classifier:
    matrix = _design(rows.texts, encode)
    columns: list[NDArray[Any]] = []
    intercepts: list[float] = []
    for criterion in range(len(SLUGS)):
        topic = _logistic(matrix, rows.labels[:, criterion] > 0, _TOPIC_C)
        columns.append(topic.coef_[0])
        intercepts.append(float(topic.intercept_[0]))
    sentence, criterion_of = np.nonzero(rows.labels)
    level = rows.labels[sentence, criterion_of]
    general = _logistic(matrix[sentence], level, _LEVEL_C)
    for criterion in range(len(SLUGS)):
        chosen = criterion_of == criterion
        own = _logistic(matrix[sentence[chosen]], level[chosen], _LEVEL_C)
        for index in range(len(LEVELS)):
            columns.append((general.coef_[index] + own.coef_[index]) / LEVEL_TEMPERATURE)
            intercepts.append(float(general.intercept_[index] + own.intercept_[index]) / LEVEL_TEMPERATURE)
    coefficients = np.stack(columns, axis=1).astype(np.float32)
    dimension = coefficients.shape[0] - DIMENSION
    return Classifier(coefficients[:dimension], coefficients[dimension:], np.array(intercepts, dtype=np.float32))


def _fit_rollup(
    classifier: Classifier, exemplars: Sequence[Exemplar], pairs: Sequence[AnnotatedPair], encode: Encode, split: Split
) -> Rollup:
    """Fitted on drafts whose sentences the classifier at hand has not seen, so that it learns from honest strengths.

    The authors of annotated drafts are dealt into two hands; each hand is scored by a classifier fitted on the other.
    """
    authors = sorted({pair.author for pair in pairs if pair.sentences})
    unseen = dict.fromkeys({pair.author for pair in pairs}, classifier)
    for hand in (authors[::2], authors[1::2]):
        others = [pair for pair in pairs if pair.author not in hand]
        unseen |= dict.fromkeys(hand, _fit_classifier(_training_rows(exemplars, others), encode)) if hand else {}
    features: list[Matrix] = []
    statuses: list[int] = []
    for pair in pairs:
        for text, expected in ((pair.weak, pair.weak_statuses), (pair.strong, pair.strong_statuses)):
            rows = design(draft_strengths(unseen[pair.author], split(text), encode))
            for criterion, slug in enumerate(SLUGS):
                if expected[slug] != Status.NOT_APPLICABLE:
                    features.append(rows[criterion])
                    statuses.append(ORDERED.index(Status(expected[slug])))
    model = LogisticRegression(C=_ROLLUP_C, max_iter=5000, class_weight=_STATUS_WEIGHTS).fit(
        np.stack(features), np.array(statuses)
    )
    return Rollup(model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32))


def _fit_answers(
    classifier: Classifier, answers: Sequence[LabelledAnswer], encode: Encode, split: Split
) -> AnswerWeights:
    strengths = np.stack(
        [answer_strengths(score_answer(classifier, answer.text, encode, split), answer.criterion) for answer in answers]
    )
    mean, scale = strengths.mean(axis=0), strengths.std(axis=0) + 1e-6
    words = _design([answer.text for answer in answers], encode)
    matrix = sparse.hstack([sparse.csr_matrix((strengths - mean) / scale * STRENGTH_WEIGHT), words]).tocsr()
    model = LogisticRegression(C=_ANSWER_C, max_iter=1000).fit(
        matrix, np.array([KINDS.index(answer.kind) for answer in answers])
    )
    coefficients = model.coef_.T.astype(np.float32)
    embedding_end = len(coefficients) - DIMENSION
    return AnswerWeights(
        mean.astype(np.float32),
        scale.astype(np.float32),
        coefficients[:STRENGTHS],
        coefficients[STRENGTHS:embedding_end],
        coefficients[embedding_end:],
        model.intercept_.astype(np.float32),
    )
