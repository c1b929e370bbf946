"""Fit the rulebook's classifiers from labelled sentences, drafts and answers. The only importer of scikit-learn.

Runs in a child process when the index is built (`wiring`): the import alone costs seconds and 100 MB. Deterministic:
the same knowledge gives the same coefficients. Everything learnt is linear, so that it can be applied with numpy and
shown to a person.
"""

import itertools
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS, AnnotatedPair, Exemplar, Label, LabelledAnswer
from assistant.examiners.rulebook.learning.answers import (
    KINDS,
    STRENGTH_WEIGHT,
    STRENGTHS,
    AnswerWeights,
    answer_strengths,
    score_answer,
    whole,
)
from assistant.examiners.rulebook.learning.classifier import LEVELS, Classifier, Matrix
from assistant.examiners.rulebook.learning.lexical import DIMENSION, lexical_rows
from assistant.examiners.rulebook.learning.rollup import ORDERED, Rollup, design, draft_strengths
from assistant.examiners.rulebook.learning.windows import Encode, Window, encode_windows, words_of

Split = Callable[[str], list[str]]
_LABELS: tuple[Label, ...] = ("none", *LEVELS)
# Chosen by cross-validation grouped by author (tests/bench/compare_classifiers.py).
_TOPIC_C, _LEVEL_C, _ROLLUP_C, _ANSWER_C = 3.0, 6.0, 5.0, 6.0
# Contradictions are rare among drafts and dear to miss; silence is rarer here than in life.
_STATUS_WEIGHTS = {ORDERED.index(Status.CONTRADICTS): 2.0, ORDERED.index(Status.MISSING): 1.2, 2: 1.0, 3: 1.0}
_TOLERANCE = 1e-3  # ten times finer takes three times as long and moves no measure
_MEANING = 128  # of the embedding's 512 directions: left-out authors' pairs are placed as well as with all
_ONE_IN = 3  # exemplars for those who score the other hand: all of them leave strangers' drafts with more false alarms
LEVEL_TEMPERATURE = 1.4


@dataclass(frozen=True, slots=True)
class Fitted:
    """Everything that is learnt."""

    classifier: Classifier
    rollup: Rollup
    answers: AnswerWeights


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the classifiers of sentences are fitted on: a row is a sentence, or a window of a pair's draft."""

    matrix: Any  # sparse [n, _MEANING + DIMENSION]
    labels: NDArray[np.int64]  # [n, 14], indices into _LABELS
    authors: NDArray[np.str_]  # [n]: who wrote the pair; "" for an exemplar

    def without(self, authors: Collection[str], one_in: int) -> "_Rows":
        """The rows that none of these wrote, and of the exemplars one in so many."""
        exemplar = self.authors == ""
        spared = ~exemplar | (np.cumsum(exemplar) % one_in == 0)
        kept = spared & ~np.isin(self.authors, list(authors))
        return _Rows(self.matrix[kept], self.labels[kept], self.authors[kept])


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
    labelled: list[tuple[str, Window, Mapping[str, Label]]] = [
        ("", (exemplar.text,), exemplar.labels) for exemplar in exemplars
    ]
    labelled += [(pair.author, text, labels) for pair in pairs for text, labels in _labelled_texts(pair)]
    texts = [text for _, text, _ in labelled]
    basis = _basis(encode_windows(texts, encode))
    rows = _Rows(
        _design(texts, encode, basis),
        _label_rows([labels for _, _, labels in labelled]),
        np.array([author for author, _, _ in labelled]),
    )
    classifier = _fit_classifier(rows, basis)
    with ThreadPoolExecutor(1) as aside:
        weights = aside.submit(_fit_answers, classifier, basis, answers, encode, split)
        return Fitted(classifier, _fit_rollup(classifier, rows, basis, pairs, encode, split), weights.result())


def _label_rows(by_slug: Sequence[Mapping[str, Label]]) -> NDArray[np.int64]:
    labels = np.zeros((len(by_slug), len(SLUGS)), dtype=np.int64)
    for row, labelled in enumerate(by_slug):
        for slug, label in labelled.items():
            labels[row, SLUGS.index(slug)] = _LABELS.index(label)
    return labels


def _labelled_texts(pair: AnnotatedPair) -> list[tuple[Window, Mapping[str, Label]]]:
    """The sentences of a pair and the windows over its changed sentences, each labelled with all that it holds."""
    texts: list[tuple[Window, Mapping[str, Label]]] = [
        ((sentence.text,), sentence.labels) for sentence in pair.sentences
    ]
    for side in ("weak", "strong"):
        own = [sentence for sentence in pair.sentences if sentence.side in ("both", side)]
        for first, second in itertools.pairwise(own):
            if side in (first.side, second.side):
                labels = {slug: _stronger(first.labels.get(slug), second.labels.get(slug)) for slug in SLUGS}
                texts.append(((first.text, second.text), labels))
    return texts


def _stronger(first: Label | None, second: Label | None) -> Label:
    order: tuple[Label, ...] = ("none", "generic", "specific", "against")
    return max(first or "none", second or "none", key=order.index)


def _basis(vectors: Matrix) -> Matrix:
    """[d, _MEANING]: the directions in which the sentences differ most. Fewer of them halve the time of every fit."""
    _, directions = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
    basis: Matrix = directions[:, -_MEANING:].astype(np.float32)
    return basis


def _design(texts: Sequence[Window], encode: Encode, basis: Matrix) -> Any:
    """Sparse [n, _MEANING + DIMENSION]: what each text means, and its words and pieces of words."""
    rows = lexical_rows(words_of(texts))
    lexical = sparse.csr_matrix((rows.weights, rows.columns, rows.starts), shape=(len(texts), DIMENSION))
    return sparse.hstack([sparse.csr_matrix(encode_windows(texts, encode) @ basis), lexical]).tocsr()


def _logistic(matrix: Any, labels: NDArray[Any], strength: float) -> Any:
    return LogisticRegression(C=strength, max_iter=200, tol=_TOLERANCE).fit(matrix, labels)


def _logistic_of_few(matrix: Any, labels: NDArray[Any], strength: float) -> Any:
    """The same, over the features that occur in these rows: what is in none of them gets no weight in any case."""
    occurring = np.flatnonzero(np.bincount(matrix.indices, minlength=matrix.shape[1]))
    model = _logistic(matrix[:, occurring], labels, strength)
    few, model.coef_ = model.coef_, np.zeros((len(model.coef_), matrix.shape[1]), dtype=model.coef_.dtype)
    model.coef_[:, occurring] = few
    return model


def _fit_classifier(rows: _Rows, basis: Matrix) -> Classifier:
    matrix = rows.matrix
    criteria = range(len(SLUGS))
    sentence, criterion_of = np.nonzero(rows.labels)
    level = rows.labels[sentence, criterion_of]

    def topic_of(criterion: int) -> Any:
        return _logistic(matrix, rows.labels[:, criterion] > 0, _TOPIC_C)

    def level_of(criterion: int) -> Any:
        chosen = criterion_of == criterion
        return _logistic_of_few(matrix[sentence[chosen]], level[chosen], _LEVEL_C)

    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each fit lets go of Python's lock most of the time
        shared = pool.submit(_logistic, matrix[sentence], level, _LEVEL_C)
        topics, own = list(pool.map(topic_of, criteria)), list(pool.map(level_of, criteria))
        general = shared.result()
    coefficients = np.vstack(
        [topic.coef_ for topic in topics] + [(general.coef_ + each.coef_) / LEVEL_TEMPERATURE for each in own]
    ).T.astype(np.float32)
    intercepts = np.concatenate(
        [topic.intercept_ for topic in topics]
        + [(general.intercept_ + each.intercept_) / LEVEL_TEMPERATURE for each in own]
    ).astype(np.float32)
    return Classifier(basis @ coefficients[:_MEANING], coefficients[_MEANING:], intercepts)


def _fit_rollup(
    classifier: Classifier,
    rows: _Rows,
    basis: Matrix,
    pairs: Sequence[AnnotatedPair],
    encode: Encode,
    split: Split,
) -> Rollup:
    """Fitted on drafts whose sentences the classifier at hand has not seen, so that it learns from honest strengths.

    The authors of annotated drafts are dealt into two hands; each hand is scored by a classifier fitted on the other
    and on a part of the exemplars: drafts of people whom nobody has read look even stranger than those of another hand.
    """
    authors = sorted({pair.author for pair in pairs if pair.sentences})
    unseen = dict.fromkeys({pair.author for pair in pairs}, classifier)
    for hand in (authors[::2], authors[1::2]):
        if hand:
            unseen |= dict.fromkeys(hand, _fit_classifier(rows.without(hand, _ONE_IN), basis))
    features: list[Matrix] = []
    statuses: list[int] = []
    for pair in pairs:
        for text, expected in ((pair.weak, pair.weak_statuses), (pair.strong, pair.strong_statuses)):
            strengths = design(draft_strengths(unseen[pair.author], split(text), encode))
            for criterion, slug in enumerate(SLUGS):
                if expected[slug] != Status.NOT_APPLICABLE:
                    features.append(strengths[criterion])
                    statuses.append(ORDERED.index(Status(expected[slug])))
    model = LogisticRegression(C=_ROLLUP_C, max_iter=5000, class_weight=_STATUS_WEIGHTS).fit(
        np.stack(features), np.array(statuses)
    )
    return Rollup(model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32))


def _fit_answers(
    classifier: Classifier, basis: Matrix, answers: Sequence[LabelledAnswer], encode: Encode, split: Split
) -> AnswerWeights:
    strengths = np.stack(
        [answer_strengths(score_answer(classifier, answer.text, encode, split), answer.criterion) for answer in answers]
    )
    mean, scale = strengths.mean(axis=0), strengths.std(axis=0) + 1e-6
    words = _design([whole(answer.text, split) for answer in answers], encode, basis)
    matrix = sparse.hstack([sparse.csr_matrix((strengths - mean) / scale * STRENGTH_WEIGHT), words]).tocsr()
    model = LogisticRegression(C=_ANSWER_C, max_iter=1000, tol=_TOLERANCE).fit(
        matrix, np.array([KINDS.index(answer.kind) for answer in answers])
    )
    coefficients = model.coef_.T.astype(np.float32)
    return AnswerWeights(
        mean.astype(np.float32),
        scale.astype(np.float32),
        coefficients[:STRENGTHS],
        basis @ coefficients[STRENGTHS : STRENGTHS + _MEANING],
        coefficients[STRENGTHS + _MEANING :],
        model.intercept_.astype(np.float32),
    )
