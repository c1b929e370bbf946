"""How well search does on questions of an author it has not seen: `python tests/library/compare_search.py`.

Leaves out one author of questions at a time, builds an index without, and prints recall at 3 by language and F1 of
"outside". The constants of `library.search` and `library.relevance` were chosen with it. Takes half a minute an author.
"""

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.domain.knowledge import LabelledQuestion
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import load_shelf

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def recall_at_3(librarian: ShelfLibrarian, questions: list[LabelledQuestion]) -> float:
    """Relevant criteria among the first three, over as many as could be there."""
    hits = wanted = 0
    for question in questions:
        ranked = librarian.search(question.text, question.language).ranked[:3]
        hits += len(set(ranked) & set(question.criteria))
        wanted += min(3, len(question.criteria))
    return hits / wanted


def outside_f1(librarian: ShelfLibrarian, questions: list[LabelledQuestion]) -> float:
    """F1 of the decision that a question lies outside."""
    called = [librarian.search(question.text, question.language).out_of_scope for question in questions]
    truly = [not question.criteria for question in questions]
    both = sum(a and b for a, b in zip(called, truly, strict=True))
    return 2 * both / (sum(called) + sum(truly))


def main() -> None:
    everything = load_shelf(KNOWLEDGE).questions
    encoder = SentenceEncoder(kept=20_000)
    for author in sorted({question.author for question in everything}):
        with TemporaryDirectory() as directory:
            knowledge = Path(shutil.copytree(KNOWLEDGE, Path(directory) / "knowledge"))
            path = knowledge / "exemplars" / "questions.jsonl"
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text("".join(line for line in lines if json.loads(line)["author"] != author), encoding="utf-8")
            shelf = load_shelf(knowledge)
            index = Index(Path(directory) / "index", shelf, encoder)
            librarian = ShelfLibrarian(shelf, index, encoder)
            unseen = [question for question in everything if question.author == author]
            recalls = [
                recall_at_3(librarian, [each for each in unseen if each.criteria and each.language == language])
                for language in ("es", "en")
            ]
            outside = outside_f1(librarian, unseen)
            print(f"{author:8} recall@3 es {recalls[0]:.3f} en {recalls[1]:.3f}   outside F1 {outside:.3f}")
            index.close()


if __name__ == "__main__":
    main()
