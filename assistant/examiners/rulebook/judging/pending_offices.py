"""Whose word a plan still waits for: offices that license or must approve, or with whom nobody has spoken yet.

Reads only what the draft says of each office by its name. Knows nothing of what is asked of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.domain.draft import Draft, Language, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.domain.finding import Evidence
from assistant.examiners.rulebook.judging.evidence import quote
from assistant.examiners.rulebook.text.folding import fold

# Right after the name, folded: what only an office does whose leave is needed.
_DECIDES: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\s+(?:ya\s+|aun\s+|todavia\s+|no\s+)*(?:regulan?|autorizan?|habilitan?|fiscalizan?|reglamentan?|homologan?|visan?|"
        r"(?:tienen?\s+que|deben?|debera|tendra\s+que|tendria\s+que|ha\s+de|falta\s+que)\s+(?:visar|aprobar|autorizar|habilitar|"
        r"otorgar|emitir|registrar|certificar|homologar|dar\s+(?:el|la|su)\s+(?:permiso|licencia|aval|visto|registro)))\b"
    ),
    "en": re.compile(
        r"\s+(?:still\s+|already\s+|also\s+)*(?:regulates?|licen[sc]es?|(?:must|has\s+to|have\s+to|needs\s+to|would\s+have\s+to)\s+"
        r"(?:first\s+)?(?:approve|licen[sc]e|permit|authori[sz]e|sign\s+off|accept|certify|register)|(?:accepts|approves)\s+(?:an?|the)\s|"
        r"[^.;:]{0,80}\bits\s+(?:licen[sc]e|permit)s?\s)"
    ),
}
# Before the name: it is to give its leave.
_ITS_LEAVE = re.compile(
    r"\b(?:(?:permiso|licencia|autorizacion|habilitacion|aval|visto\s+bueno|registro)\s+(?:de\s+(?:la\s+|los\s+)?|del\s+|ante\s+(?:la|el)\s+)"
    r"|(?:depende|dependemos)\s+de(?:l)?\s+(?:la\s+|los\s+)?"
    r"|(?:permit|licen[sc]e|approval|leave|clearance|authori[sz]ation)\s+(?:of|from|by)\s+(?:the\s+)?"
    r"|\bif\s+(?:the\s+)?(?=[^.;:]{3,60}\s(?:accepts|approves|agrees|allows)\b))$"
)
# In the clause of the name, or in the next one that goes on about it: nobody has spoken with it.
_NOT_YET: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:(?:todavia|aun)\s+no\s+(?:(?:la|lo|las|los|le|les)\s+)?(?:hablamos|hemos|se\s+ha|conversamos|fuimos|contactamos|consultamos|visitamos)"
        r"|no\s+(?:(?:la|lo|las|los|le|les)\s+)?(?:hemos|se\s+ha)\s+(?:hablado|conversado|buscado|consultado|contactado|visitado|ido|preguntado)"
        r"|(?:falta|queda|pendiente)(?:\s+de|\s+por)?\s+(?:conversar|hablar|consultar|preguntar|reunirse|buscar|visitar|ver)(?:lo|la|le|se)?\b"
        r"|nadie\s+ha\s+(?:hablado|preguntado|ido))"
    ),
    "en": re.compile(
        r"\b(?:(?:have|has|had)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:asked|approached|spoken|talked|met|contacted|consulted)"
        r"|(?:haven't|hasn't)\s+(?:yet\s+)?(?:been\s+)?(?:asked|approached|spoken|talked|met|contacted|consulted)"
        r"|not\s+yet\s+(?:been\s+)?(?:asked|approached|spoken|talked|met|contacted|consulted|informed)"
        r"|(?:still|yet)\s+to\s+(?:be\s+)?(?:ask|asked|approach|approached|talk|speak|contacted|consulted|meet)"
        r"|nobody\s+has\s+(?:asked|spoken|talked))\b"
    ),
}
_CLAUSE = re.compile(r"[.;:()\n]|,(?!\d)|\s(?:y|and|pero|but)(?=\s)")
_GOES_ON = re.compile(r"\b(?:su|sus|its|their|it|them|ella|ellos|con\s+el)\b|\b(?:se\s+lo|los?|las?)\s+hemos\b|\bwe\b")


def is_pending(office: Actor, passages: Sequence[Passage], language: Language) -> bool:
    """Whether the draft shows that its leave is needed, or that it was not spoken to yet."""
    return any(True for _ in _passages_on(office, passages, language))


def with_pending_offices(
    draft: Draft, evidence: tuple[Evidence, ...], slug: str, actors: Sequence[Actor]
) -> tuple[Evidence, ...]:
    """The evidence on the public sector, a sentence on an office whose word is still wanted before all others."""
    if slug != "public-sector" or not evidence:
        return evidence
    best = max(item.strength for item in evidence)
    for actor in actors:
        if actor.kind is not ActorKind.PUBLIC_OFFICE:
            continue
        passage = next(_passages_on(actor, draft.passages, draft.language), None)
        if passage is None:
            continue
        if any(item.start == passage.start for item in evidence):
            return tuple(
                replace(item, strength=best + 0.001) if item.start == passage.start else item for item in evidence
            )
        first = quote(draft, passage, "generic", best + 0.001)
        return tuple(sorted((first, *evidence[:2]), key=lambda item: item.start))
    return evidence


def _passages_on(office: Actor, passages: Sequence[Passage], language: Language) -> Iterator[Passage]:
    name = re.sub(r"^(?:el|la|los|las|the)\s+", "", fold(office.name))
    numbers = _waiting(name, tuple(passage.text for passage in passages), language)
    return (passages[number] for number in numbers)


@lru_cache(maxsize=64)
def _waiting(name: str, texts: tuple[str, ...], language: Language) -> tuple[int, ...]:
    """The numbers of the texts that show it; asked once for each of the criteria."""
    found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    numbers = []
    for number, text in enumerate(texts):
        folded = fold(text)
        if name in folded and any(
            _waits(folded, match.start(), match.end(), language) for match in found.finditer(folded)
        ):
            numbers.append(number)
    return tuple(numbers)


def _waits(text: str, start: int, end: int, language: Language) -> bool:
    if _DECIDES[language].match(text, end) or _ITS_LEAVE.search(text[max(0, start - 60) : end], 0, min(60, start)):
        return True
    clauses = [0, *(mark.end() for mark in _CLAUSE.finditer(text)), len(text) + 1]
    place = max(number for number, opens in enumerate(clauses) if opens <= start)
    own = text[clauses[place] : clauses[place + 1]]
    if _NOT_YET[language].search(own):
        return True
    following = text[clauses[place + 1] : clauses[place + 2]] if place + 2 < len(clauses) else ""
    return bool(_NOT_YET[language].search(following) and _GOES_ON.search(following))
