"""Which sentence of a draft tells most of what a wording uses. Knows nothing of evidence and statuses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.challenges.said_in import WHOLE, is_a_name, said_in
from assistant.examiners.rulebook.challenges.wording import ACTORS, Worded
from assistant.examiners.rulebook.judging.bare_lists import tells_nothing
from assistant.examiners.rulebook.judging.evidence import leans

LONGEST_START = 45  # words; of longer evidence the clauses that tell are quoted
_LONGEST_FOUND = 38  # of a sentence that is not evidence
_WORTH_OF_ACTOR, _WORTH_OF_NAME = 1.2, 2.0
_WORTH: dict[str, float] = {
    **dict.fromkeys(("budget", "baseline", "reached", "area", "price", "the_units", "the_built", "aim", "trades"), 1.6),
    **dict.fromkeys(("people", "the_people", "the_hired"), 1.1),
    **dict.fromkeys(("product", "target_group"), 0.7),
    **dict.fromkeys(("months", "horizon", "end"), 0.5),
    "place": 0.3,
}
_MUST = 1.2  # what is worth less may be asked about under another sentence: a group, a place, a time
_ABOUT = 0.7  # what is worth less is no subject of a question: where, and until when
_OF_THE_SUM, _BESIDE_THE_SUM = 2.0, 0.8
_ASKED = 1.5  # times: what the question names tells more than what only its reason does
_PER_FIGURE, _MOST_FIGURES = 0.15, 3
_BEGINS_SO, _FIRST_LETTERS = 0.3, 25  # a sentence that begins with somebody is about them
_PER_WORD, _SHORT_ENOUGH = 0.01, 15
_WEAK, _LEAST = 0.8, 0.3
_FEWEST_WORDS = 3
_LOOSE_ENDS = " ,;:–—-|"
_BREAK = re.compile(r"[,;:]\s+|\s[–—]\s")
_BROKEN_OFF = re.compile(r"(?<!\w)[BSQL]/\.$")
_BY_FACT = {
    **dict.fromkeys(("people", "the_people", "the_hired", "the_units", "the_built"), "people"),
    **dict.fromkeys(("months", "horizon", "end"), "horizon"),
    **{name: name for name in ("budget", "baseline", "area")},
}


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing to be spoken of: its words, what it is worth, and where the draft says it, if that is known.

    `must_be_said`: a question about it stands badly under a sentence that does not speak of it. `in_sum`: the reason
    says it with its number, so that another sentence will do where its own is taken.
    """

    words: str
    worth: float
    asked: bool
    at: int = -1
    must_be_said: bool = False
    in_sum: bool = False


def sought_by(worded: Worded, facts: Facts, figure: Figure | None) -> tuple[Sought, ...]:
    """What a wording uses. `figure`: the sum that its reason says, whose main figure counts as asked about."""
    found = []
    for name, slot in worded.used.items():
        actor = name in ACTORS or (name == "target_group" and is_a_name(slot.text))  # a guild may stand for a group
        worth = _worth_of_actor(slot.text) if actor else _WORTH.get(name, 0.0)
        fact = getattr(facts, _BY_FACT[name]) if name in _BY_FACT else None
        if worth:
            asked = name in worded.asked
            must = asked and worth >= _MUST and (actor or not worded.of_the_quote)
            found.append(Sought(slot.text, worth, asked, fact.start if fact else -1, must))
    if figure and figure.inputs:
        main = _main_input(figure, facts)
        found += [
            Sought(item.quote, _OF_THE_SUM, True, item.start, must_be_said=True, in_sum=True)
            if item.start == main
            else Sought(item.quote, _BESIDE_THE_SUM, False, item.start)
            for item in figure.inputs
        ]
    return tuple(found)


def _worth_of_actor(words: str) -> float:
    return _WORTH_OF_NAME if any(letter.isupper() for letter in words[1:]) else _WORTH_OF_ACTOR


def _main_input(figure: Figure, facts: Facts) -> int:
    """Where a sum's main figure stands: what is spent in a cost, else what the goal counts, else what comes first."""
    counted = (facts.budget,) if facts.budget and figure.unit == facts.budget.unit else (facts.people, facts.area)
    starts = [item.start for item in figure.inputs]
    return next((fact.start for fact in counted if fact and fact.start in starts), starts[0])


def sought_by_any(facts: Facts) -> tuple[Sought, ...]:
    """What a question that names nothing may start from: what the goal counts, what is sold, the money."""
    told = ((facts.people, 2.0), (facts.area, 1.5), (facts.output, 1.5), (facts.goal, 1.0), (facts.budget, 1.0))
    found = [Sought(fact.text, worth, True, fact.start) for fact, worth in told if fact and fact.start >= 0]
    return (*found, *([Sought(facts.product, 0.7, True)] if facts.product else []))


def told_in(start: int, end: int, text: str, sought: Sequence[Sought]) -> float:
    """How much the words from `start` to `end` of a draft's `text` tell of what is sought."""
    return sum(
        each.worth * (_ASKED if each.asked else 1.0) * (1.0 if start <= each.at < end else said_in(each.words, text)[0])
        for each in sought
    )


def says_whole(start: int, end: int, text: str, sought: Sequence[Sought]) -> bool:
    """Whether the words from `start` to `end` say something that is sought in so many words."""
    return any(start <= each.at < end or said_in(each.words, text)[0] == WHOLE for each in sought)


def most_telling(
    draft: Draft, sought: Sequence[Sought], taken: Sequence[tuple[int, int]] = (), *, must: bool = False
) -> Passage | None:
    """The sentence that tells most of what is sought, or its clauses; None where none tells enough.

    Of those that are `taken` already only one that alone speaks of what must be said, or counts whom it is asked about.
    `must`: only a sentence that speaks of what must be said.
    """
    musts = [each for each in sought if each.must_be_said]
    asked = musts if must else [each for each in sought if each.asked and each.worth >= _ABOUT] or sought
    told: list[tuple[float, Passage]] = []
    for passage in _unbroken(draft.passages, draft.text):
        if tells_nothing(passage.text):
            continue
        tells = told_in(passage.start, passage.end, passage.text, sought)
        if tells and told_in(passage.start, passage.end, passage.text, asked):
            tells += _PER_FIGURE * min(_MOST_FIGURES, len(draft.quantities_in(passage.start, passage.end)))
            tells += _BEGINS_SO * any(_begins_with(each, passage) for each in asked)
            tells -= _PER_WORD * max(0, len(passage.text.split()) - _SHORT_ENOUGH)
            told.append((tells - _WEAK * _is_weak(draft, passage), passage))
    told = [(tells, passage) for tells, passage in told if tells > _LEAST]
    free = [item for item in told if not is_taken(item[1].start, item[1].end, taken)]
    if unsaid := [each for each in musts if not each.in_sum]:  # to speak of another is worse than to come again
        about = [item for item in free if told_in(item[1].start, item[1].end, item[1].text, unsaid)]
        if about or not _comes_a_third_time(max(told, default=None, key=lambda item: item[0]), taken):
            free = about
    told = free or (told if any(each.must_be_said or (each.asked and each.at >= 0) for each in sought) else [])
    return shown(max(told, key=lambda item: item[0])[1], sought, _LONGEST_FOUND) if told else None


def _comes_a_third_time(best: tuple[float, Passage] | None, taken: Sequence[tuple[int, int]]) -> bool:
    return best is not None and sum(is_taken(best[1].start, best[1].end, [span]) for span in taken) > 1


def is_taken(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether another challenge starts from these words or from some of them."""
    return any(first < end and start < last for first, last in taken)


def shown(passage: Passage, sought: Sequence[Sought], most_words: int = LONGEST_START) -> Passage:
    """The sentence without a loose end; of a long one the clauses round what is worth most in it."""
    if len(passage.text.split()) > most_words:
        places = [(each.worth * sure, start, end) for each in sought for sure, start, end in [_place(each, passage)]]
        best, start, end = max(places, default=(0.0, 0, 0), key=lambda place: place[0])
        first, last = _clauses(passage.text, start, end, most_words) if best else (0, len(passage.text))
        passage = Passage(passage.text[first:last], passage.start + first, passage.start + last, passage.section)
    return without_loose_end(passage)


def without_loose_end(passage: Passage) -> Passage:
    """The passage without a comma or a dash where it ends."""
    text = passage.text.rstrip(_LOOSE_ENDS)
    return Passage(text, passage.start, passage.start + len(text), passage.section)


def _clauses(text: str, start: int, end: int, most_words: int) -> tuple[int, int]:
    """Where the longest stretch of whole clauses lies that holds `start` to `end` in at most `most_words` words.

    The whole text where there is none. Clauses are not parted inside brackets.
    """
    breaks = [
        found
        for found in _BREAK.finditer(text)
        if text.count("(", 0, found.start()) == text.count(")", 0, found.start())
    ]
    starts = [0, *(found.end() for found in breaks if found.end() <= start)]
    ends = [*(found.start() for found in breaks if found.start() >= end), len(text)]
    spans = [(first, last) for first in starts for last in ends if len(text[first:last].split()) <= most_words]
    return max(spans, default=(0, len(text)), key=lambda span: span[1] - span[0])


def _begins_with(each: Sought, passage: Passage) -> bool:
    sure, start, _ = said_in(each.words, passage.text)
    return sure == WHOLE and start < _FIRST_LETTERS


def _place(each: Sought, passage: Passage) -> tuple[float, int, int]:
    if passage.start <= each.at < passage.end:
        at = each.at - passage.start
        return 1.0, at, min(len(passage.text), at + 1)
    return said_in(each.words, passage.text)


def _is_weak(draft: Draft, passage: Passage) -> bool:
    """A title, a question, or a few words that lean on the sentence before them."""
    title = passage.start == draft.passages[0].start and passage.text.rstrip()[-1:] not in ".!:;"
    return (
        title or passage.text.rstrip().endswith("?") or len(passage.text.split()) < _FEWEST_WORDS or leans(passage.text)
    )


def _unbroken(passages: Sequence[Passage], text: str) -> Iterator[Passage]:
    """The sentences; one that breaks off at the stop of a currency ("B/. 2.00") with the one that goes on."""
    held: Passage | None = None
    for passage in passages:
        whole = Passage(text[held.start : passage.end], held.start, passage.end, held.section) if held else passage
        held = whole if _BROKEN_OFF.search(whole.text) else None
        if held is None:
            yield whole
    if held is not None:
        yield held
