"""Whether a text reads like the draft of an intervention at all, or like a recipe, an invoice, a CV, a news item.

Signs for it and against it are added up. In doubt a text is a draft: to send a draft away is worse than to read a poem.
"""

from assistant.domain.draft import Draft, QuantityKind
from assistant.domain.facts import ActorKind, Facts
from assistant.examiners.rulebook.figures.masked_text import mask
from assistant.examiners.rulebook.judging.text_signs import TextSigns, code_share
from assistant.examiners.rulebook.text.folding import fold
from assistant.examiners.rulebook.text.phrase_patterns import distinct

_PLAN = 2  # so many of target, time and money make a plan, whatever words stand around them
_LETTERS_READ = 40_000  # what a text is shows in its first pages
_ENOUGH = 1.5
_ENOUGH_FOR_AN_IDEA = 0.5
_IDEA_WORDS = 30
_LINE_WORDS = 16  # an idea in a line may have no word that is known: only another kind's words speak against it
_NO_PARTY = frozenset({ActorKind.PROJECT})


def looks_like_an_intervention(draft: Draft, facts: Facts, signs: TextSigns) -> bool:
    """Whether a draft plans to change something for somebody, by what was read from it and by its words.

    Facts that the person corrected speak for it. An idea of one sentence needs a single sign, if nothing speaks
    against it.
    """
    sizes = (facts.people, facts.horizon, facts.budget)
    if any(fact and fact.corrected for fact in (*sizes, facts.goal, facts.area)) or sum(map(bool, sizes)) >= _PLAN:
        return True
    against = signs_against(draft, signs)
    if draft.words_read < _LINE_WORDS and not against:
        return True
    least = _ENOUGH_FOR_AN_IDEA if draft.words_read < _IDEA_WORDS else _ENOUGH
    return signs_for(draft, facts, signs) - against >= least


def signs_for(draft: Draft, facts: Facts, signs: TextSigns) -> float:
    """How much speaks for an intervention: figures of a plan, an aim, planning verbs, its words, its parties."""
    folded = fold(draft.text[:_LETTERS_READ])
    figures = (
        2.0 * bool(facts.people or facts.output)
        + 1.5 * bool(facts.horizon)
        + 1.5 * bool(facts.budget)
        + bool(facts.baseline)
    )
    prices = 0.5 * min(3, sum(quantity.kind is QuantityKind.MONEY for quantity in draft.quantities))
    aims = 1.5 if any(plan.goal for plan in mask(draft).plans) else 0.0
    plans = min(1.5, 0.75 * distinct(signs.planning[draft.language], folded))
    kinds = {actor.kind for actor in facts.actors} - _NO_PARTY
    parties = 0.5 * min(len(kinds), 4) + 0.5 * bool(facts.spaces)
    return figures + prices + aims + plans + parties + min(5.0, 0.5 * distinct(signs.words[draft.language], folded))


def signs_against(draft: Draft, signs: TextSigns) -> float:
    """How much speaks for another kind of text: the words of the kind that has most of them, or lines of code."""
    text = draft.text[:_LETTERS_READ]
    folded = fold(text)
    most = max((distinct(kind[draft.language], folded) for kind in signs.other.values()), default=0)
    return max(float(max(0, most - 3)), 12.0 * code_share(text))
