"""Windows: two passages of a draft read as one, since evidence is often spread over neighbours.

A window's meaning is put together from its passages' embeddings, the longer weighing more, so that no text is encoded
twice: on authors left out, encoding the joined text anew places pairs no better (.720 and .720 of 168) and takes half
as long again.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from assistant.examiners.rulebook.learning.classifier import Classifier, Matrix, SentenceScores

Window = tuple[str, ...]  # one passage or two, or a whole answer
Encode = Callable[[Sequence[str]], Matrix]
_HEADING_WORDS = 4
_HEADING_REACH = 8  # passages below a heading that it still stands over
_LONG = 400  # passages: some thirty pages
_TELLING = 12  # passages of each criterion


def heading_like(text: str) -> bool:
    """Whether a passage only announces a subject: "Sustainability.", "Who pays?". It is no evidence by itself."""
    return len(text.split()) <= _HEADING_WORDS and not any(character.isdigit() for character in text)


def windows(texts: Sequence[str]) -> list[Window]:
    """Each text with the one after it, and with the heading above it."""
    joined: list[Window] = list(pairwise(texts))
    heading, distance = "", 0
    for text in texts:
        distance += 1
        if heading_like(text):
            heading, distance = text, 0
        elif heading and 1 < distance <= _HEADING_REACH:  # the first is joined above
            joined.append((heading, text))
    return joined


def telling_windows(texts: Sequence[str], scores: SentenceScores) -> list[Window]:
    """The windows that can matter: of a long draft, those over its most telling passages of each criterion.

    Windows only ever raise the strongest evidence, so those far from any evidence change nothing but the time it takes.
    """
    if len(texts) <= _LONG:
        return windows(texts)
    best = np.argsort(-scores.topic, axis=0)[:_TELLING]
    near = sorted({int(index) + step for index in best.ravel() for step in (-1, 0) if int(index) + step >= 0})
    return [(texts[index], texts[index + 1]) for index in near if index + 1 < len(texts)]


def words_of(joined: Sequence[Window]) -> list[str]:
    """Each window as one text."""
    return [" ".join(parts) for parts in joined]


def encode_windows(joined: Sequence[Window], encode: Encode) -> Matrix:
    """[n, d] unit rows: the sum of the passages' embeddings, each by the root of its length."""
    flat = [part for parts in joined for part in parts]
    if not flat:
        return encode([])
    weights = np.sqrt(np.array([max(1, len(part)) for part in flat], dtype=np.float32))
    starts = np.cumsum([0, *(len(parts) for parts in joined[:-1])])
    summed: Matrix = np.add.reduceat(encode(flat) * weights[:, None], starts, axis=0)
    summed /= np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), np.float32(1e-12))
    return summed


def score_windows(classifier: Classifier, joined: Sequence[Window], encode: Encode) -> SentenceScores:
    """The scores of windows."""
    return classifier.score(words_of(joined), encode_windows(joined, encode))
