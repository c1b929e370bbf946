import shutil
from pathlib import Path

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.domain.knowledge import SLUGS
from assistant.library.samples import load_samples, read_sample


@pytest.fixture
def sample(small_knowledge: Path, tmp_path: Path) -> Path:
    """One sample, to be broken."""
    source = sorted((small_knowledge / "samples").glob("*.md"))[0]
    return Path(shutil.copy(source, tmp_path / "ejemplo.md"))


def test_a_sample_has_a_status_and_a_reason_for_every_criterion(small_knowledge: Path):
    samples = load_samples(small_knowledge)
    assert len(samples) == 6
    for each in samples:
        assert tuple(each.statuses) == tuple(each.reasons) == SLUGS
        assert each.text.endswith("\n")
        assert "---" not in each.text


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("lang: ", "lang: x", "must be one of"),
        ("teaches:", "lesson:", "unknown"),
        ("    spaces: ", "    espacios: ", "fourteen"),
        ("first: [", "first: [moon, ", "up to three"),
        ("key:", "kay:", "unknown"),
        ("---\n", "", "must begin"),
    ],
)
def test_a_fault_of_a_sample_is_named(sample: Path, old: str, new: str, word: str):
    text = sample.read_text(encoding="utf-8")
    assert old in text
    sample.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        read_sample(sample)
    assert "ejemplo.md" in caught.value.say("es")
    assert word in caught.value.say("en")


def test_a_sample_without_a_draft_is_refused(sample: Path):
    head = sample.read_text(encoding="utf-8").split("\n---\n")[0]
    sample.write_text(head + "\n---\n\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="borrador"):
        read_sample(sample)
