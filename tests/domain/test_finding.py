"""What an answer would change in the draft."""

from assistant.domain.finding import Challenge, Evidence, Finding, Status

SAID = Evidence("The council will help.", 10, 32, "generic")
ELSEWHERE = Evidence("Forty looms weave rugs.", 40, 63, "generic")


def _finding(quote: Evidence | None, *evidence: Evidence) -> Finding:
    challenge = Challenge("public-sector", quote, "R4 asks.", "Which office?", "A name.", ("R4.1",))
    return Finding("public-sector", Status.PARTLY, evidence, "Why.", challenge, ("R4.1",))


def test_an_answer_changes_the_sentence_that_the_finding_rests_on():
    assert _finding(SAID, SAID).at_issue == SAID
    assert _finding(Evidence("The council", 10, 21, "generic"), SAID).at_issue is not None


def test_what_a_challenge_only_starts_from_is_not_changed_by_an_answer():
    assert _finding(ELSEWHERE, SAID).at_issue is None
    assert _finding(ELSEWHERE).at_issue is None
    assert _finding(None, SAID).at_issue is None
