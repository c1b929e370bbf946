"""How likely the words of a draft speak of a criterion, by the classifier that the rulebook uses."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.draft import Draft
from assistant.domain.knowledge import SLUGS, Label
from assistant.examiners.rulebook.learning.classifier import Classifier


@dataclass(frozen=True, slots=True)
class Bearing:
    """Of one draft. `topic` [passages, 14]: probability that a passage speaks of a criterion."""

    draft: Draft
    classifier: Classifier
    encoder: Encoder
    topic: NDArray[np.float32]

    @classmethod
    def of_draft(cls, draft: Draft, classifier: Classifier, encoder: Encoder) -> "Bearing":
        """Scores every passage once."""
        texts = [passage.text for passage in draft.passages]
        return cls(draft, classifier, encoder, classifier.score(texts, encoder.encode(texts)).topic)

    def strengths(self, slugs: Sequence[str]) -> NDArray[np.float32]:
        """[passages]: how likely each speaks of the one among these criteria that it is most likely to speak of."""
        columns = [SLUGS.index(slug) for slug in slugs]
        strongest: NDArray[np.float32] = self.topic[:, columns].max(axis=1)
        return strongest

    def on(self, slug: str, quote: str) -> float:
        """How likely a quote speaks of a criterion, by itself or in the passage that it was cut from."""
        column, start = SLUGS.index(slug), self.draft.text.find(quote)
        around = [
            float(self.topic[place, column])
            for place, passage in enumerate(self.draft.passages)
            if start >= 0 and passage.start < start + len(quote) and start < passage.end
        ]
        alone = self.classifier.score([quote], self.encoder.encode([quote])).topic
        return max([float(alone[0, column]), *around])

    def label(self, slug: str, quote: str) -> Label:
        """Whether a quote is specific or generic of a criterion."""
        scores = self.classifier.score([quote], self.encoder.encode([quote]))
        column = SLUGS.index(slug)
        return "specific" if scores.of("specific")[0, column] > scores.of("generic")[0, column] else "generic"
