"""Everything that was learnt from the labelled sentences, as one file in the derived cache."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.domain.draft import Language
from assistant.domain.knowledge import Exemplar
from assistant.examiners.rulebook.learning.answers import AnswerWeights
from assistant.examiners.rulebook.learning.classifier import Classifier, Matrix
from assistant.examiners.rulebook.learning.rollup import Rollup

NEAREST = 2


@dataclass(frozen=True, slots=True)
class Learnt:
    """Classifiers, and the exemplars with their embeddings ([n, d], unit rows) for explanations."""

    classifier: Classifier
    rollup: Rollup
    answers: AnswerWeights
    exemplar_texts: NDArray[np.str_]
    exemplar_keys: NDArray[np.str_]  # "slug language label"
    exemplar_vectors: Matrix

    def nearest(self, slug: str, language: Language, vector: Matrix) -> tuple[tuple[str, str], ...]:
        """The labelled sentences of a criterion nearest to one embedding [1, d]: (sentence, label)."""
        prefix = f"{slug} {language} "
        own = np.flatnonzero(np.char.startswith(self.exemplar_keys, prefix))
        if not len(own):
            return ()
        closest = own[np.argsort(-(self.exemplar_vectors[own] @ vector[0]), kind="stable")[:NEAREST]]
        return tuple(
            (str(self.exemplar_texts[index]), str(self.exemplar_keys[index]).removeprefix(prefix)) for index in closest
        )

    def save(self, path: Path) -> None:
        """Writes one .npz file; coefficients and embeddings in half precision."""
        arrays = {
            f"{part}.{field.name}": getattr(getattr(self, part), field.name)
            for part, kind in _PARTS.items()
            for field in fields(kind)
        }
        arrays |= {
            "exemplar_texts": self.exemplar_texts,
            "exemplar_keys": self.exemplar_keys,
            "exemplar_vectors": self.exemplar_vectors,
        }
        halved = {name: array.astype(np.float16) if name.endswith(_HALVED) else array for name, array in arrays.items()}
        with path.open("wb") as file:
            np.savez(file, allow_pickle=False, **halved)

    @classmethod
    def load(cls, path: Path) -> "Learnt":
        """Reads what `save` wrote. Raises OSError, ValueError, KeyError or BadZipFile for a missing or damaged file."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                arrays = {
                    name: stored[name].astype(np.float32) if name.endswith(_HALVED) else stored[name]
                    for name in stored.files
                }
        except (EOFError, zipfile.BadZipFile) as error:
            raise ValueError(f"{path.name}: {error}") from error
        built = {
            part: kind(**{field.name: arrays[f"{part}.{field.name}"] for field in fields(kind)})
            for part, kind in _PARTS.items()
        }
        return cls(
            **built,
            exemplar_texts=arrays["exemplar_texts"],
            exemplar_keys=arrays["exemplar_keys"],
            exemplar_vectors=arrays["exemplar_vectors"],
        )


_PARTS = {"classifier": Classifier, "rollup": Rollup, "answers": AnswerWeights}
_HALVED = (".embedding", ".lexical", "exemplar_vectors")


def exemplar_arrays(
    exemplars: Sequence[Exemplar], vectors: Matrix
) -> tuple[NDArray[np.str_], NDArray[np.str_], Matrix]:
    """Texts, keys and vectors of the exemplars that speak of the criterion whose file they live in."""
    own = [
        (index, exemplar, exemplar.labels.get(exemplar.criterion, "none")) for index, exemplar in enumerate(exemplars)
    ]
    kept = [(index, exemplar, label) for index, exemplar, label in own if label != "none"]
    return (
        np.array([exemplar.text for _, exemplar, _ in kept]),
        np.array([f"{exemplar.criterion} {exemplar.language} {label}" for _, exemplar, label in kept]),
        vectors[[index for index, _, _ in kept]],
    )
