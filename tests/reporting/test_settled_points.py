"""What the conversation settled no longer stands first; every point stands in one section, every answer once."""

from dataclasses import replace

import pytest

from assistant.domain.conversation import Answer, Board, Entry, EntryState
from assistant.domain.draft import Language
from assistant.domain.finding import Evidence, Finding, Status
from assistant.domain.review import Review
from assistant.reporting.outline import Line, outline
from tests.reporting.hostile import name_of, review_with

QUOTE = "Nine hundred weavers will sell abroad"
AGAINST = Evidence("Looms stand in three towns", 0, 26, "generic")


def review_after(*entries: Entry) -> Review:
    review = review_with(QUOTE, board=True)
    assert review.board is not None
    waiting = Board(tuple(replace(entry, answers=(), waiver="") for entry in review.board.entries))
    board = waiting
    for entry in entries:
        board = board.put(entry)
    return replace(review, board=board, take_along=())


def with_finding(review: Review, slug: str, **changes: object) -> Review:
    findings = tuple(
        replace(found, **changes) if found.slug == slug else found  # type: ignore[arg-type]
        for found in review.examination.findings
    )
    return replace(review, examination=replace(review.examination, findings=findings))


def silent(finding: Finding, reason: str) -> dict[str, object]:
    assert finding.challenge is not None
    return {"status": Status.MISSING, "challenge": replace(finding.challenge, quote=None, reason=reason)}


def sections_of(review: Review, language: Language = "en") -> dict[str, list[str]]:
    """The lines under each heading; those before the first stand under ""."""
    sections: dict[str, list[str]] = {"": []}
    for part in outline(review, language, name_of):
        if isinstance(part, Line):
            if part.kind == "heading":
                sections[part.text] = []
            else:
                sections[list(sections)[-1]].append(part.text)
    return sections


def resolved(slug: str, *answers: str) -> Entry:
    told = tuple(Answer(text, "resolved") for text in answers)
    return Entry(slug, Status.PARTLY, EntryState.RESOLVED, answers=told)


def waived(slug: str, reason: str, *answers: str) -> Entry:
    told = tuple(Answer(text, "waived") for text in answers)
    return Entry(slug, Status.PARTLY, EntryState.WAIVED, answers=told, waiver=reason, against_waiver=AGAINST)


def times(review: Review, text: str) -> int:
    return sum(part.text.count(text) for part in outline(review, "en", name_of) if isinstance(part, Line))


@pytest.mark.parametrize(
    ("language", "heading", "first"),
    [("es", "Respondido al conversar", "Lo primero"), ("en", "Answered in the conversation", "What comes first")],
)
def test_a_resolved_point_moves_to_its_section_with_the_answer_and_the_sentence_it_changes(language, heading, first):
    review = review_after(resolved("timeline", "Four years, in two stages", "Four years, in two stages"))
    sections = sections_of(review, language)
    assert not any("timeline" in line for line in sections[first])
    assert any("public-sector" in line for line in sections[first])
    assert sections[heading][0] == name_of("timeline")
    assert any(QUOTE in line for line in sections[heading])
    assert times(review, "Four years, in two stages") == 1


def test_a_resolved_point_on_which_the_draft_is_silent_is_yet_to_be_written():
    review = review_after(resolved("timeline", "Four years"))
    review = with_finding(review, "timeline", **silent(review.examination.finding("timeline"), ""))
    assert sections_of(review)["Answered in the conversation"][-1] == "It has yet to be written into the draft."


@pytest.mark.parametrize(("language", "heading"), [("es", "No aplica"), ("en", "Does not apply")])
def test_a_waived_point_moves_to_its_section_with_its_reason_and_what_speaks_against_it_once(language, heading):
    review = review_after(waived("spaces", "it is one street", "It does not apply: it is one street."))
    sections = sections_of(review, language)
    assert sections[heading][0] == name_of("spaces")
    assert times(review, "it is one street") == times(review, AGAINST.quote) == 1


def test_a_point_whose_condition_is_not_met_is_named_with_why():
    review = with_finding(
        replace(review_with("x"), board=None),
        "intermediation",
        status=Status.NOT_APPLICABLE,
        challenge=None,
        why="The producers live close by.",
    )
    assert sections_of(review)["Does not apply"] == [name_of("intermediation"), "The producers live close by."]


def test_a_settled_point_beyond_the_first_is_not_left_for_later():
    review = review_after(resolved("market", "Two packers"))
    assert "For later" not in sections_of(review)


def test_a_later_point_moves_up_when_a_first_one_is_settled():
    review = review_after(resolved("timeline", "Four years"))
    assert any("market" in line for line in sections_of(review)["What comes first"])
    assert "For later" not in sections_of(review)
    assert "For later" in sections_of(review_after())


def test_when_all_is_settled_the_review_does_not_credit_the_draft():
    review = review_after(*(resolved(slug, "Done") for slug in ("timeline", "spaces", "public-sector", "market")))
    assert sections_of(review)["What comes first"] == [
        "What came first has been answered, or does not apply; see below."
    ]


@pytest.mark.parametrize(
    ("reason", "said"),
    [("Time matters here.", True), (f"It says “{QUOTE}”, and no more.", False), ("As R1 has it, “slowly”.", True)],
)
def test_nothing_found_is_said_only_where_nothing_of_the_draft_is_quoted(reason, said):
    review = review_after()
    review = with_finding(review, "timeline", **silent(review.examination.finding("timeline"), reason))
    assert ("Nothing on this point was found in the draft." in sections_of(review)["What comes first"]) is said


def test_a_point_that_is_half_there_without_a_quote_is_not_called_absent():
    review = review_after()
    changes = silent(review.examination.finding("timeline"), "Time matters.") | {"status": Status.PARTLY}
    review = with_finding(review, "timeline", **changes)
    assert "Nothing on this point was found in the draft." not in sections_of(review)["What comes first"]


def test_a_draft_without_full_stops_is_not_quoted_whole():
    endless = "the weavers will sell abroad and nobody knows to whom " * 30
    quotes = [
        part.text for part in outline(review_with(endless), "en", name_of) if getattr(part, "kind", "") == "quote"
    ]
    assert quotes
    assert all(len(quote.split()) <= 45 and quote.strip("“”") in endless for quote in quotes)


@pytest.mark.parametrize(("language", "opening"), [("es", "R1 a R7 son"), ("en", "R1 to R7 are")])
def test_a_line_near_the_top_says_what_the_recommendations_are(language, opening):
    assert any(line.startswith(opening) for line in sections_of(review_with("x"), language)[""])
