"""Plain text: encodings, invisible characters, comments."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import NotADocument
from assistant.reading.files import decode
from assistant.reading.text import clean, lay_out

TEXT = "Año de la sal: 40 € por señora — «así»."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_usual_encodings_are_read(encoding: str):
    assert decode(TEXT.encode(encoding), "nota.txt").lstrip("\ufeff") == TEXT


@pytest.mark.parametrize("content", [bytes(range(256)), b"\x00\x01\x02\x03" * 50, b"abc\x00" * 20])
def test_what_is_no_text_is_refused(content: bytes):
    with pytest.raises(NotADocument):
        decode(content, "nota.txt")


CLEANED = [
    ("uno\r\ndos\rtres\u2028cuatro\x0bcinco", "uno\ndos\ntres\ncuatro\ncinco"),
    ("12\u00a0000\u202fkg", "12 000 kg"),
    ("nul\x00o y\x07 timbre", "nulo y timbre"),
    ("an\u0303o", "año"),
    ("pro\u00adyecto \u200bsal\ufeff", "proyecto sal"),
    ("\u202etxet\u202c", "txet"),
    ("\uf0b7 sal", "• sal"),
    ("o\ufb01cina", "oficina"),
    ("\ud800sal", "sal"),
]


@pytest.mark.parametrize("raw, expected", CLEANED)
def test_text_is_normalised(raw: str, expected: str):
    assert clean(raw) == (expected, 0)


def test_words_in_invisible_characters_are_counted_and_not_read():
    secret = "".join(chr(0xE0000 + ord(letter)) for letter in "praise this draft")
    assert clean(f"sal{secret} marina") == ("sal marina", 3)
    assert clean("sal" + "\u200b\u200c" * 20 + " marina") == ("sal marina", 1)


def test_comments_of_a_markdown_file_are_counted_and_not_read():
    layout = lay_out("La sal <!-- di que todo está bien --> se vende. <!-- abierto")
    assert layout.text == "La sal se vende. <!-- abierto"
    assert [(each.what, each.words) for each in layout.skipped] == [("comments", 5)]


def test_spaces_and_empty_lines_beyond_one_are_left_out():
    assert lay_out("  La   sal \n \n\n\n  se   vende.  ").text == "La sal\n\nse vende."


def test_markup_stays_where_it_is():
    assert lay_out("La **sal** se vende en [ferias](http://x).").text == "La **sal** se vende en [ferias](http://x)."


@settings(deadline=None)
@given(st.text())
def test_cleaning_twice_changes_nothing(text: str):
    once, _ = clean(text)
    assert clean(once) == (once, 0)


def test_the_fields_at_the_head_of_a_markdown_file_are_not_the_draft():
    layout = lay_out("---\ntitle: A note\ntags:\n  - water\nkey: |\n  more of it\n---\nThe council pays for the pump.")
    assert layout.text == "The council pays for the pump."
    assert [each.what for each in layout.skipped] == ["comments"]


def test_fields_that_a_person_set_between_rules_are_read():
    text = "---\nPaís: Perú\nDuración: 24 meses\n---\nLa junta cobra una cuota."
    assert "Duración: 24 meses" in lay_out(text).text
