"""Plots of a review. Knows nothing of screens or file formats."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain.draft import Language
from assistant.domain.finding import Examination
from assistant.domain.numerals import number_style, parse_number

if TYPE_CHECKING:
    import altair

_MONTH = {"es": "Mes", "en": "Month"}
_PEOPLE = {"es": "personas", "en": "people"}
_INK, _LINE, _STEP = "#5a5f63", "#1f5a55", "#9a4f14"
_DIGITS = re.compile(r"\d[\d.,\s]*\d|\d")


@dataclass(frozen=True, slots=True)
class Pace:
    """From `base` to `target` (of what `counts` names) in `months` months.

    `steps` are the sizes that the draft gives on the way, in order, the target last; empty where it gives none.
    """

    base: float
    target: float
    months: float
    counts: str
    steps: tuple[float, ...] = ()


def pace_of(examination: Examination) -> Pace | None:
    """The pace that the goal implies; None where the draft says no target or no time."""
    people, horizon, baseline = examination.facts.people, examination.facts.horizon, examination.facts.baseline
    if people is None or people.value is None or horizon is None or not horizon.value or horizon.value < 1:
        return None
    known = baseline is not None and not baseline.per  # of a year's number nobody starts
    base = baseline.value if baseline is not None and known and baseline.value is not None else 0.0
    return Pace(base, people.value, horizon.value, people.counts or people.unit, _steps(examination))


def pace_plot(examination: Examination, language: Language) -> "altair.LayerChart | None":
    """Cumulative people by month, from where the draft starts to its target, at an even pace; None without either.

    The draft's own steps are points, evenly spaced in time: an examination keeps their order, not their dates.
    """
    pace = pace_of(examination)
    if pace is None:
        return None
    import altair as alt  # takes over half a second: only for who looks at a plot

    whole = int(pace.months)
    months = [*range(whole + 1), *([pace.months] if pace.months > whole else [])]
    even = [{"month": month, "people": round(_at(pace, month), 1), "kind": "even"} for month in months]
    ends = [{**even[0], "kind": "end"}, {**even[-1], "kind": "end"}]
    steps = [
        {"month": round(pace.months * place / len(pace.steps), 1), "people": size, "kind": "step"}
        for place, size in enumerate(pace.steps[:-1], start=1)
    ]
    title = pace.counts or _PEOPLE[language]
    stride = next(step for step in (1, 3, 6, 12, 24, 60, 120) if pace.months / step <= 12 or step == 120)
    axes = alt.Chart().encode(
        x=alt.X(
            "month:Q",
            title=_MONTH[language],
            scale=alt.Scale(nice=False),
            axis=alt.Axis(values=[*range(0, whole + 1, stride)], grid=False, titleColor=_INK, labelColor=_INK),
        ),
        y=alt.Y("people:Q", title=title, axis=alt.Axis(tickCount=5, format="d", titleColor=_INK, labelColor=_INK)),
        tooltip=[alt.Tooltip("month:Q", title=_MONTH[language]), alt.Tooltip("people:Q", title=title, format=".0f")],
    )
    of_kind = {kind: alt.FieldEqualPredicate(field="kind", equal=kind) for kind in ("even", "end", "step")}
    line = axes.transform_filter(of_kind["even"]).mark_line(color=_LINE, strokeWidth=2)
    points = axes.transform_filter(of_kind["end"]).mark_point(color=_LINE, filled=True, opacity=1, size=60)
    stepped = axes.transform_filter(of_kind["step"]).mark_point(
        color=_STEP, filled=True, opacity=1, size=70, shape="diamond"
    )
    number = alt.Text("people:Q", format=".0f")
    named = [
        axes.transform_filter(of_kind["end"]).mark_text(dy=-12, color=_INK).encode(text=number),
        axes.transform_filter(of_kind["step"]).mark_text(dy=16, color=_STEP).encode(text=number),
    ]
    rows = alt.InlineData(values=[*even, *ends, *steps])
    return alt.LayerChart(data=rows, layer=[line, points, stepped, *named], height=240)


def _at(pace: Pace, month: float) -> float:
    return pace.base + (pace.target - pace.base) * month / pace.months


def _steps(examination: Examination) -> tuple[float, ...]:
    """The sizes of the steps towards the target, where all are written in digits and rise to it."""
    milestones = next((figure for figure in examination.figures if figure.name == "milestones"), None)
    people = examination.facts.people
    if milestones is None or people is None:
        return ()
    written = [_DIGITS.search(evidence.quote) for evidence in milestones.inputs]
    style = number_style(" ; ".join([people.text, *(evidence.quote for evidence in milestones.inputs)]), "es")
    sizes = [parse_number(match.group(), style) for match in written if match]
    rises = sizes == sorted(sizes) and len(sizes) == len(written) and sizes[-1:] == [people.value]
    return tuple(sizes) if rises else ()
