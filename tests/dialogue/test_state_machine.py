"""Whatever people do, in whatever order, what must hold of a conversation holds."""

import re

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.dialogue.review import make_review
from assistant.domain.conversation import (
    MOST_FOLLOW_UPS,
    SETTLED,
    AnsweredPoint,
    Back,
    Conversation,
    Correct,
    EntryState,
    Example,
    Finish,
    Heading,
    Message,
    NewVersion,
    Next,
    Paragraph,
    Park,
    Question,
    Quotation,
    Reply,
    Say,
    Waive,
    Why,
)
from assistant.domain.finding import Status
from assistant.domain.knowledge import KEY_SLUGS, SLUGS
from tests.dialogue.small_house import ScriptedExaminer, SmallLibrarian, SmallReader, draft_of, text_about_everything

TEXTS = st.sampled_from(
    [
        "brings 40 names", "half of it", "other matters", "it is all foreseen", "unknown so far", "we don't know",
        "does not apply", "does not apply, because waive it is", "does not apply, because of reasons", "why?",
        "an example", "next", "later", "back", "back to spaces", "back to the bees", "finish", "thanks", "hello", "yes",
        "what do the recommendations say about spaces?", "who won the cup?",
        "brings it. What does R3 say about spaces?",
        "half. Who won the cup?",
        "it is not 12 months, it is 24 months", "you misread", "new version", "", "?", "¿?!",
        "no sabemos", "siguiente", "is it «this»? or that", "word " * 130,
    ]
)  # fmt: skip
STATUSES = st.fixed_dictionaries({slug: st.sampled_from(list(Status)) for slug in SLUGS})
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")


def asks(reply: Reply) -> int:
    """How many questions a reply asks: its question blocks, and question marks elsewhere but in quotes."""
    total = 0
    for block in reply.blocks:
        match block:
            case Question(text):
                assert QUOTED.sub("", text).count("?") == 1
                total += 1
            case Paragraph(text) | Heading(text=text) | AnsweredPoint(figure=text):
                total += QUOTED.sub("", text).count("?")
            case _:
                pass
    return total


class Talk(RuleBasedStateMachine):
    """A conversation about drafts whose statuses are drawn at random."""

    conversation: Conversation
    reply: Reply
    examiner: ScriptedExaminer

    @initialize(statuses=STATUSES, agenda=st.permutations(SLUGS))
    def begin(self, statuses: dict[str, Status], agenda: list[str]) -> None:
        self.examiner = ScriptedExaminer({"v0": statuses}, agenda=tuple(agenda))
        self.versions = 0
        self.fetched: set[str] = set()
        draft = draft_of(text_about_everything(), "v0")
        self.conversation = open_conversation(
            draft, librarian=SmallLibrarian(), examiner=self.examiner, id="conversation"
        )
        self.reply = self.conversation.turns[0].reply
        self.settled: dict[str, EntryState] = self._settled()

    def _settled(self) -> dict[str, EntryState]:
        board = self.conversation.board
        assert board is not None
        return {entry.slug: entry.state for entry in board.entries if entry.state in SETTLED}

    def _send(self, message: Message) -> None:
        before = self.conversation
        self.conversation, self.reply = advance(
            before, message, reader=SmallReader(), librarian=SmallLibrarian(), examiner=self.examiner
        )
        assert self.conversation.turns[: len(before.turns)] == before.turns
        assert self.conversation.turns[-1].message == message
        assert self.conversation.turns[-1].reply == self.reply
        new = self.conversation.asked[len(before.asked) :]
        if not isinstance(message, NewVersion):
            assert not set(new) & set(self.settled), "a settled criterion was asked again"
            now = self._settled()
            assert all(now.get(slug) == state for slug, state in self.settled.items()), "something was unsettled"
        if isinstance(message, Back) or (isinstance(message, Say) and "back" in message.text):
            self.fetched |= set(new)
        self.settled = self._settled()

    @rule(text=TEXTS)
    def say(self, text: str) -> None:
        self._send(Say(text))

    @rule(message=st.sampled_from([Park(), Next(), Why(), Example(), Waive(""), Waive("the town is small"), Finish()]))
    def press(self, message: Message) -> None:
        self._send(message)

    @rule(slug=st.sampled_from([None, *SLUGS, "nowhere"]))
    def go_back(self, slug: str | None) -> None:
        self._send(Back(slug))

    @rule(text=st.sampled_from(["24 months", ""]))
    def put_right(self, text: str) -> None:
        self._send(Correct("horizon", text))

    @rule(statuses=STATUSES)
    def bring_version(self, statuses: dict[str, Status]) -> None:
        self.versions += 1
        name = f"v{self.versions}"
        self.examiner = ScriptedExaminer({**self.examiner.statuses, name: statuses}, agenda=self.examiner.agenda)
        self._send(NewVersion(draft_of(text_about_everything() + f"\nVersion {name}.", name)))

    @invariant()
    def asks_once_at_most(self) -> None:
        if hasattr(self, "reply"):
            assert asks(self.reply) <= 1

    @invariant()
    def what_is_pending_is_asked(self) -> None:
        if not hasattr(self, "reply"):
            return
        pending, board = self.conversation.pending, self.conversation.board
        assert board is not None
        asked = [entry.slug for entry in board.entries if entry.state is EntryState.ASKED]
        assert asked == ([pending.slug] if pending else [])
        if pending is not None:
            assert self.reply.question is not None
            assert self.reply.question.text == pending.question
            assert self.reply.question.slug == pending.slug

    @invariant()
    def follows_up_twice_at_most(self) -> None:
        if hasattr(self, "reply") and self.conversation.board is not None:
            assert all(entry.follow_ups <= MOST_FOLLOW_UPS for entry in self.conversation.board.entries)

    @invariant()
    def asks_key_criteria_among_the_first_five(self) -> None:
        if not hasattr(self, "reply") or self.versions:
            return
        board = self.conversation.board
        assert board is not None
        asked = [slug for slug in dict.fromkeys(self.conversation.asked) if slug not in self.fetched]
        for slug in KEY_SLUGS:
            if board.entry(slug).state is EntryState.WAITING:
                waiting_before = [key for key in KEY_SLUGS if board.entry(key).state is EntryState.WAITING]
                assert len(asked) + len(waiting_before) <= 5 or self.fetched

    @invariant()
    def quotes_letter_for_letter(self) -> None:
        if not hasattr(self, "reply"):
            return
        texts = [draft.text for draft in (self.conversation.draft, *self.conversation.earlier) if draft is not None]
        for block in self.reply.blocks:
            evidence = block.evidence if isinstance(block, Quotation) else None
            evidence = block.quote if isinstance(block, AnsweredPoint) else evidence
            if evidence is not None:
                assert any(text[evidence.start : evidence.end] == evidence.quote for text in texts)

    @invariant()
    def can_be_finished_and_reviewed(self) -> None:
        if not hasattr(self, "reply"):
            return
        finished, reply = advance(
            self.conversation, Finish(), reader=SmallReader(), librarian=SmallLibrarian(), examiner=self.examiner
        )
        assert finished.finished
        assert finished.pending is None
        assert reply.question is None
        board = finished.board
        assert board is not None
        taken = {item.slug for item in make_review(finished).take_along}
        assert not taken & {entry.slug for entry in board.entries if entry.state in SETTLED}


TestTalk = Talk.TestCase
TestTalk.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
