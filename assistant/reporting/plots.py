"""Plots of a review. Knows nothing of screens or file formats."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain.draft import Language
from assistant.domain.finding import Examination

if TYPE_CHECKING:
    import altair

_MONTH = {"es": "Mes", "en": "Month"}
_PEOPLE = {"es": "Llevan adelante el cambio", "en": "Have made the change"}
_INK, _LINE = "#5a5f63", "#1f5a55"


@dataclass(frozen=True, slots=True)
class Pace:
    """From `base` to `target` (what `counts` names) in `months` months."""

    base: float
    target: float
    months: float
    counts: str


def pace_of(examination: Examination) -> Pace | None:
    """The pace that the goal implies; None where the draft says no target or no time."""
    people, horizon, baseline = examination.facts.people, examination.facts.horizon, examination.facts.baseline
    if people is None or people.value is None or horizon is None or not horizon.value or horizon.value < 1:
        return None
    base = baseline.value if baseline is not None and baseline.value is not None else 0.0
    return Pace(base, people.value, horizon.value, people.counts or people.unit)


def pace_plot(examination: Examination, language: Language) -> "altair.LayerChart | None":
    """Cumulative people by month, from where the draft starts to its target, at an even pace; None without either."""
    pace = pace_of(examination)
    if pace is None:
        return None
    import altair as alt  # takes over half a second: only for who looks at a plot

    whole = int(pace.months)
    months = [*range(whole + 1), *([pace.months] if pace.months > whole else [])]
    rows = [
        {"month": month, "people": round(pace.base + (pace.target - pace.base) * month / pace.months, 1)}
        for month in months
    ]
    title = f"{_PEOPLE[language]} ({pace.counts})" if pace.counts else _PEOPLE[language]
    chart = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("month:Q", title=_MONTH[language], axis=alt.Axis(tickMinStep=1, grid=False, titleColor=_INK)),
        y=alt.Y("people:Q", title=title, axis=alt.Axis(tickCount=5, format="d", titleColor=_INK)),
        tooltip=[alt.Tooltip("month:Q", title=_MONTH[language]), alt.Tooltip("people:Q", title=title, format=".0f")],
    )
    line = chart.mark_line(color=_LINE, strokeWidth=2)
    ends = chart.transform_filter(
        alt.FieldOneOfPredicate(field="month", oneOf=[rows[0]["month"], rows[-1]["month"]])
    ).mark_point(color=_LINE, filled=True, size=60)
    labels = ends.mark_text(dy=-12, color=_INK).encode(text=alt.Text("people:Q", format=".0f"))
    return alt.LayerChart(layer=[line, ends, labels], height=240)
