"""What is costly is made once and kept; what is kept and damaged is made again."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError, LibraryError, TooLarge
from assistant.domain.knowledge import SLUGS
from assistant.examiners.rulebook.learning.learnt import Learnt
from assistant.settings import Settings
from assistant.wiring.house import House
from assistant.wiring.learnt import PREPARING

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE = ROOT / "knowledge"
TEXT = "En 20 meses, 6.000 criadores de truchas de tres lagunas duplicarán sus ventas. Se creará una red."
EVERY = {"drafts.jsonl": 8, "answers.jsonl": 4, "none.jsonl": 12, "questions.jsonl": 10}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory) -> Path:
    """The real knowledge with a fraction of its sentences, so that it is fitted in seconds."""
    directory = Path(shutil.copytree(KNOWLEDGE, tmp_path_factory.mktemp("small") / "knowledge"))
    for path in (directory / "exemplars").glob("*.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join(lines[:: EVERY.get(path.name, 10)]) + "\n", encoding="utf-8")
    return directory


@pytest.fixture(scope="module")
def fitted_once(knowledge: Path, tmp_path_factory) -> Path:
    cache = tmp_path_factory.mktemp("cache")
    _ = house_of(knowledge, cache).examiner
    return cache


@pytest.fixture
def cache(fitted_once: Path, tmp_path: Path) -> Path:
    """A copy of the fitted cache, to be changed at will."""
    return Path(shutil.copytree(fitted_once, tmp_path / "cache"))


def house_of(knowledge: Path, cache: Path, told: list[object] | None = None) -> House:
    settings = Settings(_env_file=None, home=cache / "home", cache_directory=cache, knowledge_directory=knowledge)
    return House(settings, tell=(told if told is not None else []).append)


def fitted_file(cache: Path) -> Path:
    (path,) = cache.glob("rulebook-*.npz")
    return path


def test_the_rulebook_is_fitted_once_with_a_word_and_always_the_same(knowledge, fitted_once, tmp_path):
    told: list[object] = []
    first = house_of(knowledge, tmp_path, told)
    assert len(first.examiner.examine(first.reader.read_text(TEXT)).findings) == len(SLUGS)
    assert told == [PREPARING]
    stamp = fitted_file(tmp_path).stat()
    for cache in (tmp_path, fitted_once):
        again = house_of(knowledge, cache, told)
        draft = again.reader.read_text(TEXT)
        assert again.examiner.examine(draft) == first.examiner.examine(draft)
    assert told == [PREPARING]
    assert fitted_file(tmp_path).stat() == stamp


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:0],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[1000:],
        lambda whole: whole[: len(whole) // 2] + b"\xff" * 64 + whole[len(whole) // 2 + 64 :],
    ],
    ids=["empty", "cut", "something else", "a hole"],
)
def test_a_damaged_file_is_never_taken_for_what_was_learnt(fitted_once, tmp_path, damage: Callable[[bytes], bytes]):
    path = tmp_path / "damaged.npz"
    path.write_bytes(damage(fitted_file(fitted_once).read_bytes()))
    with pytest.raises((OSError, ValueError, KeyError)):
        Learnt.load(path)


def test_a_damaged_cache_is_made_again(knowledge, cache):
    path = fitted_file(cache)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    told: list[object] = []
    house = house_of(knowledge, cache, told)
    assert len(house.examiner.examine(house.reader.read_text(TEXT)).findings) == len(SLUGS)
    assert told == [PREPARING]
    assert path.read_bytes() == whole


def test_a_sentence_more_is_learnt_and_a_wording_more_is_not(knowledge, cache, tmp_path):
    changed = Path(shutil.copytree(knowledge, tmp_path / "changed"))
    told: list[object] = []
    with (changed / "criteria" / "C01-timeline.yaml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    _ = house_of(changed, cache, told).examiner
    assert told == []
    sentence = {"text": "La feria es los lunes.", "lang": "es", "label": "none", "sector": "crops", "author": "ana"}
    with (changed / "exemplars" / "none.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(sentence) + "\n")
    _ = house_of(changed, cache, told).examiner
    assert told == [PREPARING]


def test_what_is_done_meanwhile_is_done_only_while_the_rulebook_is_fitted_and_may_fail(knowledge, cache):
    begun: list[str] = []

    def meanwhile(house: House) -> None:
        begun.append(house.encoder.id)
        raise RuntimeError("nothing to be opened")

    for expected in (1, 1):  # the second time it is there
        house = house_of(knowledge, cache)
        house.meanwhile = meanwhile
        if not begun:
            fitted_file(cache).unlink()
        assert len(house.examiner.examine(house.reader.read_text(TEXT)).findings) == len(SLUGS)
        assert len(begun) == expected


def test_two_processes_that_start_together_fit_once(knowledge, tmp_path):
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from assistant.settings import Settings\nfrom assistant.wiring.house import House\n"
        "knowledge, cache = map(Path, sys.argv[1:])\n"
        "settings = Settings(knowledge_directory=knowledge, cache_directory=cache, home=cache)\n"
        "House(settings, tell=lambda _: print('told')).examiner\n"
    )
    command = [sys.executable, "-c", program, str(knowledge), str(tmp_path)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(said) == ["", "told\n"]


def test_sentences_that_cannot_be_read_are_said_with_what_to_do(knowledge, tmp_path):
    broken = Path(shutil.copytree(knowledge, tmp_path / "broken"))
    (broken / "exemplars" / "spaces.jsonl").write_text("{not json\n", encoding="utf-8")
    with pytest.raises((LibraryError, KnowledgeError)) as raised:
        _ = house_of(broken, tmp_path / "cache").examiner
    assert "spaces.jsonl" in str(raised.value)
    assert not list((tmp_path / "cache").glob("*.npz"))


def test_a_cache_that_cannot_be_written_is_said(knowledge, tmp_path):
    (tmp_path / "occupied").write_text("a file", encoding="utf-8")
    with pytest.raises(LibraryError) as raised:
        _ = house_of(knowledge, tmp_path / "occupied").examiner
    assert "occupied" in raised.value.say("en")


def test_the_largest_file_is_that_of_the_settings(knowledge, tmp_path):
    settings = Settings(_env_file=None, knowledge_directory=knowledge, cache_directory=tmp_path, max_file_mb=1)
    with pytest.raises(TooLarge) as raised:
        House(settings).reader.read_file(b"a " * 600_000, "largo.txt")
    assert "1 MB" in raised.value.say("es")


def test_nothing_is_built_before_it_is_needed(knowledge, tmp_path):
    house = house_of(knowledge, tmp_path / "cache")
    _ = house.reader.read_text(TEXT)
    assert not (tmp_path / "cache").exists()


def test_tracing_is_off_whatever_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGCHAIN_TRACING_V2", "true")
    House(Settings(_env_file=None, home=tmp_path, cache_directory=tmp_path))
    assert os.environ["LANGSMITH_TRACING"] == "false"
    assert os.environ["LANGCHAIN_TRACING_V2"] == "false"
