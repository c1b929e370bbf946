"""Words as sparse evidence beside the embedding: what two texts share letter for letter.

Words are cut to their first six letters, accents and case removed, and hashed into `BUCKETS` columns; a column counts
the more, the fewer texts use it. Knows nothing of meaning: the embedding does.
"""

import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 2_048
_STEM = 6
_WORD = re.compile(r"[a-z]{3,}")
_MARKS = re.compile("[\u0300-\u036f]+")  # accents that stand by themselves


@lru_cache(maxsize=1 << 13)  # the rows of the index: counted first, then weighed
def buckets_of(text: str) -> tuple[int, ...]:
    """The columns that a text's words fall into, each once."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))
    return tuple(sorted({zlib.crc32(word[:_STEM].encode("ascii")) % BUCKETS for word in _WORD.findall(plain)}))


def rarity(texts: Sequence[str]) -> NDArray[np.float32]:
    """[BUCKETS]: how much a shared word says, the logarithm of n over the texts that use it; 0 where none does."""
    counts = np.zeros(BUCKETS)
    for text in texts:
        counts[list(buckets_of(text))] += 1
    weights = np.zeros(BUCKETS, dtype=np.float32)
    used = counts > 0
    weights[used] = np.log(len(texts) / counts[used])
    return weights


def word_rows(texts: Sequence[str], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """[n, BUCKETS]: rows of length 1, or of zeros where a text has no known word."""
    rows = np.zeros((len(texts), BUCKETS), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        columns = list(buckets_of(text))
        row[columns] = weights[columns]
        length = float(np.linalg.norm(row))
        if length:
            row /= length
    return rows
