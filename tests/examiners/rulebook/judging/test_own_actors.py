"""A short sentence that names a criterion's own actor is quoted, not passed over as if the draft were silent."""

import pytest

from assistant.domain.finding import Status


@pytest.mark.parametrize(
    "text, quote",
    [
        ("En 20 meses, 900 apicultores venderán miel envasada. Se coordinará con los municipios.", "los municipios"),
        ("In 20 months, 900 beekeepers will sell honey in jars. The ministry will be involved.", "The ministry"),
    ],
    ids=["es", "en"],
)
def test_the_office_that_a_draft_names_in_passing_is_quoted(house, text, quote):
    finding = house.examiner.examine(house.reader.read_text(text)).finding("public-sector")
    assert finding.status is Status.PARTLY
    assert finding.challenge is not None
    assert finding.challenge.quote is not None
    assert quote in finding.challenge.quote.quote


def test_a_draft_that_names_no_office_is_asked_from_its_goal_and_nothing_is_held_against_it(house):
    text = "En 20 meses, 900 apicultores venderán miel envasada a dos tiendas de la capital."
    finding = house.examiner.examine(house.reader.read_text(text)).finding("public-sector")
    assert finding.challenge is not None
    assert finding.challenge.situation == "silent"
    assert finding.challenge.quote is not None
    assert finding.challenge.quote.quote == text
