"""What the child process does that prepares the rulebook and the index, with processes of its own to help.

It loads little: not the house, which imports all of the rulebook's rules.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from assistant.domain.errors import LibraryError
from assistant.domain.knowledge import AnnotatedPair, Exemplar, LabelledAnswer
from assistant.examiners.rulebook.learning.answers import whole
from assistant.examiners.rulebook.learning.learnt import Learnt, exemplar_arrays
from assistant.library.encoding_aside import encoded_aside, encoder_here
from assistant.library.exemplars import load_exemplars
from assistant.library.labelled_drafts import load_answers, load_pairs
from assistant.library.rows import knowledge_rows
from assistant.library.shelf import load_shelf
from assistant.reading.passages import passage_texts
from assistant.settings import Settings
from assistant.wiring.search_index import search_index

_KEPT_WHILE_PREPARING = 100_000  # vectors: the same texts come up in every fit, and in the index
_MOST_PROCESSES = 4


def main() -> None:
    """`prepare` with the arguments of the command line: KNOWLEDGE CACHE HOME FILE."""
    prepare(*map(Path, sys.argv[1:]))


def prepare(knowledge: Path, cache: Path, home: Path, path: Path) -> None:
    """Fit the rulebook and write it, whole or not at all; make the index meanwhile, in another process.

    Both work on the same sentences: encoding them, which takes most of the time, is done once.
    """
    settings = Settings(knowledge_directory=knowledge, cache_directory=cache, home=home)
    exemplars, pairs, answers = load_exemplars(knowledge), load_pairs(knowledge), load_answers(knowledge)
    rows = knowledge_rows(load_shelf(knowledge, cache))
    others = max(1, min(_MOST_PROCESSES, os.cpu_count() or 1) - 1)
    with ProcessPoolExecutor(others, get_context("spawn")) as pool, ThreadPoolExecutor(1) as aside:
        learning = aside.submit(_fitting)
        texts = chain((row.text for row in rows), _texts_to_fit_on(exemplars, pairs, answers))
        encoder = encoded_aside(texts, pool, _KEPT_WHILE_PREPARING)
        indexed = [row.text for row in rows]
        indexing = pool.submit(_index, settings, indexed, encoder.encode(indexed))
        pool.shutdown(wait=False)  # it is the last job: its process ends while the rulebook is still being fitted
        fitted = learning.result().fit(exemplars, pairs, answers, encoder.encode, passage_texts)
        vectors = encoder.encode([exemplar.text for exemplar in exemplars])
        part = path.with_suffix(".part")
        Learnt(fitted.classifier, fitted.rollup, fitted.answers, *exemplar_arrays(exemplars, vectors)).save(part)
        part.replace(path)
        indexing.result()


def _fitting() -> ModuleType:
    """The module that imports scikit-learn, which takes seconds; one less where it finds no pandas to import."""
    sys.modules["pandas"] = None  # type: ignore[assignment]  # as the import system marks what is not to be had
    try:
        return import_module("assistant.examiners.rulebook.learning.fitting")
    finally:
        del sys.modules["pandas"]


def _texts_to_fit_on(
    exemplars: Iterable[Exemplar], pairs: Iterable[AnnotatedPair], answers: Iterable[LabelledAnswer]
) -> Iterator[str]:
    yield from (exemplar.text for exemplar in exemplars)
    for pair in pairs:
        yield from (sentence.text for sentence in pair.sentences)
        for side in (pair.weak, pair.strong):
            yield from passage_texts(side)
    for answer in answers:
        yield from whole(answer.text, passage_texts)


def _index(settings: Settings, texts: list[str], vectors: NDArray[np.float32]) -> None:
    """Make the index, with the vectors of what goes into it."""
    encoder = encoder_here()
    encoder.remember(texts, vectors)
    index = search_index(settings, load_shelf(settings.knowledge_directory, settings.cache_directory), encoder)
    with suppress(LibraryError):  # said to whoever asks a question; all else works without the index
        index.prepare()
    index.close()
