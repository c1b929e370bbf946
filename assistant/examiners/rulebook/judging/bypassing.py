"""A plan to remove, replace or go round those who buy, lend or carry, as knowledge/lexicon/bypassing.yaml words it.

Knows nothing of what else a draft says of intermediation.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.domain.draft import Draft, Language, Passage
from assistant.domain.finding import Status
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.judging.reasoning import Ruling
from assistant.examiners.rulebook.text.folding import fold
from assistant.examiners.rulebook.text.phrase_patterns import one_of
from assistant.examiners.rulebook.text.speech import looks_ahead, sets_goal, tells_of_earlier

SLUG = "intermediation"
Expected = Literal["removed", "removed_and_taken_over", "kept"]
_Patterns = Mapping[Language, re.Pattern[str]]
_NEAR = 2  # passages around a removal within which the draft may say who takes a function over
_REACH = 60  # letters between the words of a removal and what must stand close to them
_SPOKEN_BEFORE = 45  # letters before a removal in which it may be denied or only supposed
_PAST = re.compile(r"(?:aron|ieron)$")
_INTENT = re.compile(r"(?<!\w)(?:busca|para que|a fin de|quiere|in order to|so that|aims?|wants?)(?!\w)")
_OWN_THING = r"(?![’']s?(?!\w)|s[’'])"  # "the traders' scales" are not the traders


@dataclass(frozen=True, slots=True)
class BypassingExample:
    """A text kept beside the words, and what the rule is to hold of it."""

    language: Language
    text: str
    expected: Expected


@dataclass(frozen=True, slots=True)
class Bypassing:
    """The words of bypassing.yaml as patterns for folded text."""

    removal: _Patterns
    vanishing: _Patterns
    concerned: _Patterns  # whoever stands between is named at all
    without: _Patterns
    direct: _Patterns
    unless_before: _Patterns
    stays: _Patterns
    functions: _Patterns
    taking_over: _Patterns
    examples: tuple[BypassingExample, ...]


def load_bypassing(directory: Path, go_betweens: Collection[str] = ()) -> Bypassing:
    """The words in `directory`/bypassing.yaml; `go_betweens` are folded nouns that count among `who` as well.

    Raises KnowledgeError with the file, the fault and the remedy.
    """
    return from_yaml(directory / "bypassing.yaml", lambda content: _bypassing(content, go_betweens))


def _bypassing(content: Mapping[str, Any], go_betweens: Collection[str]) -> Bypassing:
    words = {
        key: {language: one_of(phrases).pattern for language, phrases in rows.items()}
        for key, rows in content.items()
        if key != "examples"
    }

    if go_betweens:
        others = "|".join(sorted(map(re.escape, go_betweens)))
        words["who"] = {language: rf"(?:{known}|(?<!\w)(?:{others})(?!\w))" for language, known in words["who"].items()}

    def pattern(form: str, language: Language) -> re.Pattern[str]:
        return re.compile(re.sub(r"(?<!P)<(\w+)>", lambda match: f"(?:{words[match[1]][language]})", form))

    def patterns(form: str) -> dict[Language, re.Pattern[str]]:
        return {"es": pattern(form, "es"), "en": pattern(form, "en")}

    who = f"<who>{_OWN_THING}"
    # "Growers will sell directly to the traders" keeps them.
    direct = r"<direct>(?!\s+(?:a|al|to)(?:\s+(?:los|las|la|the|these))?\s+<who>)"
    aside = rf"(?:,[^,.;:?]{{0,{_REACH}}},|\s+(?:que|who|that|which)\s[^,.;:?]{{0,{_REACH}}}?)?"
    return Bypassing(
        removal=patterns(rf"<removing>\s+(?:<between>\s+){{0,4}}{who}"),
        vanishing=patterns(
            rf"{who}{aside}(?:\s+(?!(?:y|e|and)\s)\w+){{0,2}}?\s+(?P<told><vanishing>)"
            rf"|{who}[^.?]{{0,{2 * _REACH}}}?(?P<them><removing_them>)|<vanishing>\s+(?:<between>\s+){{0,3}}{who}"
        ),
        concerned=patterns("<who>|<without>"),
        without=patterns("<without>"),
        direct=patterns(rf"<who>[^.;?]{{0,{2 * _REACH}}}?{direct}|{direct}[^.;?]{{0,{_REACH}}}?<who>"),
        **{key: patterns(f"<{key}>") for key in ("unless_before", "stays", "functions", "taking_over")},
        examples=tuple(
            BypassingExample(language, text, expected)
            for expected, rows in content["examples"].items()
            for language, texts in rows.items()
            for text in texts
        ),
    )


def rule_on_bypassing(slug: str, status: Status, draft: Draft, bypassing: Bypassing) -> Ruling | None:
    """Taking out whoever stands between contradicts R5, unless the draft says who takes over some of what they do."""
    if slug != SLUG or status is Status.NOT_APPLICABLE:
        return None
    removals = [place for place, item in enumerate(draft.passages) if _removes(item.text, draft.language, bypassing)]
    if not removals:
        return None
    spans = _spans(draft.passages, removals)
    taken_over = [
        place
        for place, passage in enumerate(draft.passages)
        if any(abs(place - removal) <= _NEAR for removal in removals)
        and _takes_over(passage.text, draft.language, bypassing)
    ]
    if taken_over:
        others = _spans(draft.passages, [place for place in taken_over if place not in removals])
        return Ruling(Status.PARTLY, "intermediaries-removed-and-partly-replaced", (*spans, *others))
    return Ruling(Status.CONTRADICTS, "intermediaries-removed", spans)


def _spans(passages: Sequence[Passage], places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    return tuple((passages[place].start, passages[place].end) for place in places)


def _removes(text: str, language: Language, bypassing: Bypassing) -> bool:
    """Whether a sentence plans a removal: not one that is denied, told of the past, asked about or only supposed."""
    folded = fold(text)
    if not bypassing.concerned[language].search(folded) or tells_of_earlier(text, language):
        return False
    outright = (*bypassing.removal[language].finditer(folded), *bypassing.vanishing[language].finditer(folded))
    if any(_meant(match, folded, language, bypassing) for match in outright):
        return True
    planned = looks_ahead(text, language) or sets_goal(text, language) or bool(_INTENT.search(folded))
    if not planned or bypassing.stays[language].search(folded):
        return False
    roundabout = (*bypassing.without[language].finditer(folded), *bypassing.direct[language].finditer(folded))
    return any(_meant(match, folded, language, bypassing) for match in roundabout)


def _meant(match: re.Match[str], folded: str, language: Language, bypassing: Bypassing) -> bool:
    if _PAST.search(match.group().split()[0]):
        return False
    groups = (name for name in match.re.groupindex if match[name])
    starts = [match.start(), *(match.start(name) for name in groups)]
    asked = re.match(r"[^.;:]{0,80}\?", folded[match.end() :])
    unless = bypassing.unless_before[language]
    return not asked and not any(unless.search(_clause_before(folded, start)) for start in starts)


def _clause_before(folded: str, position: int) -> str:
    return re.split(r"[.,;:?]", folded[max(0, position - _SPOKEN_BEFORE) : position])[-1]


def _takes_over(text: str, language: Language, bypassing: Bypassing) -> bool:
    folded = fold(text)
    return bool(bypassing.functions[language].search(folded) and bypassing.taking_over[language].search(folded))
