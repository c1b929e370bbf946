"""What a model's verdict on an answer must rest on: words of the answer itself."""

import re
from collections.abc import Callable

from assistant.domain.finding import Outcome, Verdict
from assistant.examiners.model.guard.quotes import find_quote
from assistant.examiners.model.guard.rejected import Rejected

_SETTLES_NOTHING = frozenset({"vague", "pressure", "off_topic", "unreasoned_waiver"})
_ORDER = (Outcome.OPEN, Outcome.PARTLY, Outcome.RESOLVED)
_FEWEST_WORDS = 2
_FEWEST_WORDS_WITHOUT_A_NAME = 6
_FEWEST_WORDS_OF_A_REASON = 3
_NAME_OR_FIGURE = re.compile(r"\d|(?<=[^\W_] )[A-ZÁÉÍÓÚÑ]\w|\b[A-ZÁÉÍÓÚÑ]{2,}\b")


def check(
    outcome: Outcome,
    arrived: str,
    wanted: str,
    answer: str,
    rulebook_verdict: Verdict,
    *,
    reason: str = "",
    instructs: Callable[[str], bool] = lambda _: False,
) -> tuple[int, int] | None:
    """The span of the answer that counted, None where nothing did. Raises `Rejected`.

    `arrived` is the part that counted, `reason` the person's reason of a waiver: both are words of the answer.
    `instructs`: the words are addressed to the assistant; where the answer holds such words, the outcome is never
    better than the rulebook's.
    """
    steered = instructs(answer)
    if outcome is Outcome.WAIVED:
        return _check_waiver(reason or arrived, answer, rulebook_verdict, steered)
    if steered and _better(outcome, rulebook_verdict.outcome):
        raise Rejected(f"The answer tells the assistant what to hold; the outcome is {rulebook_verdict.outcome.value}.")
    if outcome is Outcome.RESOLVED and wanted.strip():
        raise Rejected("A resolved challenge leaves nothing wanted: empty `wanted`, or give partly.")
    if outcome in (Outcome.PARTLY, Outcome.OPEN) and not wanted.strip():
        raise Rejected(f"{outcome.value} needs `wanted`: say in a few words what is still missing.")
    if outcome is Outcome.OPEN:
        return None
    span = _found(arrived, answer, "arrived", instructs)
    words = answer[slice(*span)]
    if outcome is Outcome.RESOLVED and rulebook_verdict.kind in _SETTLES_NOTHING:
        raise Rejected(
            "The answer assures, insists or changes the subject and brings nothing that can be checked: it cannot be "
            "resolved."
        )
    brings = _NAME_OR_FIGURE.search(words) is not None
    if len(words.split()) < (_FEWEST_WORDS if brings else _FEWEST_WORDS_WITHOUT_A_NAME):
        raise Rejected("`arrived` brings too little: copy the part of the answer with the name, figure, rule or fact.")
    if words.rstrip().endswith("?"):
        raise Rejected("`arrived` is a question; a question brings nothing.")
    return span


def _check_waiver(reason: str, answer: str, rulebook_verdict: Verdict, steered: bool) -> tuple[int, int]:
    if rulebook_verdict.outcome is not Outcome.WAIVED and (steered or rulebook_verdict.kind in _SETTLES_NOTHING):
        raise Rejected("The answer gives no reason why the criterion does not apply; it is not waived.")
    span = _found(reason, answer, "reason", lambda _: False)
    if len(answer[slice(*span)].split()) < _FEWEST_WORDS_OF_A_REASON:
        raise Rejected("A waiver needs the person's reason, copied word for word from the answer.")
    return span


def _found(words: str, answer: str, field: str, instructs: Callable[[str], bool]) -> tuple[int, int]:
    span = find_quote(words, answer)
    if span is None:
        raise Rejected(f"`{field}` does not stand word for word in the answer: copy it from there exactly.")
    if instructs(answer[slice(*span)]):
        raise Rejected(f"`{field}` is an instruction to the assistant, not an answer.")
    return span


def _better(outcome: Outcome, than: Outcome) -> bool:
    return than in _ORDER and outcome in _ORDER and _ORDER.index(outcome) > _ORDER.index(than)
