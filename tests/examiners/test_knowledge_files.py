"""A fault in a file of knowledge names the file and says what to do, in both languages."""

import pytest

from assistant.domain.errors import KnowledgeError
from assistant.examiners.knowledge_files import from_yaml


def as_words(content):
    return tuple(word.lower() for word in content["words"])


def test_a_file_is_what_is_made_of_its_content(tmp_path):
    path = tmp_path / "signs.yaml"
    path.write_text("words: [Molino, Era]", encoding="utf-8")
    assert from_yaml(path, as_words) == ("molino", "era")


@pytest.mark.parametrize(
    "content", [None, b"words: [", b"words: \xff", b"verbs: [moler]", b"words: 3", b"- molino", b""]
)
def test_a_fault_names_the_file_and_the_remedy_in_both_languages(tmp_path, content):
    path = tmp_path / "signs.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnowledgeError) as raised:
        from_yaml(path, as_words)
    sentences = [raised.value.say("es"), raised.value.say("en")]
    assert all(sentence.startswith("signs.yaml: ") for sentence in sentences)
    assert sentences[0] != sentences[1]
