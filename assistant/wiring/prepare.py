"""The child process that prepares the rulebook: `python -m assistant.wiring.prepare KNOWLEDGE CACHE HOME FILE`."""

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from assistant.domain.errors import LibraryError
from assistant.examiners.rulebook.learnt import Learnt, exemplar_arrays
from assistant.library.embedding import SentenceEncoder
from assistant.library.exemplars import load_exemplars
from assistant.library.labelled_drafts import load_answers, load_pairs
from assistant.reading.passages import passage_texts
from assistant.settings import Settings
from assistant.wiring.house import House

_KEPT_WHILE_PREPARING = 100_000  # vectors: the same texts come up in every fit, and in the index


def prepare(knowledge: Path, cache: Path, home: Path, path: Path) -> None:
    """Fit the rulebook and write it, whole or not at all; make the index meanwhile.

    Both work on the same sentences: encoding them, which takes most of the time, is done once.
    """
    house = House(Settings(knowledge_directory=knowledge, cache_directory=cache, home=home))
    house.__dict__["encoder"] = encoder = SentenceEncoder(kept=_KEPT_WHILE_PREPARING)
    with ThreadPoolExecutor(1) as aside:
        learning = aside.submit(import_module, "assistant.examiners.rulebook.fitting")  # seconds, of scikit-learn
        exemplars = load_exemplars(knowledge)
        encoder.encode([exemplar.text for exemplar in exemplars])
        fit = learning.result().fit
        indexing = aside.submit(house.index.prepare)
        fitted = fit(exemplars, load_pairs(knowledge), load_answers(knowledge), encoder.encode, passage_texts)
        vectors = encoder.encode([exemplar.text for exemplar in exemplars])
        part = path.with_suffix(".part")
        Learnt(fitted.classifier, fitted.rollup, fitted.answers, *exemplar_arrays(exemplars, vectors)).save(part)
        part.replace(path)
        with suppress(LibraryError):  # said to whoever asks a question; all else works without the index
            indexing.result()
    house.index.close()


if __name__ == "__main__":
    prepare(*map(Path, sys.argv[1:]))
