import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.domain.draft import Draft, Passage
from assistant.domain.errors import LibraryError
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index, IndexNews
from assistant.library.search import ShelfLibrarian
from assistant.library.shelf import Shelf

RULES = ("El fondo no paga salarios de funcionarios.", "Cada informe lleva fotos con permiso.")


def file_of(*sentences: str) -> Draft:
    """A file that was read like a draft, one passage a sentence."""
    text = "\n".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    passages = tuple(
        Passage(sentence, start, start + len(sentence)) for sentence, start in zip(sentences, starts, strict=True)
    )
    return Draft(text=text, language="es", name="reglas.txt", sha256="0" * 64, passages=passages)


def near(index: Index, encoder: SentenceEncoder, text: str) -> list[tuple[str, str]]:
    found = index.guidance_neighbours(encoder.encode([text])[0], 3)
    return [(each.metadata["source"], each.text) for each in found]


@pytest.fixture
def index(index_directory: Path, shelf: Shelf, encoder: SentenceEncoder) -> Index:
    return Index(index_directory, shelf, encoder)


def test_added_guidance_is_found_under_its_own_name(index: Index, encoder: SentenceEncoder):
    assert near(index, encoder, "salarios") == []
    assert index.add_guidance(("Reglas del fondo", file_of(*RULES))) == 2
    assert index.guidance_names() == ("Reglas del fondo",)
    assert near(index, encoder, "¿Se pagan salarios de funcionarios?")[0] == ("Reglas del fondo", RULES[0])


def test_a_new_version_takes_the_place_of_the_old(index: Index, encoder: SentenceEncoder):
    index.add_guidance(("Reglas", file_of(*RULES)))
    index.add_guidance(("Reglas", file_of("El fondo paga hasta dos vehículos.")))
    assert near(index, encoder, "salarios") == [("Reglas", "El fondo paga hasta dos vehículos.")]


def test_several_files_are_added_at_once_and_one_removed(index: Index, encoder: SentenceEncoder):
    index.add_guidance(("Uno", file_of(RULES[0])), ("Dos", file_of(RULES[1])))
    assert index.remove_guidance("Uno")
    assert not index.remove_guidance("Uno")
    assert index.guidance_names() == ("Dos",)
    assert near(index, encoder, "salarios") == [("Dos", RULES[1])]
    assert index.remove_guidance("Dos")
    assert near(index, encoder, "salarios") == []


def test_a_file_without_text_is_refused(index: Index):
    with pytest.raises(LibraryError, match="Vacío"):
        index.add_guidance(("Vacío", file_of()))


def test_guidance_outlives_the_index(index: Index, index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    index.add_guidance(("Reglas", file_of(*RULES)))
    index.close()
    for chroma in index_directory.glob("chroma-*"):
        shutil.rmtree(chroma)
    news: list[IndexNews] = []
    again = Index(index_directory, shelf, encoder, notify=news.append)
    assert near(again, encoder, "salarios de funcionarios")[0] == ("Reglas", RULES[0])
    assert news == [IndexNews.REBUILDING, IndexNews.READY]


def test_guidance_in_a_directory_of_its_own_comes_into_a_new_index(
    index_directory: Path, tmp_path: Path, built: Path, shelf: Shelf, encoder: SentenceEncoder
):
    first = Index(index_directory, shelf, encoder, tmp_path / "kept")
    first.add_guidance(("Reglas", file_of(*RULES)))
    first.close()
    other = Path(shutil.copytree(built, tmp_path / "other"))
    assert near(Index(other, shelf, encoder, tmp_path / "kept"), encoder, "salarios")[0][0] == "Reglas"


def test_a_damaged_guidance_file_is_named(index: Index, index_directory: Path):
    index.add_guidance(("Reglas", file_of(*RULES)))
    path = next((index_directory / "guidance").glob("*.json"))
    path.write_text("{", encoding="utf-8")
    with pytest.raises(LibraryError, match=path.name):
        index.guidance_names()


def test_what_another_process_adds_is_seen_at_the_next_question(
    index: Index, index_directory: Path, small_knowledge: Path, encoder: SentenceEncoder
):
    index.add_guidance(("Reglas", file_of(*RULES)))
    assert near(index, encoder, "vehículos")[0][0] == "Reglas"
    code = (
        "import sys\nfrom pathlib import Path\nfrom assistant.domain.draft import Draft, Passage\n"
        "from assistant.library.shelf import load_shelf\nfrom assistant.library.embedding import SentenceEncoder\n"
        "from assistant.library.index import Index\n"
        "text = 'Se compran dos vehículos usados.'\n"
        "draft = Draft(text, 'es', 'x', '0', (Passage(text, 0, len(text)),))\n"
        "Index(Path(sys.argv[1]), load_shelf(Path(sys.argv[2])), SentenceEncoder()).add_guidance(('Compras', draft))\n"
    )
    subprocess.run([sys.executable, "-c", code, str(index_directory), str(small_knowledge)], check=True)
    assert near(index, encoder, "dos vehículos usados")[0] == ("Compras", "Se compran dos vehículos usados.")


def test_guidance_stands_beside_the_recommendations_and_never_among_their_claims(
    index: Index, shelf: Shelf, encoder: SentenceEncoder
):
    librarian = ShelfLibrarian(shelf, index, encoder)
    index.add_guidance(("Reglas de mesas", file_of("Quién dirige la mesa se decide por voto cada año.")))
    result = librarian.search("¿Quién dirige la mesa y cómo se decide?", "es")
    guidance = [hit for hit in result.hits if hit.kind == "guidance"]
    assert [hit.source for hit in guidance] == ["Reglas de mesas"]
    assert guidance[0].slugs == ()
    assert all(hit.source in shelf.claims for hit in result.hits if hit.kind == "claim")
