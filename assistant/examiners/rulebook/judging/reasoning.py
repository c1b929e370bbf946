"""Rules that stand above what was learnt: the draft's own arithmetic, created spaces, conditions that are not met.

Each rule returns the status it holds to be right and its name, or nothing. A rule never rests on the number of digits
or words of a draft.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Facts
from assistant.domain.finding import Evidence, Figure, Status
from assistant.examiners.rulebook.actors.space_signs import sleeps
from assistant.examiners.rulebook.judging.afterwards import pays_later
from assistant.examiners.rulebook.text.folding import fold

_LIMITS = re.compile(
    r"\b(?:no\s+(?:pueden|deben|suelen|(?:les|las)\s+(?:permiten|dejan))\s+(?:salir|viajar|hablar|tratar|ir|bajar)|mal\s+vist[oa]|"
    r"horas?\s+(?:de\s+camino|a\s+pie|en\s+lancha|en\s+bote|de\s+rio)|viven\s+(?:lejos|dispers\w+)|"
    r"(?:may|can|could|do|must)\s*(?:not|n't)\s+(?:travel|leave|go|speak|come)|(?:will|would)\s+not\s+let|won't\s+let|"
    r"(?:do|does)\s+not\s+(?:let|allow)|not\s+allowed\s+to|seldom\s+(?:leave|travel|go)|hours?\s+(?:away|on\s+foot|by\s+boat)|"
    r"hours?'?\s+walk|live\s+(?:far|scattered))\b"
)
_FROM_OUTSIDE = re.compile(
    r"\b(?:tecnic\w+|especialist\w+|consultor\w*|extensionist\w+|expert\w+|brigada\w*|instructor\w*|capacitador\w*|veterinari\w+|"
    r"desde\s+la\s+capital|de\s+la\s+capital|vendran?|llegaran?|viajaran?|visitaran?|technicians?|specialists?|consultants?|trainers?|"
    r"officers?|staff|engineers?|vets?|teams?|from\s+the\s+capital|will\s+(?:come|visit|travel|fly|drive))\b"
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule decides for a criterion, its name, and the passages (start, end) it rests on.

    `beside` are passages that it also rests on and that do not themselves go against anything.
    """

    status: Status
    rule: str
    spans: tuple[tuple[int, int], ...] = ()
    beside: tuple[tuple[int, int], ...] = ()


def rule_on_arithmetic(slug: str, status: Status, figures: Sequence[Figure], facts: Facts) -> Ruling | None:
    """A goal out of scale with the draft's own figures contradicts, whatever the words say (CRITERIA, statuses).

    It rests on the sentence of the goal first, then on those of the figures.
    """
    broken = [figure for figure in figures if figure.slug == slug and figure.holds is False]
    if not broken or status is Status.NOT_APPLICABLE:
        return None
    goal = [(fact.start, fact.end) for fact in (facts.people, facts.goal) if fact and fact.start >= 0][:1]
    spans = (*goal, *((item.start, item.end) for figure in broken for item in figure.inputs))
    return Ruling(Status.CONTRADICTS, "own-figures-out-of-scale", spans)


def rule_on_open_questions(status: Status, quotes: Sequence[Evidence]) -> Ruling | None:
    """What a draft only asks itself is not answered: `quotes` are those that would carry the answer."""
    if status is not Status.ADDRESSED or not quotes or not all(item.quote.rstrip().endswith("?") for item in quotes):
        return None
    return Ruling(Status.PARTLY, "only-asked", tuple((item.start, item.end) for item in quotes))


_CREATION_DENIED = re.compile(
    r"\b(?:no|ni|sin|ningun\w*|nunca|tampoco)\b.{0,25}\b(?:crea|conforma|constitu|forma|instala|abri|abre|establec)\w*"
    r"|\b(?:en (?:vez|lugar) de|antes que) (?:crear|conformar|formar|abrir|instalar|constituir)\b"
    r"|\bningun\w* \w+ nuev[oa]\b|\bno new (?:space|committee|platform|forum|body|council|group|network|table)s?\b"
    r"|\b(?:not|never|without) (?:be )?(?:set(?:ting)? up|creat\w+|establish\w*|launch\w*|form\w*|start\w*|open\w*)\b"
    r"|\b(?:rather than|instead of) (?:set(?:ting)? up|creat\w+|establish\w*|launch\w*|form\w*|start\w*)\b"
)


def creation_denied(text: str) -> bool:
    """Whether a sentence says that no new space will be made: what R3 prefers, in the words of what it does not."""
    return bool(_CREATION_DENIED.search(fold(text)))


def rule_on_denied_spaces(slug: str, status: Status, facts: Facts, against: Sequence[Passage]) -> Ruling | None:
    """A sentence that refuses to make a new space does not go against R3, whatever its words are like.

    `against` are the passages that were taken to go against it.
    """
    if slug != "spaces" or status is not Status.CONTRADICTS or not against:
        return None
    if any(space.state == "created" for space in facts.spaces):
        return None
    if not all(creation_denied(passage.text) for passage in against):
        return None
    return Ruling(Status.PARTLY, "refuses-a-new-space", tuple((passage.start, passage.end) for passage in against))


_REFUSES = re.compile(
    r"\b(?:no|nadie|nunca|sin|mientras|nobody|no one|never|not|without|until|only while|as long as|termina\w*|"
    r"cierr\w*|ends?|stops?|donante?|donor)\b"
)
_MAKES_A_SPACE = re.compile(
    r"\b(?:crea\w*|conforma\w*|constitu\w*|instala\w*|nuev\w*|new|set(?:s|ting)? up|establish\w*|launch\w*|"
    r"creat\w*|form(?:s|ed|ing)?|haria\w*|hara\w*|"
    r"armar\w*|propi[oa]|own|secretari\w*|secretariat|proyecto|project|programme|programa|team|equipo|we|our|nuestr\w*|donante|donor|consorcio|consortium|will)\b"
)


def rule_on_bare_limits(slug: str, status: Status, against: Sequence[Passage]) -> Ruling | None:
    """That people may not travel, or live far off, is the condition of R6 and goes against nothing in it.

    `against` are the passages that were taken to go against the criterion: each tells of such limits, and of nobody
    who would come from outside.
    """
    if slug != "local-providers" or status is not Status.CONTRADICTS or not against:
        return None
    texts = [fold(passage.text) for passage in against]
    if not all(_LIMITS.search(text) and not _FROM_OUTSIDE.search(text) for text in texts):
        return None
    return Ruling(Status.MISSING, "limits-are-the-condition")


def rule_on_mere_hopes(slug: str, status: Status, against: Sequence[Passage]) -> Ruling | None:
    """That somebody will pay later is a hope and not a refusal.

    `against` are the passages that were taken to go against the criterion.
    """
    if slug != "sustainability" or status is not Status.CONTRADICTS or not against:
        return None
    if not all(pays_later(passage.text) and not _REFUSES.search(fold(passage.text)) for passage in against):
        return None
    return Ruling(Status.PARTLY, "hoped-for-later", tuple((passage.start, passage.end) for passage in against))


def rule_on_spaces_at_rest(slug: str, status: Status, facts: Facts, against: Sequence[Passage]) -> Ruling | None:
    """That a space which exists does not meet, or does badly, goes against nothing where no other is made beside it.

    `against` are the passages that were taken to go against the criterion: each tells of a space that sleeps, or makes
    none. To be asked after `rule_on_created_spaces`.
    """
    if slug != "spaces" or status is not Status.CONTRADICTS or not against:
        return None
    existing = {space.start for space in facts.spaces if space.state == "existing"}
    if not all(
        (passage.start in existing and sleeps(passage.text)) or not _MAKES_A_SPACE.search(fold(passage.text))
        for passage in against
    ):
        return None
    return Ruling(Status.PARTLY, "space-at-rest", tuple((passage.start, passage.end) for passage in against))


def rule_on_created_spaces(
    slug: str, status: Status, facts: Facts, carried_by: Sequence[tuple[int, int]] = ()
) -> Ruling | None:
    """A new space beside one that the draft names contradicts R3; a new one where none exists does not.

    `carried_by` are the passages with specific evidence of a space: one of them that does not speak of the new space
    speaks of another.
    """
    if slug != "spaces":
        return None
    created = [(space.start, space.end) for space in facts.spaces if space.state == "created"]
    existing = [(space.start, space.end) for space in facts.spaces if space.state == "existing"]
    if created and not existing:
        existing = [span for span in carried_by if not any(_overlap(span, new) for new in created)]
    if created and existing:
        return Ruling(Status.CONTRADICTS, "new-space-beside-existing", tuple(created), tuple(existing))
    if created and not existing and status is Status.MISSING:
        return Ruling(Status.PARTLY, "new-space-alone", tuple(created))
    return None


def _overlap(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def passages_at(draft: Draft, spans: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """The passages that hold the beginning of each span, each once, in the order of the spans."""
    found: dict[int, Passage] = {}
    for start, _ in spans:
        for passage in draft.passages:
            if passage.start <= start < passage.end:
                found.setdefault(passage.start, passage)
    return tuple(found.values())
