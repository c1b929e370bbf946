"""How varied the exemplars are: `python tests/bench/diversity.py`. Near duplicates by embedding, vocabulary, spread."""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.learning.lexical import tokens
from assistant.library.embedding import SentenceEncoder
from assistant.library.exemplars import load_exemplars

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
NEAR = 0.9  # cosine: at least as alike as a sentence and its own negation


def main() -> int:
    exemplars = load_exemplars(KNOWLEDGE)
    encoder = SentenceEncoder(kept=len(exemplars))
    print("| language | sentences | words of vocabulary | near duplicates | of them by one author |")
    print("|---|---:|---:|---:|---:|")
    for language in ("es", "en"):
        own = [exemplar for exemplar in exemplars if exemplar.language == language]
        vectors = encoder.encode([exemplar.text for exemplar in own])
        alike = np.triu(vectors @ vectors.T > NEAR, k=1)
        pairs = np.argwhere(alike)
        same = sum(own[first].author == own[second].author for first, second in pairs)
        vocabulary = {word for exemplar in own for word in tokens(exemplar.text)}
        print(f"| {language} | {len(own)} | {len(vocabulary)} | {len(pairs)} | {same} |")
    cells = Counter(
        (exemplar.criterion, exemplar.language, exemplar.labels.get(exemplar.criterion, "none"))
        for exemplar in exemplars
        if exemplar.criterion
    )
    least = min(
        cells[slug, language, label]
        for slug in SLUGS
        for language in ("es", "en")
        for label in ("specific", "generic", "against")
    )
    print(f"\nAuthors: {len({exemplar.author for exemplar in exemplars})}; sectors: ", end="")
    print(f"{len({exemplar.sector for exemplar in exemplars})}; fewest sentences in a cell: {least}.")
    digits = {
        label: np.mean(
            [any(mark.isdigit() for mark in e.text) for e in exemplars if e.labels.get(e.criterion, "none") == label]
        )
        for label in ("specific", "generic", "against", "none")
    }
    print("With a digit: " + ", ".join(f"{label} {share:.0%}" for label, share in digits.items()) + ".")
    return 0


if __name__ == "__main__":
    sys.exit(main())
