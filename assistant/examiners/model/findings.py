"""What a model holds of a criterion, checked against the draft and set beside what the rulebook holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft
from assistant.domain.finding import Evidence, Examination, Explanation, Finding, Status
from assistant.domain.knowledge import Label
from assistant.examiners.model.bearing import Bearing
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.guard import quotes, statuses
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.schemas import Examined

RULE = "model"  # of the explanation
_NUMBER = re.compile(r"^\s*[«“\"]?P\d{1,5}:\s*")
_MOST_QUOTES = 3
_MOST_WORDS_OF_WHY = 60
_MOST_WORDS_OF_DISAGREEMENT = 45


@dataclass(frozen=True, slots=True)
class Bench:
    """What a model's findings on one draft are checked with. `steered`: the draft holds words to its examiner."""

    draft: Draft
    examination: Examination
    bearing: Bearing
    instructs: Callable[[str], bool]
    steered: bool


def admit_finding(said: Examined, bench: Bench, ground: Ground, conditional: bool) -> Finding:
    """The finding by the model, without a challenge. Raises `Rejected`."""
    held = bench.examination.finding(said.criterion)
    status = Status(said.status)
    silent = status in (Status.MISSING, Status.NOT_APPLICABLE)
    found = () if silent else quoted(said.quotes, bench.draft)
    if status in (Status.ADDRESSED, Status.PARTLY) and not found:
        raise Rejected(f"{said.criterion}: {status.value} needs a quote, copied from the draft letter for letter.")
    statuses.check(
        said.criterion,
        status,
        [item.quote for item in found],
        held,
        bench.bearing.on,
        conditional,
        reason=said.disagreement or (said.why if status is Status.NOT_APPLICABLE else ""),
        out_of_scale=any(fig.slug == said.criterion and fig.holds is False for fig in bench.examination.figures),
        instructs=bench.instructs,
        steered=bench.steered,
    )
    why = ground.check_prose(said.why, _MOST_WORDS_OF_WHY, held.claims)
    if status is not held.status and said.disagreement.strip():
        because = ground.check_prose(said.disagreement, _MOST_WORDS_OF_DISAGREEMENT, held.claims)
        why = why if because in why else f"{_ended(why)} {because}"
    return replace(
        held,
        status=status,
        evidence=tuple(_labelled(item, said.criterion, status, bench.bearing) for item in found),
        why=_ended(why),
        challenge=None,
        by="model",
        explanation=Explanation(RULE, held.explanation.nearest),
    )


def quoted(said: list[str], draft: Draft) -> tuple[Evidence, ...]:
    """The quotes as the draft has them, in its order, each once. Raises `Rejected` for one that is not there."""
    spans = {place_of(quote, draft) for quote in said if quote.strip()}
    return tuple(evidence_at(draft, start, end) for start, end in sorted(spans)[:_MOST_QUOTES])


def place_of(quote: str, draft: Draft) -> tuple[int, int]:
    """Where a quote stands in the draft, with or without its passage's number. Raises `Rejected` where it does not."""
    return quotes.check_quote(_NUMBER.sub("", quote, count=1), draft.text)


def evidence_at(draft: Draft, start: int, end: int) -> Evidence:
    """A span of the draft as evidence, placed in the file's own terms."""
    return Evidence(
        draft.text[start:end], start, end, "generic", draft.page_at(start), draft.section_at(start), strength=0.0
    )


def _labelled(item: Evidence, slug: str, status: Status, bearing: Bearing) -> Evidence:
    by_status: dict[Status, Label] = {Status.ADDRESSED: "specific", Status.CONTRADICTS: "against"}
    label = by_status.get(status) or bearing.label(slug, item.quote)
    return replace(item, label=label, strength=round(bearing.on(slug, item.quote), 3))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "…", "»", "”")) else f"{text}."
