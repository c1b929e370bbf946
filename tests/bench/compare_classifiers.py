"""Compare ways of reading sentences, leaving out one author at a time: `python tests/bench/compare_classifiers.py`.

For each way: topic (does a sentence speak of a criterion; mean average precision over the fourteen), level (generic,
specific or against, where it does; share right). Takes some minutes. What `fitting.py` uses is the row "all".
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.learning.classifier import LEVELS
from assistant.examiners.rulebook.learning.lexical import DIMENSION, WORD_DIMENSION, lexical_rows
from assistant.library.embedding import SentenceEncoder
from assistant.library.exemplars import load_exemplars

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
Predict = Callable[[Any, Any, Any], Any]


def logistic(features: Any) -> Predict:
    """One-against-all logistic regression on a design matrix."""

    def predict(labels: Any, train: Any, test: Any) -> Any:
        model = LogisticRegression(C=3.0, max_iter=200, tol=1e-3).fit(features[train], labels[train])
        return model.predict_proba(features[test])

    return predict


def nearest(vectors: Any, neighbours: int = 15) -> Predict:
    """The vote of the nearest labelled sentences."""

    def predict(labels: Any, train: Any, test: Any) -> Any:
        order = np.argsort(-(vectors[test] @ vectors[train].T), axis=1)[:, :neighbours]
        classes = np.unique(labels[train])
        return np.stack([(labels[train][order] == value).mean(axis=1) for value in classes], axis=1)

    return predict


def main() -> int:
    exemplars = load_exemplars(KNOWLEDGE)
    texts = [exemplar.text for exemplar in exemplars]
    authors = np.array([exemplar.author for exemplar in exemplars])
    own = np.array([SLUGS.index(exemplar.criterion) if exemplar.criterion else -1 for exemplar in exemplars])
    labels = np.zeros((len(texts), len(SLUGS)), dtype=int)
    for row, exemplar in enumerate(exemplars):
        for slug, label in exemplar.labels.items():
            labels[row, SLUGS.index(slug)] = ("none", *LEVELS).index(label)
    vectors = SentenceEncoder(kept=len(texts)).encode(texts)
    rows = lexical_rows(texts)
    lexical = sparse.csr_matrix((rows.weights, rows.columns, rows.starts), shape=(len(texts), DIMENSION)).tocsc()
    words, pieces = lexical[:, :WORD_DIMENSION], lexical[:, WORD_DIMENSION:]
    embedding = sparse.csr_matrix(vectors)
    ways: dict[str, Predict] = {
        "nearest 15 sentences": nearest(vectors),
        "embedding": logistic(embedding),
        "words": logistic(words.tocsr()),
        "pieces of words": logistic(pieces.tocsr()),
        "embedding + words": logistic(sparse.hstack([embedding, words]).tocsr()),
        "all": logistic(sparse.hstack([embedding, lexical]).tocsr()),
    }
    print("| way | topic, average precision | level, share right |\n|---|---:|---:|")
    for name, predict in ways.items():
        precision, right = [], []
        for author in sorted(set(authors)):
            test, train = np.flatnonzero(authors == author), np.flatnonzero(authors != author)
            for criterion in range(len(SLUGS)):
                speaks = (labels[:, criterion] > 0).astype(int)
                precision.append(average_precision_score(speaks[test], predict(speaks, train, test)[:, -1]))
                told = (own == criterion) & (labels[:, criterion] > 0)
                level_train, level_test = (
                    np.flatnonzero(told & (authors != author)),
                    np.flatnonzero(told & (authors == author)),
                )
                guess = predict(labels[:, criterion], level_train, level_test).argmax(axis=1) + 1
                right.append((guess == labels[level_test, criterion]).mean())
        print(f"| {name} | {np.mean(precision):.3f} | {np.mean(right):.3f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
