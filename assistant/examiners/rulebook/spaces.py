"""The multi-actor spaces of a draft, and whether they exist or are to be created.

The sentence that names the space decides, with the one after it when that one speaks of the space without a name.
Knows nothing of whether a new space is a good thing.
"""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.domain.draft import Language, Passage
from assistant.domain.facts import Actor, ActorKind, Space
from assistant.examiners.rulebook.actors import Group, actor_of, grouped
from assistant.examiners.rulebook.lexicon import Lexicon
from assistant.examiners.rulebook.mention import Mention
from assistant.examiners.rulebook.mentions import mentions_in

State = Literal["existing", "created", "unclear"]

# Making a space: each pattern is looked for right before the name (it ends there) or right after it (it begins there).
_MADE_BEFORE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:(?:se\s+)?(?:crear|conformar|instalar|constituir|formar|establecer|promover|impulsar|articular|fundar|lanzar|poner)"
        r"(?:á|án|emos|ía|ían)?|(?:crea|crean|conforma|conforman|instala|instalan|constituye|constituyen|establece|establecen|lanza)|"
        r"(?:pondr[áa]n?|pondremos)\s+en\s+marcha|poner\s+en\s+marcha|(?:creación|conformación|instalación|constitución|"
        r"lanzamiento|puesta\s+en\s+marcha)\s+de|habrá|abrir(?:á|án|emos)|abrir|montar(?:á|emos)?|nuev[oa])"
        r"(?:\s+(?:también|además|así|en\s+cada\s+\w+))*\s*(?:un|una|el|la|del|los|las|unos|unas|\d+|dos|tres|cuatro|cinco|nuev[oa]s?|\s)*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:will|to|shall|would|plans?\s+to|and|also|we)\s+)?(?:set(?:ting)?\s+up|creat(?:e|es|ing)|establish(?:es|ing)?|"
        r"launch(?:es|ing)?|form(?:s|ing)?|convene|start(?:ing)?|found|constitute|put\s+together|creation\s+of|"
        r"establishment\s+of|launch\s+of|(?:there\s+)?will\s+be|new)\s+(?:a|an|the|new|its|our|own|two|three|four|five|\d+|\s)*$",
        re.IGNORECASE,
    ),
}
_MADE_AFTER: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^[^.;:]{0,60}?\b(?:(?:que\s+)?se\s+(?:crear|conformar|instalar|constituir|formar|establecer)(?:á|án)|"
        r"(?:ser[áa]n?)\s+(?:cread|conformad|instalad|constituid|establecid)[oa]s?|por\s+(?:crear|conformar|constituir)(?:se)?|"
        r"a\s+(?:crear|conformar)se|que\s+(?:crear|instalar|conformar|formar|impulsar)(?:á|án|emos|ía)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^[^.;:]{0,60}?\b(?:(?:will|shall|is\s+to|are\s+to|would|to)\s+be\s+(?:set\s+up|created|established|formed|launched|convened|founded|"
        r"constituted)|(?:that|which)\s+(?:the\s+project|we)\s+will\s+(?:set\s+up|create|establish|form|launch|found))",
        re.IGNORECASE,
    ),
}
_WAS_MADE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:cread|conformad|instalad|constituid|establecid|fundad|reconocid|reactivad)[oa]s?\s+(?:en|desde|por|hace|mediante)\b|"
        r"\bse\s+(?:creó|conformó|instaló|constituyó|fundó|formó)\b|\bfue(?:ron)?\s+(?:cread|conformad|instalad|constituid)[oa]s?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:was|were|been)\s+(?:set\s+up|created|established|formed|founded|launched)\b|\b(?:set\s+up|created|established|formed|"
        r"founded)\s+(?:in|by|under|since)\b",
        re.IGNORECASE,
    ),
}
_EXISTS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:funciona[n]?|existe[n]?|existente[s]?|ya\s+(?:hay|existe|funciona|est[áa])|se\s+re[úu]ne[n]?|se\s+junta[n]?|re[úu]ne\s+a|convoca[n]?|"
        r"convocad[oa]s?|sesiona[n]?|preside[n]?|presidid[oa]|desde\s+(?:hace|el\s+(?:año\s+)?)?\s*(?:19|20)\d\d|fortalec\w+|reactiv\w+|"
        r"retom\w+|se\s+us(?:a|ar[áa])|usar(?:emos|á)|viene[n]?\s+\w+ndo|aprobó|acordó|decidió|incluyó|actual(?:es)?|vigente|activ[oa]s?|"
        r"se\s+apoya\s+en|a\s+trav[ée]s\s+de|dentro\s+de|en\s+el\s+marco\s+de|lleva\s+\w+\s+años|cada\s+(?:mes|trimestre|semestre|semana|dos|tres))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:exist(?:s|ing)?|already|meets|met|has\s+met|have\s+met|sits|convenes|convened|chaired|chairs|called\s+by|since\s+(?:19|20)\d\d|"
        r"in\s+place|functioning|runs|strengthen\w*|reviv\w+|reactivat\w+|approved|agreed|decided|decides|uses?\s+the|through\s+the|"
        r"within\s+the|under\s+the|standing|current|(?:each|every)\s+(?:month|quarter|second|other|week|two|three|year)|monthly|quarterly)\b",
        re.IGNORECASE,
    ),
}
_ABSENT: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\b(?:no\s+(?:existe[n]?|hay|se\s+cuenta\s+con|funciona|tiene[n]?)|falta(?:n)?|carece[n]?\s+de|sin)\s+"
        r"(?:aún\s+|todavía\s+|hoy\s+)?(?:un|una|el|la|ningun|ningún|ninguna|\s)*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:there\s+is\s+no|there\s+are\s+no|no|without\s+an?|without|lacks?\s+an?|not\s+have\s+an?|has\s+no|have\s+no)\s*$",
        re.IGNORECASE,
    ),
}
_NOT_MADE: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\b(?:no|ni|tampoco|nunca|en\s+(?:vez|lugar)\s+de|sin)\s+(?:\w+\s+){0,3}$", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:not|no|never|nor|n't|instead\s+of|rather\s+than|without)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
    ),
}
# A sentence that goes on about the space named just before, without naming it.
_GOES_ON: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"^(?:La|Lo|Las|Los|Se|Est[ea]|Es[ea])?\s*(?:convoca|preside|re[úu]ne|junta|sesiona|funciona|existe|dirige|lidera|financia)\w*\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"^(?:It|This|They|Chaired|Convened|Called)\s+\w+", re.IGNORECASE),
}


def find_spaces(
    text: str, passages: Sequence[Passage], actors: Sequence[Actor], language: Language, lexicon: Lexicon
) -> tuple[Space, ...]:
    """The spaces among the draft's actors with their state and the passage that says so.

    A space that the draft says it lacks, or will not create, is no space. Where a sentence creates a space and no
    other says that it exists, it is created; where nothing says either, the state is unclear.
    """
    known = {(actor.name, actor.start): actor for actor in actors if actor.kind is ActorKind.SPACE}
    spaces: list[Space] = []
    for group in grouped(mentions_in(passages, language, lexicon)):
        if group.kind is not ActorKind.SPACE:
            continue
        actor = actor_of(group)
        found = _state(group, text, passages, language)
        if found is None:
            continue
        state, passage = found
        actor = known.get((actor.name, actor.start), actor)
        spaces.append(Space(actor=actor, state=state, start=passage.start, end=passage.end))
    return tuple(spaces)


def _state(group: Group, text: str, passages: Sequence[Passage], language: Language) -> tuple[State, Passage] | None:
    spoken = [
        (_spoken_state(mention, text, passages, language), passages[mention.passage])
        for mention in sorted(group.mentions, key=lambda mention: mention.start)
    ]
    for wanted in ("existing", "created", "unclear"):
        for state, passage in spoken:
            if state == wanted:
                return state, passage
    return None


def _spoken_state(mention: Mention, text: str, passages: Sequence[Passage], language: Language) -> State | None:
    """What the passage says of the space; None when it says that there is none or that none will be made."""
    passage = passages[mention.passage]
    before = text[passage.start : mention.start]
    after = text[mention.end : passage.end]
    if _ABSENT[language].search(before):
        return None
    if _WAS_MADE[language].search(after):
        return "existing"
    made = _MADE_BEFORE[language].search(before)
    if made:
        return None if _NOT_MADE[language].search(before[: made.start()]) else "created"
    made = _MADE_AFTER[language].search(after)
    if made:
        return "created"
    if _EXISTS[language].search(after) or _EXISTS[language].search(before[-60:]):
        return "existing"
    if mention.passage + 1 < len(passages):
        following = passages[mention.passage + 1]
        if _GOES_ON[language].search(following.text) and _EXISTS[language].search(following.text):
            return "existing"
    return "unclear"
