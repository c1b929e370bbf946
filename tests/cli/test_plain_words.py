"""What a person meets at the edges of the command line: a missing file, a folder, the version."""

import errno

import pytest

from assistant import __version__
from assistant.cli.faults import plainly


@pytest.mark.parametrize(
    ("language", "sentence"), [("es", "No se encontró el archivo"), ("en", "The file was not found")]
)
def test_a_missing_draft_is_said_in_the_language_asked_for(shell, language, sentence):
    done = shell.run("review", "nada.txt", "--lang", language)
    assert done.code == 1
    assert done.err.startswith(f"nada.txt: {sentence}")
    assert "No such file" not in done.err


def test_without_a_language_a_missing_draft_is_said_in_spanish(shell):
    assert "No se encontró el archivo" in shell.run("review", "nada.txt").err


def test_a_folder_is_not_taken_for_a_draft(shell):
    (shell.directory / "drafts").mkdir()
    assert "folder" in shell.run("review", "drafts", "--lang", "en").err


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EISDIR, errno.EACCES, errno.ENOSPC, errno.EIO])
def test_no_refusal_is_said_in_the_words_of_the_system(number):
    error = OSError(number, "the system's words", "a.txt")
    said = {plainly(error, language) for language in ("es", "en")}
    assert len(said) == 2
    assert all(sentence and "system's words" not in sentence for sentence in said)


def test_the_version_is_said_without_opening_the_page(shell):
    done = shell.run("--version")
    assert (done.code, done.out.strip(), done.err) == (0, f"Contrapunto {__version__}", "")


def test_a_missing_guidance_is_said_plainly(shell):
    done = shell.run("index", "--add", "nada.txt", ASSISTANT_LANGUAGE="en")
    assert done.code == 1
    assert "nada.txt: The file was not found" in done.err
