"""An answer to the pending challenge: what it settles, what is still wanted, and where the talk goes from there."""

import re
from dataclasses import replace

from assistant.dialogue.agenda import left
from assistant.dialogue.explaining import answer_question
from assistant.dialogue.moving import Step, go_on, nothing_pending, pending_entry, state
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Ports
from assistant.dialogue.presenting import Said, label_of, note
from assistant.dialogue.quoting import ended, joined, narrowed, open_ended, quoted, shortened, word_count
from assistant.dialogue.signs import CONNECTIVE, EXPLAINED, INSISTING, REASONED
from assistant.dialogue.spelling import folded
from assistant.domain.conversation import (
    MOST_FOLLOW_UPS,
    Answer,
    Block,
    Conversation,
    Entry,
    EntryState,
    Paragraph,
    Question,
)
from assistant.domain.draft import Draft, Language
from assistant.domain.finding import Challenge, Evidence, Outcome, Verdict

WAIVER_REASON = "waiver-reason"  # the situation of a challenge that asks why it does not apply
_STILL_A_REASON = frozenset({"off_topic"})  # kinds of verdict
_NO_REASON = frozenset({"vague", "unreasoned_waiver"})  # kinds of verdict
_FEWEST_WORDS_OF_A_REASON = 6
_FEWEST_WORDS_AFTER_BECAUSE = 4
_JOINING = re.compile(r"\s(?:y|e|and)\s")
_AS_WAIVER: dict[Language, str] = {"es": "No aplica, porque {reason}", "en": "It does not apply, because {reason}"}


def take_answer(conversation: Conversation, text: str, ports: Ports) -> Step:
    """Weigh an answer and say what it did."""
    if conversation.pending is None:
        return nothing_pending(conversation)
    return _act_on(conversation, text, _weigh(conversation, text, ports), ports, Said())


def take_answer_with_question(conversation: Conversation, text: str, question: str, ports: Ports) -> Step | None:
    """Weigh what may be an answer beside a question, and say both. None where it settles nothing: only a question."""
    if conversation.pending is None:
        return None
    verdict = _weigh(conversation, text, ports)
    if verdict.outcome is Outcome.OPEN and not verdict.unknown:
        return None
    asks_us = text != question  # else the question is the answer's own: "Who pays? The council."
    aside = Said()
    if asks_us:
        aside = answer_question(conversation, question, ports.librarian, ports.colleague, in_passing=True)
    return _act_on(conversation, text, verdict, ports, aside)


def take_answer_before_leaving(conversation: Conversation, text: str, ports: Ports) -> tuple[Step, bool]:
    """Weigh what was said before the wish to leave the question, and keep it. True where it settled the question."""
    if conversation.pending is None:
        return (conversation, Said()), False
    verdict = _weigh(conversation, text, ports)
    if verdict.outcome in (Outcome.RESOLVED, Outcome.WAIVED):
        return _act_on(conversation, text, verdict, ports, Said()), True
    entry, (board, _) = pending_entry(conversation), state(conversation)
    answers = (*entry.answers, Answer(text, verdict.outcome, verdict.wanted))
    entry = replace(entry, answers=answers, unknown=entry.unknown or verdict.unknown)
    return (replace(conversation, board=board.put(entry)), Said()), False


def take_waiver(conversation: Conversation, reason: str, ports: Ports) -> Step:
    """Record that the pending challenge does not apply, with the reason; without one, ask for it."""
    if conversation.pending is None:
        return nothing_pending(conversation)
    if not reason.strip():
        return ask_for_reason(conversation, ports)
    as_said = _AS_WAIVER[conversation.language].format(reason=reason.strip())
    verdict = _weigh(conversation, as_said, ports)
    waived = Verdict(Outcome.WAIVED, reason=reason.strip(), against=verdict.against)
    return _act_on(conversation, reason.strip(), waived, ports, Said())


def take_waiver_in_passing(conversation: Conversation, text: str, reason: str, ports: Ports) -> Step:
    """A waiver in free text: it counts where the examiner finds a reason in it; otherwise the reason is asked for."""
    if conversation.pending is None:
        return nothing_pending(conversation)
    if not reason.strip():
        return ask_for_reason(conversation, ports)
    verdict = _weigh(conversation, text, ports)
    explained = EXPLAINED.match(folded(text)) is not None and word_count(reason) >= _FEWEST_WORDS_AFTER_BECAUSE
    if explained and verdict.outcome is not Outcome.WAIVED and not verdict.unknown:
        # The words that announce a waiver weigh more than a short reason does: the reason is weighed by itself.
        by_itself = _weigh(conversation, reason, ports)
        # A short sentence is easily taken for insistence: only words of insistence make it so.
        insists = by_itself.kind == "pressure" and INSISTING.search(folded(reason)) is not None
        if by_itself.kind not in _NO_REASON and not insists and not by_itself.unknown:
            verdict = Verdict(Outcome.WAIVED, reason=reason, against=verdict.against)
    asked_already = conversation.pending.situation == WAIVER_REASON
    if verdict.outcome in (Outcome.OPEN, Outcome.PARTLY) and not verdict.unknown and not asked_already:
        return ask_for_reason(conversation, ports, text)
    return _act_on(conversation, text, verdict, ports, Said())


def take_unknown(conversation: Conversation, text: str, ports: Ports) -> Step:
    """ "We do not know yet": kept, and the talk goes on at once."""
    if conversation.pending is None:
        return nothing_pending(conversation)
    return _act_on(conversation, text, Verdict(Outcome.OPEN, unknown=True), ports, Said())


def ask_for_reason(conversation: Conversation, ports: Ports, text: str = "") -> Step:
    """Ask why it does not apply, as one of the follow-ups; when they are used up, leave it open."""
    entry = pending_entry(conversation)
    board, _ = state(conversation)
    phrases, turn = phrases_of(conversation.language), len(conversation.turns)
    if text:
        entry = replace(entry, answers=(*entry.answers, Answer(text, Outcome.OPEN)))
    if conversation.pending is None or entry.follow_ups >= MOST_FOLLOW_UPS:
        return _leave(conversation, entry, ports, Said(), pick(phrases.left_open, turn))
    asking = replace(
        conversation.pending,
        question=pick(phrases.ask_reason, turn),
        reason="",
        settles="",
        situation=WAIVER_REASON,
    )
    entry = replace(entry, follow_ups=entry.follow_ups + 1)
    conversation = replace(conversation, board=board.put(entry), pending=asking)
    return conversation, note(pick(phrases.waiver_needs_reason, turn)) + Said((Question(asking.question, asking.slug),))


def _weigh(conversation: Conversation, text: str, ports: Ports) -> Verdict:
    entry, (_, examination) = pending_entry(conversation), state(conversation)
    if conversation.pending is None:
        raise ValueError("no challenge is pending")
    finding = examination.finding(entry.slug)
    earlier = tuple(answer.text for answer in entry.answers)
    draft = _draft_of(conversation)
    if conversation.pending.situation != WAIVER_REASON:
        return ports.examiner.weigh(conversation.pending, finding, (*earlier, text), draft)
    challenge = finding.challenge or conversation.pending
    reason = CONNECTIVE.sub("", text, count=1)
    as_said = _AS_WAIVER[conversation.language].format(reason=reason)
    waiver = ports.examiner.weigh(challenge, finding, (*earlier, as_said), draft)
    if waiver.outcome is Outcome.WAIVED:
        return replace(waiver, reason=reason)
    verdict = ports.examiner.weigh(challenge, finding, (*earlier, text), draft)
    fewest = _FEWEST_WORDS_AFTER_BECAUSE if REASONED.match(folded(text)) else _FEWEST_WORDS_OF_A_REASON
    if verdict.kind in _STILL_A_REASON and word_count(reason) >= fewest:
        # Asked for, given, and not mere insistence: it is for the review's reader to judge.
        return Verdict(Outcome.WAIVED, reason=reason, against=verdict.against)
    return verdict


def _act_on(conversation: Conversation, text: str, verdict: Verdict, ports: Ports, aside: Said) -> Step:
    board, _ = state(conversation)
    entry = pending_entry(conversation)
    entry = replace(entry, answers=(*entry.answers, Answer(text, verdict.outcome, verdict.wanted)))
    phrases, language, turn = phrases_of(conversation.language), conversation.language, len(conversation.turns)
    match verdict.outcome:
        case Outcome.RESOLVED:
            entry = replace(entry, state=EntryState.RESOLVED, unknown=False)
            conversation = replace(conversation, board=board.put(entry), pending=None)
            said = _closed(conversation, entry, verdict, text, ports)
            conversation, onward = go_on(conversation, ports.librarian)
            return conversation, said + aside + onward
        case Outcome.WAIVED:
            reason = verdict.reason or text
            entry = replace(
                entry, state=EntryState.WAIVED, waiver=reason, against_waiver=verdict.against, unknown=False
            )
            conversation = replace(conversation, board=board.put(entry), pending=None)
            said = note(
                pick(phrases.waived, turn).format(reason=_own_words(reason, language)),
                phrases.against_waiver.format(quote=_draft_words(verdict.against, language)) if verdict.against else "",
            )
            conversation, onward = go_on(conversation, ports.librarian)
            return conversation, said + aside + onward
        case Outcome.PARTLY | Outcome.OPEN:
            if verdict.unknown:
                entry = replace(entry, unknown=True)
                return _leave(conversation, entry, ports, aside, pick(phrases.unknown, turn))
            if entry.follow_ups >= MOST_FOLLOW_UPS:
                partly = left(entry).state is EntryState.PARTLY
                variants = phrases.left_partly if partly else phrases.left_open
                return _leave(conversation, entry, ports, aside, pick(variants, turn))
            return _follow_up(conversation, entry, verdict, ports, aside)


def _closed(conversation: Conversation, entry: Entry, verdict: Verdict, text: str, ports: Ports) -> Said:
    """What arrived, in the person's words, and the sentence of the draft that it changes."""
    phrases, language, turn = phrases_of(conversation.language), conversation.language, len(conversation.turns)
    finding = state(conversation)[1].finding(entry.slug)
    claims = finding.challenge.claims if finding.challenge else ()
    label = label_of(ports.librarian.criterion(entry.slug), claims, language)
    arrived = _own_words(verdict.arrived or text, language)
    quote = finding.at_issue
    return note(
        pick(phrases.resolved, turn).format(label=label, arrived=arrived),
        pick(phrases.replaces, turn).format(quote=_draft_words(quote, language))
        if quote
        else pick(phrases.to_add, turn),
    )


def _leave(conversation: Conversation, entry: Entry, ports: Ports, aside: Said, words: str) -> Step:
    board, _ = state(conversation)
    conversation = replace(conversation, board=board.put(left(entry)), pending=None)
    conversation, onward = go_on(conversation, ports.librarian)
    return conversation, note(words) + aside + onward


def _follow_up(conversation: Conversation, entry: Entry, verdict: Verdict, ports: Ports, aside: Said) -> Step:
    board, examination = state(conversation)
    if conversation.pending is None:
        raise ValueError("no challenge is pending")
    first = examination.finding(entry.slug).challenge or conversation.pending
    attempt = entry.follow_ups + 1
    asking = ports.examiner.follow_up(first, verdict, _draft_of(conversation), attempt)
    entry = replace(entry, follow_ups=attempt)
    said = note(_still_wanted(verdict, conversation.language, len(conversation.turns)))
    conversation = replace(conversation, board=board.put(entry), pending=asking)
    return conversation, said + aside + Said(asked_again(asking, first))


def _still_wanted(verdict: Verdict, language: Language, turn: int) -> str:
    phrases = phrases_of(language)
    parts = tuple(open_ended(part) for part in verdict.wanted.split("; ") if part)
    wanted = "; ".join(parts) if any(_JOINING.search(part) for part in parts) else joined(parts, language)
    if verdict.outcome is Outcome.PARTLY:
        arrived = pick(phrases.partly, turn).format(arrived=_own_words(verdict.arrived, language))
        missing = pick(phrases.still_wanted, turn).format(wanted=wanted)
        return " ".join((*((arrived,) if verdict.arrived else ()), *((missing,) if wanted else ())))
    variants = phrases.off_topic if verdict.kind == "off_topic" else phrases.vague
    return pick(variants, turn).format(wanted=wanted) if wanted else ""


def asked_again(asking: Challenge, first: Challenge) -> tuple[Block, ...]:
    """The question of a challenge, and of what stands around it only what is new beside another challenge."""
    blocks: list[Block] = []
    if asking.reason and asking.reason != first.reason:
        blocks.append(Paragraph(asking.reason, "reason"))
    blocks.append(Question(asking.question, asking.slug))
    if asking.settles and asking.settles != first.settles:
        blocks.append(Paragraph(ended(asking.settles), "settles"))
    return tuple(blocks)


def _draft_of(conversation: Conversation) -> Draft:
    if conversation.draft is None:
        raise ValueError("the conversation has no draft yet")
    return conversation.draft


def _own_words(text: str, language: Language) -> str:
    return quoted(open_ended(shortened(text)), language)


def _draft_words(evidence: Evidence | None, language: Language) -> str:
    return quoted(narrowed(evidence).quote, language) if evidence else ""
