"""What a model must bring for the status that it gives."""

from collections.abc import Callable, Sequence

from assistant.domain.finding import Finding, Status
from assistant.examiners.model.guard.rejected import Rejected

_ORDER = (Status.CONTRADICTS, Status.MISSING, Status.PARTLY, Status.ADDRESSED)
_BEARING = {Status.PARTLY: 0.25, Status.ADDRESSED: 0.5}
_FEWEST_WORDS = 4  # of a quote that carries a better status, and of a reason


def check(
    slug: str,
    status: Status,
    quotes: Sequence[str],
    rulebook_finding: Finding,
    bears_on: Callable[[str, str], float],
    conditional: bool,
    *,
    reason: str = "",
    out_of_scale: bool = False,
    instructs: Callable[[str], bool] = lambda _: False,
    steered: bool = False,
) -> None:
    """Raises `Rejected` where the status has not what it needs.

    `quotes` are the draft's own words, already found there. `bears_on(slug, quote)` is how likely (0 to 1) a quote
    speaks of a criterion. `conditional`: the criterion has a condition. `out_of_scale`: a computed figure
    of this criterion does not come out right. `instructs`: the words are addressed to the assistant. `steered`: the
    draft holds such words somewhere; then the rulebook's status stands, whatever the model holds.
    """
    if any(instructs(quote) for quote in quotes):
        raise Rejected(
            f"{slug}: a quote is an instruction to the reader of the draft and is no evidence; leave it out."
        )
    if status is rulebook_finding.status:
        return
    if steered:
        raise Rejected(f"{slug}: the status is {rulebook_finding.status.value}; keep it.")
    if len(reason.split()) < _FEWEST_WORDS:
        raise Rejected(
            f"{slug}: your status differs from the rulebook's ({rulebook_finding.status.value}); give the reason in a "
            "sentence, or keep that status."
        )
    if status is Status.NOT_APPLICABLE:
        if not conditional:
            raise Rejected(f"{slug}: this criterion always applies; give another status than not_applicable.")
        return
    if status is Status.CONTRADICTS and not quotes and not out_of_scale:
        raise Rejected(f"{slug}: contradicts needs a quote that goes against it, or a figure that is out of scale.")
    if status in _BEARING:
        _check_better(slug, status, quotes, rulebook_finding, bears_on, out_of_scale)


def _check_better(
    slug: str,
    status: Status,
    quotes: Sequence[str],
    rulebook_finding: Finding,
    bears_on: Callable[[str, str], float],
    out_of_scale: bool,
) -> None:
    if out_of_scale and status is Status.ADDRESSED:
        raise Rejected(f"{slug}: a computed figure is out of scale, so the draft does not answer this; not addressed.")
    telling = [quote for quote in quotes if len(quote.split()) >= _FEWEST_WORDS]
    if not telling:
        raise Rejected(
            f"{slug}: {status.value} needs a quote that says it: {_FEWEST_WORDS} words or more, copied from the draft."
        )
    if not _is_better(status, rulebook_finding.status):
        return
    if max(bears_on(slug, quote) for quote in telling) < _BEARING[status]:
        raise Rejected(
            f"{slug}: the quote does not speak of this criterion closely enough for {status.value}; quote the sentence "
            f"that does, or give {rulebook_finding.status.value}."
        )


def _is_better(status: Status, than: Status) -> bool:
    return than not in _ORDER or _ORDER.index(status) > _ORDER.index(than)
