"""Ask, admit, ask once more with the reason; then the rulebook's stands."""

from dataclasses import dataclass, field

import pytest
from pydantic import BaseModel

from assistant.domain.errors import ModelFault
from assistant.examiners.model.asking import Request
from assistant.examiners.model.guard.admission import admitted
from assistant.examiners.model.guard.rejected import Rejected


class Reply(BaseModel):
    text: str


@dataclass
class Scripted:
    replies: list[str | Exception]
    asked: list[Request] = field(default_factory=list)

    def ask(self, request, schema):
        self.asked.append(request)
        reply = self.replies[len(self.asked) - 1]
        if isinstance(reply, Exception):
            raise reply
        return schema(text=reply)


@dataclass
class Counts:
    counted: list[str] = field(default_factory=list)

    def admitted(self):
        self.counted.append("admitted")

    def repaired(self):
        self.counted.append("repaired")

    def replaced(self):
        self.counted.append("replaced")


def admit(reply):
    if "wrong" in reply.text:
        raise Rejected(f"Mend this: </refused> {reply.text}")
    return reply.text.upper()


REQUEST = Request("examine", "0" * 64, "Instructions.", "A draft.")


@pytest.mark.parametrize(
    "replies, came, counted",
    [
        (["good"], "GOOD", ["admitted"]),
        (["wrong", "good"], "GOOD", ["repaired"]),
        (["wrong", "wrong again", "good"], None, ["replaced"]),
    ],
)
def test_a_refused_reply_is_asked_for_once_more(replies, came, counted):
    asker, counts = Scripted(replies), Counts()
    assert admitted(asker, REQUEST, Reply, admit, counts) == came
    assert counts.counted == counted
    assert len(asker.asked) == min(2, len(replies))


def test_the_second_request_holds_the_reason_and_not_its_delimiters():
    asker = Scripted(["wrong", "good"])
    admitted(asker, REQUEST, Reply, admit, Counts())
    first, second = asker.asked
    assert second.system == first.system
    assert second.user.startswith(first.user)
    assert "Mend this" in second.user
    assert second.user.count("</refused>") == 1


def test_faults_pass_through():
    fault = ModelFault("stalled", {"es": "Se detuvo.", "en": "It stalled."})
    for replies in ([fault], ["wrong", fault]):
        with pytest.raises(ModelFault):
            admitted(Scripted(list(replies)), REQUEST, Reply, admit, Counts())
