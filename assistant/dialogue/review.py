"""What leaves: a review of a draft, with the questions that are still open and whom to ask them."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.dialogue.agenda import is_settled, to_ask
from assistant.dialogue.phrases import phrases_of
from assistant.domain.conversation import Board, Conversation
from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Actor, ActorKind, Facts
from assistant.domain.finding import Challenge, Examination, Outcome
from assistant.domain.knowledge import KEY_SLUGS
from assistant.domain.model_use import ModelUse
from assistant.domain.review import Review, TakeAlong

FITTING_KINDS: Mapping[str, tuple[ActorKind, ...]] = {
    "timeline": (),
    "actors": (),
    "experience": (ActorKind.RESEARCH,),
    "sustainability": (),
    "adaptiveness": (),
    "market": (ActorKind.FIRM, ActorKind.INTERMEDIARY),
    "linked-markets": (ActorKind.LENDER,),
    "business-case": (ActorKind.FIRM,),
    "spaces": (ActorKind.SPACE,),
    "public-sector": (ActorKind.PUBLIC_OFFICE,),
    "private-sector": (ActorKind.FIRM, ActorKind.LENDER),
    "producers": (ActorKind.GUILD,),
    "intermediation": (ActorKind.INTERMEDIARY,),
    "local-providers": (ActorKind.PROVIDER,),
}
_NOBODY_TO_CALL = frozenset({ActorKind.PROJECT, ActorKind.TARGET_GROUP})


def make_review(conversation: Conversation, hashes: Mapping[str, str] | None = None) -> Review:
    """The review of a conversation. Raises ValueError while it has no draft.

    `hashes` adds to those of the draft and the knowledge, and of the prompts that were used: the first 12 digits of
    each under "prompt:" and its name.
    """
    draft, examination = conversation.draft, conversation.examination
    if draft is None or examination is None:
        raise ValueError("the conversation has no draft yet")
    use = use_of(conversation)
    prompts = {f"prompt:{name}": sha256 for name, sha256 in use.prompts} if use else {}
    made = review_of(draft, examination, conversation.board, conversation.language, {**prompts, **(hashes or {})})
    return replace(made, summary=conversation.summary, use=use)


def use_of(conversation: Conversation) -> ModelUse | None:
    """What all turns together asked of models, None where none was asked. Money is None where a price was not known.

    The model, and any fault with its notice, are the last ones.
    """
    uses = [turn.use for turn in conversation.turns if turn.use is not None]
    if not uses:
        return None
    faulty = next((use for use in reversed(uses) if use.fault), uses[-1])
    money = [use.money for use in uses if use.calls]
    return ModelUse(
        model=uses[-1].model,
        calls=sum(use.calls for use in uses),
        tokens_in=sum(use.tokens_in for use in uses),
        tokens_out=sum(use.tokens_out for use in uses),
        money=None if None in money else sum(spent for spent in money if spent is not None),
        admitted=sum(use.admitted for use in uses),
        repaired=sum(use.repaired for use in uses),
        replaced=sum(use.replaced for use in uses),
        fault=faulty.fault,
        notice=faulty.notice,
        stopped=any(use.stopped for use in uses),
        prompts=tuple(dict.fromkeys(prompt for use in uses for prompt in use.prompts)),
        sent=tuple(dict.fromkeys(what for use in uses for what in use.sent)),
    )


def review_of(
    draft: Draft,
    examination: Examination,
    board: Board | None = None,
    language: Language | None = None,
    hashes: Mapping[str, str] | None = None,
) -> Review:
    """The review of a draft that was examined; without a board, every challenge is still open."""
    return Review(
        draft=draft,
        examination=examination,
        board=board,
        take_along=take_along(examination, board, language or draft.language),
        hashes={"draft": draft.sha256, "knowledge": examination.knowledge_sha256, **(hashes or {})},
    )


def take_along(examination: Examination, board: Board | None, language: Language) -> tuple[TakeAlong, ...]:
    """The open questions, those to the same person together; key criteria first, then the examiner's order."""
    order = sorted(to_ask(examination), key=lambda slug: slug not in KEY_SLUGS)
    taken: list[TakeAlong] = []
    for slug in order:
        challenge = examination.finding(slug).challenge
        if challenge is None or (board is not None and is_settled(board.entry(slug))):
            continue
        whom = whom_to_ask(challenge, examination.facts, language)
        taken.append(TakeAlong(slug, challenge.question, whom, still_to_settle(challenge, board)))
    first = {item.whom: position for position, item in reversed(list(enumerate(taken)))}
    return tuple(sorted(taken, key=lambda item: first[item.whom]))


def whom_to_ask(challenge: Challenge, facts: Facts, language: Language) -> str:
    """The named actor that the question is about; else one of the fitting kind; else a role by criterion."""
    callable_actors = [actor for actor in facts.actors if actor.proper and actor.kind not in _NOBODY_TO_CALL]
    asked_about = [actor for actor in callable_actors if _bare(actor) in challenge.question.lower()]
    fitting = [
        actor for kind in FITTING_KINDS[challenge.slug] for actor in sorted(callable_actors, key=_by_mentions)
        if actor.kind is kind
    ]  # fmt: skip
    both = [actor for actor in fitting if actor in asked_about]
    for actor in (*both, *sorted(asked_about, key=_by_mentions), *fitting):
        return actor.name
    return phrases_of(language).roles[challenge.slug]


def still_to_settle(challenge: Challenge, board: Board | None) -> str:
    """What would settle it: what the last answer left wanting, where it brought a part."""
    answers = board.entry(challenge.slug).answers if board is not None else ()
    if answers and answers[-1].outcome == Outcome.PARTLY and answers[-1].wanted:
        return answers[-1].wanted
    return challenge.settles


def _by_mentions(actor: Actor) -> tuple[int, int]:
    return (-actor.mentions, actor.start)


def _bare(actor: Actor) -> str:
    """The name without its article, in lower case."""
    first, _, rest = actor.name.lower().partition(" ")
    return rest if rest and first in ("el", "la", "los", "las", "the") else actor.name.lower()
