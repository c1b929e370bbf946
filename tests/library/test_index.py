import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.domain.errors import LibraryError
from assistant.library.chroma_place import ChromaPlace
from assistant.library.embedding import SentenceEncoder
from assistant.library.index import Index, IndexNews
from assistant.library.index_record import RECORD_NAME, read_record
from assistant.library.rows import knowledge_rows
from assistant.library.shelf import Shelf, load_shelf

QUESTION = "¿Quién dirige las reuniones?"


def opened(directory: Path, shelf: Shelf, encoder: SentenceEncoder) -> tuple[Index, list[IndexNews]]:
    news: list[IndexNews] = []
    return Index(directory, shelf, encoder, notify=news.append), news


def ask(index: Index, encoder: SentenceEncoder) -> list[str]:
    return [found.id for found in index.neighbours(encoder.encode([QUESTION])[0], 5, "criteria")]


def vector_file(directory: Path, name: str) -> Path:
    """The largest of the vector files of this name."""
    return max(directory.glob(f"chroma-*/*/{name}"), key=lambda path: path.stat().st_size)


def test_nothing_is_opened_before_the_first_question(tmp_path: Path, shelf: Shelf, encoder: SentenceEncoder):
    index, news = opened(tmp_path / "index", shelf, encoder)
    assert index.guidance_names() == ()
    assert not (tmp_path / "index").exists()
    assert news == []


def test_an_index_is_built_once_and_found_again(tmp_path: Path, shelf: Shelf, encoder: SentenceEncoder):
    first, news = opened(tmp_path / "index", shelf, encoder)
    first.prepare()
    assert news == [IndexNews.BUILDING, IndexNews.READY]
    answers = ask(first, encoder)
    first.close()
    second, news = opened(tmp_path / "index", shelf, encoder)
    assert ask(second, encoder) == answers
    assert news == []


def test_ids_are_the_same_in_every_build(shelf: Shelf, small_knowledge: Path):
    rows = knowledge_rows(shelf)
    assert [row.id for row in rows] == [row.id for row in knowledge_rows(load_shelf(small_knowledge))]
    assert len({row.id for row in rows}) == len(rows)
    assert {"claim:R3.1:es", "criterion:spaces:question:en", "demand:spaces:1:es"} <= {row.id for row in rows}


def test_every_row_holds_one_text_of_one_language(shelf: Shelf):
    rows = knowledge_rows(shelf)
    claims = [row for row in rows if row.kind == "claim"]
    assert len(claims) == 2 * len(shelf.claims)
    assert all(row.text.strip() for row in rows)
    assert all(row.slugs for row in rows if row.kind in ("criterion", "sentence"))


def test_the_collections_carry_embedding_dimension_and_hash(index_directory: Path, encoder: SentenceEncoder):
    record = read_record(index_directory)
    assert record is not None
    names = sorted(record.collections)
    assert [name.split("-")[0] for name in names] == ["criteria", "exemplars"]
    assert all(f"{encoder.id}-512-" in name and ":" not in name for name in names)


def test_the_nearest_come_first_by_cosine(index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    index, _ = opened(index_directory, shelf, encoder)
    claim = shelf.claims["R4.1"].text["en"]
    found = index.neighbours(encoder.encode([claim])[0], 10, "criteria")
    assert found[0].id == "claim:R4.1:en"
    assert found[0].similarity == pytest.approx(1, abs=1e-3)
    assert [each.similarity for each in found] == sorted((each.similarity for each in found), reverse=True)
    expected = [
        float(a @ b)
        for a, b in zip(encoder.encode([each.text for each in found]), [encoder.encode([claim])[0]] * 10, strict=True)
    ]
    assert [each.similarity for each in found] == pytest.approx(expected, abs=1e-3)


DAMAGE = {
    "the database is garbage": lambda directory: next(directory.glob("chroma-*/chroma.sqlite3")).write_bytes(
        b"x" * 9_000
    ),
    "the database is cut": lambda directory: os.truncate(next(directory.glob("chroma-*/chroma.sqlite3")), 20_000),
    "the database is gone": lambda directory: next(directory.glob("chroma-*/chroma.sqlite3")).unlink(),
    "vectors are garbage": lambda directory: vector_file(directory, "data_level0.bin").write_bytes(os.urandom(50_000)),
    "vectors are cut": lambda directory: os.truncate(vector_file(directory, "data_level0.bin"), 5_000),
    "links are gone": lambda directory: vector_file(directory, "link_lists.bin").unlink(),
    "ids are garbage": lambda directory: vector_file(directory, "index_metadata.pickle").write_bytes(b"cos\nsystem\n"),
    "the record is garbage": lambda directory: (directory / RECORD_NAME).write_text("{"),
    "the record is gone": lambda directory: (directory / RECORD_NAME).unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_index_is_rebuilt_with_a_word(damage, index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    damage(index_directory)
    index, news = opened(index_directory, shelf, encoder)
    assert len(ask(index, encoder)) == 5
    assert news[0] in (IndexNews.REBUILDING, IndexNews.BUILDING)
    assert news[-1] is IndexNews.READY
    assert len(list(index_directory.glob("chroma-*"))) == 1
    index.close()
    _, news = again = opened(index_directory, shelf, encoder)
    assert len(ask(again[0], encoder)) == 5
    assert news == []


def test_damaged_scores_are_fitted_again(index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    path = next(index_directory.glob("relevance-*.npz"))
    good = opened(index_directory, shelf, encoder)[0].relevance
    path.write_bytes(b"PK\x03\x04 nothing")
    again = opened(index_directory, shelf, encoder)[0].relevance
    assert abs(good.coefficients - again.coefficients).max() < 1e-3


def test_a_sentence_more_makes_another_index_and_a_wording_does_not(
    index_directory: Path, small_knowledge: Path, tmp_path: Path, encoder: SentenceEncoder
):
    import shutil

    knowledge = Path(shutil.copytree(small_knowledge, tmp_path / "knowledge"))
    criterion = knowledge / "criteria" / "C09-spaces.yaml"
    criterion.write_text(criterion.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    index, news = opened(index_directory, load_shelf(knowledge), encoder)
    index.prepare()
    index.close()
    assert news == []
    with (knowledge / "exemplars" / "questions.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"lang": "es", "text": "¿Y la mesa del maní?", "criteria": ["spaces"], "author": "ana"}\n')
    index, news = opened(index_directory, load_shelf(knowledge), encoder)
    vector = encoder.encode(["¿Y la mesa del maní?"])[0]
    assert index.neighbours(vector, 1, "exemplars")[0].text == "¿Y la mesa del maní?"
    assert news == [IndexNews.BUILDING, IndexNews.READY]


def test_old_versions_of_the_knowledge_are_dropped_in_time(
    index_directory: Path, small_knowledge: Path, tmp_path: Path, encoder: SentenceEncoder
):
    import shutil

    knowledge = Path(shutil.copytree(small_knowledge, tmp_path / "knowledge"))
    for number in range(4):
        with (knowledge / "exemplars" / "questions.jsonl").open("a", encoding="utf-8") as file:
            file.write(f'{{"lang": "es", "text": "¿Van {number}?", "criteria": [], "author": "ana"}}\n')
        index, _ = opened(index_directory, load_shelf(knowledge), encoder)
        index.prepare()
        index.close()
    record = read_record(index_directory)
    assert record is not None
    assert len(record.collections) == 6
    assert len(list(index_directory.glob("relevance-*.npz"))) == 3


def test_another_process_waits_for_the_one_that_writes(index_directory: Path, small_knowledge: Path):
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from assistant.library.shelf import load_shelf\nfrom assistant.library.embedding import SentenceEncoder\n"
        "from assistant.library.index import Index\n"
        "encoder = SentenceEncoder()\nencoder.encode(['.'])\nprint('asking', flush=True)\n"
        "index = Index(Path(sys.argv[1]), load_shelf(Path(sys.argv[2])), encoder)\n"
        "index.prepare()\nprint('served', flush=True)\n"
    )
    with FileLock(index_directory / "index.lock"):
        other = subprocess.Popen(
            [sys.executable, "-c", code, str(index_directory), str(small_knowledge)], stdout=subprocess.PIPE, text=True
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "asking\n"
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(timeout=1)
    assert other.communicate(timeout=120)[0] == "served\n"


def test_a_lock_that_is_never_given_back_is_said_plainly(
    index_directory: Path, shelf: Shelf, encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("assistant.library.chroma_place._LOCK_SECONDS", 0.05)
    with FileLock(index_directory / "index.lock"), pytest.raises(LibraryError, match="Otro proceso"):
        opened(index_directory, shelf, encoder)[0].prepare()


def test_several_threads_may_ask_at_once(index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    index, news = opened(index_directory, shelf, encoder)
    answers: list[list[str]] = []
    threads = [threading.Thread(target=lambda: answers.append(ask(index, encoder))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] for answer in answers)
    assert news == []


def test_opening_again_and_again_leaks_no_descriptors(index_directory: Path, shelf: Shelf, encoder: SentenceEncoder):
    descriptors = Path("/proc/self/fd")
    if not descriptors.exists():
        pytest.skip("this system does not list descriptors")
    counts = []
    for _ in range(8):
        index, _ = opened(index_directory, shelf, encoder)
        ask(index, encoder)
        index.close()
        counts.append(len(list(descriptors.iterdir())))
    assert counts[-1] - counts[0] < len(counts)  # a client has five or more, and some are closed a moment later


def test_an_index_that_fails_while_in_use_says_so(tmp_path: Path, encoder: SentenceEncoder):
    place = ChromaPlace(tmp_path, encoder)
    place.start_afresh()
    with pytest.raises(LibraryError) as caught:
        place.near("nobody", encoder.encode(["."])[0][:7], 0)
    assert "reinicien" in caught.value.say("es")
    place.close()


def test_the_record_says_what_must_be_there(index_directory: Path, shelf: Shelf):
    record = read_record(index_directory)
    assert record is not None
    rows = knowledge_rows(shelf)
    assert sum(collected.rows for collected in record.collections.values()) == len(rows)
    assert json.loads((index_directory / RECORD_NAME).read_text(encoding="utf-8"))["seals"] == dict(record.seals)


@pytest.mark.parametrize("news", IndexNews)
def test_news_are_said_in_both_languages(news: IndexNews):
    assert news.say("es") != news.say("en")
