"""The reader as a whole: every text and every file ends in a draft or in a sentence for the person."""

import contextlib
import hashlib
import os
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain import errors
from assistant.domain.draft import Draft
from assistant.domain.errors import ReadingError
from assistant.reading import isolation
from assistant.reading.isolation import Limits
from assistant.reading.reader import DraftReader
from tests.reading.docx_bytes import docx_of, paragraph, table, zip_of
from tests.reading.pdf_bytes import pdf_of

SPANISH = "La junta limpia el canal dos veces por año. Los socios pagan 30 soles."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PORTUGUESE = "O projeto vai ajudar os agricultores a vender mais queijo nas feiras da região e nas escolas."


def check(draft: Draft) -> None:
    assert all(draft.text[each.start : each.end] == each.text for each in draft.passages)
    assert all(draft.text[each.start : each.end] == each.text for each in draft.quantities)
    assert draft.words_read > 0


def test_a_pasted_text_is_read():
    draft = DraftReader().read_text(SPANISH)
    check(draft)
    assert (draft.language, draft.name, draft.words_read) == ("es", "texto pegado", 14)
    assert draft.sha256 == hashlib.sha256(SPANISH.encode()).hexdigest()
    assert [passage.text for passage in draft.passages] == SPANISH.replace(". ", ".|").split("|")
    assert draft.quantities


def test_an_english_text_is_named_in_english():
    assert DraftReader().read_text("The board cleans the canal.").name == "pasted text"


def test_a_file_keeps_its_name_and_the_hash_of_its_bytes():
    content = SPANISH.encode("utf-16")
    draft = DraftReader().read_file(content, "canal.txt")
    assert (draft.name, draft.sha256) == ("canal.txt", hashlib.sha256(content).hexdigest())


def test_one_word_is_enough():
    assert DraftReader().read_text("agua").words_read == 1


def test_a_language_that_is_given_is_not_questioned():
    assert DraftReader().read_text(PORTUGUESE, language="es").language == "es"


def test_content_decides_and_not_the_ending():
    assert DraftReader().read_file(docx_of(paragraph(SPANISH)), "canal.txt").text == SPANISH
    assert DraftReader().read_file(SPANISH.encode(), "canal.pdf").text == SPANISH


def test_labels_are_in_the_language_of_the_draft():
    rows = table(("Fee", "30 a month"))
    draft = DraftReader().read_file(docx_of(paragraph("The board cleans the canal twice a year.") + rows), "a.docx")
    assert draft.page_at(len(draft.text) - 1) == "table 1"


REFUSED = [
    ("empty", b"  \n", errors.NoText),
    ("marks only", b"*** ---", errors.NoText),
    ("docx without text", docx_of(""), errors.NoText),
    ("old Word", OLE + b"\x00" * 600, errors.NotADocument),
    ("Office with a password", OLE + "EncryptedPackage".encode("utf-16-le") * 3, errors.Encrypted),
    ("RTF", b"{\\rtf1 sal}", errors.NotADocument),
    ("PNG", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, errors.NotADocument),
    ("HTML", b"<!DOCTYPE html><p>sal</p>", errors.NotADocument),
    ("spreadsheet", zip_of({"xl/workbook.xml": b"<a/>"}), errors.NotADocument),
    ("OpenDocument", zip_of({"mimetype": b"x", "content.xml": b"<a/>"}), errors.NotADocument),
    ("archive", zip_of({"sal.txt": b"sal"}), errors.NotADocument),
    ("half a docx", docx_of(paragraph(SPANISH))[:300], errors.Damaged),
    ("docx with broken XML", zip_of({"word/document.xml": b"<w:document"}), errors.Damaged),
    ("bomb", zip_of({"word/document.xml": b" " * (201 * 1024 * 1024)}), errors.TooLarge),
    ("too many bytes", b"sal " * (6 * 1024 * 1024), errors.TooLarge),
    ("too many words", b"sal " * 150_001, errors.TooLarge),
    ("too many words in a docx", docx_of(paragraph("sal " * 150_001)), errors.TooLarge),
    ("scan", pdf_of([[]], images=1), errors.NoText),
    ("Portuguese", PORTUGUESE.encode(), errors.OtherLanguage),
    ("noise", bytes(range(256)) * 9, errors.NotADocument),
]


@pytest.mark.parametrize("content, kind", [pytest.param(content, kind, id=id) for id, content, kind in REFUSED])
def test_what_cannot_be_read_ends_in_a_sentence_in_both_languages(content: bytes, kind: type[ReadingError]):
    with pytest.raises(kind) as refusal:
        DraftReader().read_file(content, "canal.docx")
    assert type(refusal.value) is kind
    assert refusal.value.say("es") != refusal.value.say("en")
    assert "canal.docx" in refusal.value.say("es")
    assert "canal.docx" in refusal.value.say("en")


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200b\u200b\u200b", "\x00"])
def test_a_pasted_text_of_nothing_is_refused(text: str):
    with pytest.raises(errors.NoText):
        DraftReader().read_text(text)


def test_a_parser_that_takes_too_long_is_stopped():
    with pytest.raises(errors.TooSlow):
        DraftReader(Limits(seconds=0)).read_file(docx_of(paragraph("sal " * 100_000)), "canal.docx")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the parent's watch decides, at its own pace")
def test_a_parser_that_takes_too_much_memory_is_stopped():
    body = "".join(paragraph(f"sal {number}") for number in range(60_000))
    with pytest.raises(errors.TooSlow):
        DraftReader(Limits(memory=90 * 1024 * 1024)).read_file(docx_of(body), "canal.docx")


def test_a_parser_that_dies_leaves_a_damaged_file_and_a_living_reader(monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as patched:
        patched.setattr(isolation.sys, "executable", "/bin/false" if os.name == "posix" else "where.exe")
        with pytest.raises(errors.Damaged):
            DraftReader().read_file(docx_of(paragraph(SPANISH)), "canal.docx")
    assert DraftReader().read_file(docx_of(paragraph(SPANISH)), "canal.docx").text == SPANISH


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_pasted_text_ends_in_a_draft_or_a_refusal(text: str):
    with contextlib.suppress(ReadingError):
        check(DraftReader().read_text(text))


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_draft_or_a_refusal(content: bytes):
    with contextlib.suppress(ReadingError):
        check(DraftReader().read_file(content, "x"))


DOCX = docx_of(paragraph(SPANISH) * 5)
PDF = pdf_of([[SPANISH], [SPANISH]])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([DOCX, PDF]), st.integers(0, 600), st.binary(min_size=1, max_size=40))
def test_a_file_with_bytes_changed_ends_in_a_draft_or_a_refusal(content: bytes, position: int, change: bytes):
    changed = content[:position] + change + content[position + len(change) :]
    with contextlib.suppress(ReadingError):
        check(DraftReader().read_file(changed, "x"))
