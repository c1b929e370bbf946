"""The panel beside the talk: draft, sources, sums; and the page of the recommendations."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from assistant.domain.draft import Draft
from assistant.domain.knowledge import SLUGS, Label
from assistant.reporting.plots import pace_of, pace_plot
from assistant.ui.draft_view import Mark, marked_html, marks_of, stretches
from assistant.ui.literal import literal
from assistant.ui.premises import Premises
from assistant.ui.texts import texts_of
from assistant.wiring.house import House
from tests.ui.conftest import OpenPage
from tests.ui.seen import SPANISH, html_of, paste

LABELS: tuple[Label, ...] = ("specific", "generic", "against")
MARKS = st.lists(
    st.builds(
        lambda start, length, label, slug: Mark(start, start + length, label, slug),
        st.integers(0, 50),
        st.integers(1, 30),
        st.sampled_from(LABELS),
        st.sampled_from(SLUGS),
    )
)


@given(st.integers(0, 60), MARKS)
def test_the_stretches_of_a_draft_are_the_whole_draft_in_order(length: int, marks: list[Mark]) -> None:
    cut = stretches(length, marks)
    assert [stretch.start for stretch in cut[1:]] == [stretch.end for stretch in cut[:-1]]
    assert not cut or (cut[0].start, cut[-1].end) == (0, length)


def test_where_marks_overlap_the_worst_label_counts_and_all_points_are_named() -> None:
    marks = (Mark(0, 10, "specific", "market"), Mark(5, 15, "against", "spaces"))
    middle = stretches(20, marks)[1]
    assert (middle.label, middle.slugs) == ("against", ("market", "spaces"))


@given(st.text(alphabet="<>&'\"$*_`\\[]x \n", max_size=40))
def test_a_draft_is_shown_letter_for_letter(text: str) -> None:
    from html import unescape

    draft = Draft(text=text, language="es", name="x", sha256="", passages=())
    shown = marked_html(draft, (), texts_of("es"), {})
    assert unescape(shown) == text
    assert "<" not in shown


def test_the_marks_of_one_point_are_among_those_of_all(house: House, sample_drafts: dict[str, Draft]) -> None:
    examination = house.examiner.examine(next(iter(sample_drafts.values())))
    everything = set(marks_of(examination))
    assert everything
    for slug in SLUGS:
        assert set(marks_of(examination, slug)) <= everything


def test_a_label_shows_marks_of_markdown_as_they_are() -> None:
    assert literal("a *b* $c$ :red[d]\n# e") == r"a \*b\* \$c\$ \:red\[d\] \# e"


def test_the_plot_goes_from_the_start_to_the_target_and_needs_both(house: House) -> None:
    draft = house.reader.read_text(SPANISH, "sal")
    examination = house.examiner.examine(draft)
    pace = pace_of(examination)
    assert pace is not None
    assert (pace.target, pace.months) == (300, 24)
    plot = pace_plot(examination, "es")
    assert plot is not None
    drawn = plot.to_dict()
    even = [row for row in drawn["datasets"][drawn["data"]["name"]] if row["kind"] == "even"]
    assert (even[0]["month"], even[-1]["month"], even[-1]["people"]) == (0, 24, 300)
    silent = replace(examination, facts=replace(examination.facts, horizon=None))
    assert pace_plot(silent, "es") is None


def test_the_plot_shows_the_drafts_own_steps(house: House) -> None:
    text = (
        "Hoy 40 familias sacan sal. En 36 meses la venderán 300 familias: 90 familias el primer año, 180 el segundo y "
        "300 el tercero.\n"
    )
    pace = pace_of(house.examiner.examine(house.reader.read_text(text, "sal")))
    assert pace is not None
    assert pace.steps == (90, 180, 300)


@pytest.mark.parametrize(
    ("tab", "expected"),
    [("Tablero", "board-"), ("Borrador", "cp-draft"), ("Fuentes", "cp-source"), ("Cuentas", "cp-sum")],
)
def test_each_tab_shows_its_own(open_page: OpenPage, tab: str, expected: str) -> None:
    page = paste(open_page(), SPANISH)
    page.session_state["aside_tabs"] = tab
    page.run()
    assert not page.exception
    keys = " ".join(button.key or "" for button in page.button)
    assert expected in html_of(page) + keys


def test_sources_keep_what_was_cited_apart_from_what_was_looked_at(open_page: OpenPage) -> None:
    page = paste(open_page(), SPANISH)
    page.chat_input(key="message").set_value("¿Qué dicen las recomendaciones sobre quién lidera los espacios?").run()
    page.session_state["aside_tabs"] = "Fuentes"
    page.run()
    assert not page.exception
    headings = [heading.value for heading in page.subheader]
    assert headings.index("Citadas en la conversación") < headings.index("Consultadas, sin citar")


def recommendations() -> None:
    from assistant.ui.recommendations_page import show

    show()


def test_the_recommendations_can_be_browsed_and_asked(page_premises: Premises) -> None:
    page = AppTest.from_function(recommendations, default_timeout=60).run()
    assert not page.exception
    assert len(page.expander) == 7 + 14
    page.text_input(key="question").set_value("¿Quién debe liderar los espacios multiactor?").run()
    assert "R3." in html_of(page)
    page.text_input(key="question").set_value("¿Cuántos planetas hay?").run()
    assert any("no tratan de esto" in text.value for text in page.text)
