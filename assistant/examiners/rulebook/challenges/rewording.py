"""The same challenge in other words: another wording that fits the draft and that was not asked yet."""

from collections.abc import Mapping, Sequence

from assistant.domain.draft import Language
from assistant.domain.knowledge import Wording
from assistant.examiners.rulebook.challenges.wording import Slot, Worded, choose, fill, fits
from assistant.examiners.rulebook.text.folding import fold


def other_wording(
    wordings: Sequence[Wording],
    situation: str,
    slots: Mapping[str, Slot],
    language: Language,
    asked: Sequence[str],
    seed: str,
    quotes: Sequence[str] = (),
) -> Worded | None:
    """The best wording of this situation whose question was not `asked`; None where there is no other."""
    said = {_plain(question) for question in asked}
    fresh = [
        wording
        for wording in wordings
        if fits(wording, situation)
        and all(need in slots for need in wording.needs)
        and _plain(fill(wording.question[language], slots, language)) not in said
    ]
    return choose(fresh, situation, slots, language, seed, quotes) if fresh else None


def _plain(question: str) -> str:
    return " ".join(fold(question).split()).strip(" ¿?")
