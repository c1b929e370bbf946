"""Replies as they are shown."""

import pytest

from assistant.domain.conversation import AnsweredPoint, Block, Quotation, Reply
from assistant.domain.draft import Language
from assistant.domain.finding import Evidence
from assistant.ui.blocks import reply_html
from assistant.ui.texts import texts_of

QUOTE = Evidence("Nine looms stand idle", 0, 21, "generic", section="Looms")


@pytest.mark.parametrize("block", [Quotation(QUOTE), AnsweredPoint("market", "Main market", QUOTE)])
@pytest.mark.parametrize(("draft", "page", "place"), [("en", "es", "in “Looms”"), ("es", "en", "en «Looms»")])
def test_where_a_quote_stands_is_said_in_the_language_of_the_draft(
    block: Block, draft: Language, page: Language, place: str
) -> None:
    assert place in reply_html(Reply((block,)), texts_of(page), draft)
