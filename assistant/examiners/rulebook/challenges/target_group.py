"""Those whom a draft is for, as they can be called in a question. Knows nothing of who deals with them."""

import re
from dataclasses import replace

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.examiners.rulebook.challenges.dealings import without_article
from assistant.examiners.rulebook.challenges.definite import in_full, together
from assistant.examiners.rulebook.challenges.in_passing import is_in_passing
from assistant.examiners.rulebook.challenges.wording import Slot

_LONGEST_SAID = 7  # words of a name inside a question
_OF_WHAT = re.compile(r"\s(?:de\s(?:los|las|la)|del|of\sthe|in\sthe|from\sthe|que|who)\s")
_ANYBODY = frozenset(
    (
        *("los", "las", "hombres", "mujeres", "jóvenes", "personas", "gente", "niños", "niñas", "y", "e", "o"),
        *("the", "women", "men", "people", "youth", "girls", "boys", "children", "young", "and", "or"),
    )
)
# "de los mercados rurales altos y secos": up to the noun and one adjective, which stand after it in Spanish.
_TELLING = re.compile(
    r"\s(?:de\s(?:los|las|la)|del)\s[^\W\d]+(?:\s(?!y\b|e\b|and\b|de\b|del\b|of\b|en\b|in\b)[^\W\d]+)?"
    r"|\s(?:of|in|from)\sthe\s[^\W\d]+\s(?!and\b|or\b)[^\W\d]+"
    r"|\s(?:que|who)\s[^,;.]{1,40}?(?=[,;.]|$)"
)
_IN_BRACKETS = re.compile(
    r"\s?[\[(](?P<who>[^\W\d]+(?:or[ae]s|er[oa]s|istas|ant[ae]s|ers|makers)(?:\s(?:de|of)\s[^\W\d]+)?)(?=[\]),;]|\sy\s|\sand\s)",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(r"\s(?:in|at|en)\s(?P<where>[A-ZÁÉÍÓÚÑ].*)$")
_OF_A_PLACE = re.compile(r"\s(?:de|in|from|en|of)\s(?P<where>[A-ZÁÉÍÓÚÑ][^\W\d]+)$")
_OPENING, _SAID_OFTEN = 250, 2  # letters in which a draft says where it is; times
# One of them stands for a case; of those who are named so, all are meant.
_ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:comunidad|poblaci[óo]n|gente|juventud|ciudadan[íi]a|vecindario|alumnado|community|population|people|youth|"
    r"public|neighbourhood)(?!\w)",
    re.IGNORECASE,
)
NOBODY_NAMED = {"es": "las personas a las que se dirige", "en": "the people it is meant for"}


def target_group(draft: Draft, facts: Facts) -> Slot:
    """Those whom the goal counts; else those whom the draft speaks of most. One group of several stands for none."""
    counted = f"{facts.people.text} {facts.people.counts}".casefold() if facts.people else ""
    groups = [
        actor
        for actor in facts.actors
        if actor.kind is ActorKind.TARGET_GROUP
        and not is_in_passing(actor, draft)
        and (actor.plural or actor.proper or _ALL_OF_THEM.search(actor.name))
        and (actor.mentions > 1 or actor.start < len(draft.text) / 2 or head_of(actor) in counted)
    ]
    most = max(groups, key=lambda actor: (head_of(actor) in counted, actor.mentions, -actor.start), default=None)
    if most is None:
        return Slot(NOBODY_NAMED[draft.language], plural=True, worth=-0.5)
    if several := together(draft.text, most.start, most.end):
        several = _said_aloud(several[0].lower() + several[1:])
        end = max(most.end, draft.text.casefold().find(several.casefold()) + len(several))
        several += _told_beside(several, replace(most, end=end), draft.text)
        article = "las" if several.startswith(("mujeres", "niñas", "familias", "personas")) else "los"
        return Slot(f"{article} {several}" if draft.language == "es" else several, plural=True)
    if elsewhere := _without_another_place(most, facts.place, draft):
        return Slot(elsewhere, most.plural)
    if head_of(most) in counted and (wherever := _wherever_they_are(most, facts.place, draft.language)):
        return Slot(wherever, most.plural)
    said = _said_aloud(in_full(most.name, draft.text))
    return Slot(said + _told_beside(said, most, draft.text), most.plural)


def _without_another_place(group: Actor, place: str, draft: Draft) -> str:
    """ "las familias" for "las familias de Boston", whom a draft on Usulután names once for where they live; or ""."""
    found = _OF_A_PLACE.search(group.name)
    if found is None or found["where"] in place or found["where"] in draft.text[:_OPENING]:
        return ""
    if draft.text.count(found["where"]) > 1:
        return ""
    head = group.name[: found.start()]
    if draft.text.casefold().count(without_article(head).casefold()) < _SAID_OFTEN:
        return ""
    return head if draft.language == "es" or head.startswith("the ") else f"the {head}"


def _wherever_they_are(group: Actor, place: str, language: Language) -> str:
    """ "the growers" for "growers in Ilave" who are named elsewhere too, unless the draft is about Ilave; or ""."""
    somewhere = _SOMEWHERE.search(group.name)
    if somewhere is None or group.mentions < 2 or somewhere["where"].split()[0] in place:
        return ""
    short = group.name[: somewhere.start()]
    return short if language == "es" or short.startswith("the ") else f"the {short}"


def _said_aloud(name: str) -> str:
    """A long name up to the system, sector or place that it goes on to tell: "the women weavers of the …".

    Where nothing but women, men or people is left, what tells them from all others stays.
    """
    if len(name.split()) <= _LONGEST_SAID:
        return name
    short = _OF_WHAT.split(name, maxsplit=1)[0]
    if _is_anybody(short):
        found = _TELLING.match(name, len(short))
        return short + (found[0] if found else "")
    return short


def _is_anybody(name: str) -> bool:
    return all(word in _ANYBODY for word in name.casefold().replace(",", " ").split())


def _told_beside(name: str, actor: Actor, text: str) -> str:
    """ " weavers" of "women (weavers, 300 of them)", " of the dry hills": where the name alone could be anybody."""
    if not _is_anybody(name):
        return ""
    if beside := _IN_BRACKETS.match(text, actor.end):
        return f" {beside['who'].lower()}"
    found = _TELLING.match(text, actor.end)
    return found[0] if found else ""


def head_of(actor: Actor) -> str:
    """The first letters of its noun: "las familias paneleras" → "famili"."""
    words = without_article(actor.name).split()
    return words[0][:6] if words else actor.name
