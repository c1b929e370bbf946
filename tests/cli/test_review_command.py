"""`assistant review`: drafts in, reviews out, and one bad draft stops nothing."""

import json
from io import BytesIO

import pytest
from docx import Document
from jsonschema import Draft202012Validator

from assistant.reporting.as_json import schema
from tests.cli.commands import ENGLISH, SPANISH


def test_a_review_begins_with_what_comes_first_in_the_language_of_the_draft(shell):
    done = shell.run("review", shell.write("truchas.txt", SPANISH))
    assert done.code == 0
    assert done.err == ""
    assert done.out.index("## Lo primero") < done.out.index("## Los catorce puntos")
    assert "6.000 criadores" in done.out
    english = shell.run("review", shell.write("honey.md", ENGLISH))
    assert "## What comes first" in english.out


def test_json_of_one_draft_is_one_object_by_the_schema(shell):
    done = shell.run("review", "--json", shell.write("truchas.txt", SPANISH))
    assert done.code == 0
    review = json.loads(done.out)
    assert list(Draft202012Validator(schema()).iter_errors(review)) == []
    assert review["draft"]["name"] == "truchas.txt"


def test_json_of_several_drafts_is_a_line_each_in_order(shell):
    names = [shell.write("a.txt", SPANISH), shell.write("b.txt", ENGLISH), shell.write("ñandú 3.md", SPANISH)]
    done = shell.run("review", "--json", *names)
    assert done.code == 0
    reviews = [json.loads(line) for line in done.out.splitlines()]
    assert [review["draft"]["name"] for review in reviews] == names
    assert [review["draft"]["language"] for review in reviews] == ["es", "en", "es"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("broken.docx", b"PK\x03\x04 not a document"), ("picture.png", b"\x89PNG\r\n\x1a\n" * 9)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_bad_draft_among_good_ones_is_named_and_the_rest_is_done(shell, name, content):
    good, bad = shell.write("good.txt", SPANISH), shell.write(name, content)
    done = shell.run("review", "--json", bad, good, "nowhere.txt")
    assert done.code == 1
    assert [json.loads(line)["draft"]["name"] for line in done.out.splitlines()] == [good]
    said = done.err.splitlines()
    assert [line.split(":")[0] for line in said] == [bad, "nowhere.txt"]
    assert "Traceback" not in done.err


def test_a_reason_is_said_in_the_language_that_was_asked_for(shell):
    name = shell.write("empty.txt", "  \n")
    assert shell.run("review", name, "--lang", "es").err != shell.run("review", name, "--lang", "en").err


def test_a_dash_reads_standard_input(shell):
    done = shell.run("review", "--json", "-", stdin=SPANISH.encode())
    assert done.code == 0
    assert json.loads(done.out)["draft"]["language"] == "es"


def test_a_memo_for_word_holds_the_first_challenge(shell):
    name = shell.write("truchas.txt", SPANISH)
    first = json.loads(shell.run("review", "--json", name).out)
    questions = {finding["criterion"]: finding["question"] for finding in first["findings"]}
    done = shell.run("review", name, "--output", "memo.docx")
    assert done.code == 0
    assert done.out == ""
    written = [paragraph.text for paragraph in Document(BytesIO(shell.read("memo.docx"))).paragraphs]
    assert questions[first["first"][0]] in written


@pytest.mark.parametrize("kind", ["md", "json"])
def test_a_memo_may_be_markdown_or_json(shell, kind):
    done = shell.run("review", shell.write("truchas.txt", SPANISH), "-o", f"memo.{kind}")
    assert (done.code, done.out) == (0, "")
    text = shell.read(f"memo.{kind}").decode()
    assert text.startswith("# Revisión de") if kind == "md" else json.loads(text)["schema"]


def test_output_stays_whole_where_the_terminal_knows_no_accents(shell):
    done = shell.run("review", shell.write("truchas.txt", SPANISH), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.code == 0
    assert "Revisión" in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "--lang", "fr"),
        ("a.txt", "b.txt", "--output", "memo.docx"),
        ("a.txt", "--json", "--output", "memo.docx"),
        ("a.txt", "--output", "memo.pptx"),
        ("a.txt", "--output", "nowhere/memo.docx"),
        ("a.txt", "--loud"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two_and_a_word(shell, arguments):
    shell.write("a.txt", SPANISH)
    shell.write("b.txt", SPANISH)
    done = shell.run("review", *arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err
    assert "Traceback" not in done.err
