"""A real model's stream through the caller: what arrives fits the schema, is counted, and can be stopped."""

import threading
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from assistant.domain.errors import ModelFault
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Request, Stopped
from assistant.examiners.model.calling import Caller, Limits
from assistant.examiners.model.providers import chat_model, check
from assistant.examiners.model.stop import Stop
from tests.real_model.conftest import NAME

SYSTEM = "You read drafts of projects. Answer in JSON."
USER = "In 16 months, 4,000 beekeepers in two districts will sell graded honey to one packer. Today 90 do."


class Opinion(BaseModel):
    model_config = ConfigDict(extra="forbid")

    status: Literal["missing", "partly", "addressed"]
    sure: bool
    criterion: Literal["timeline", "actors", "spaces"]


class Essay(BaseModel):
    model_config = ConfigDict(extra="forbid")

    sentences: list[str]


class LongEssay(BaseModel):
    """Takes the small model seconds, whatever it has to say."""

    model_config = ConfigDict(extra="forbid")

    sentences: list[str] = Field(min_length=120)


def caller(server: str, account: Account, patience: float = 60.0, stop: Stop | None = None) -> Caller:
    return Caller(chat_model(NAME, server, patience), account, Limits(patience=patience), stop)


def request(system: str = SYSTEM, most_tokens: int = 60) -> Request:
    return Request("test", "0" * 64, system, USER, ("passages",), most_tokens)


def test_it_answers_the_one_token_call(server):
    check(NAME, server, 60.0)


def test_what_arrives_fits_the_schema_and_is_counted(server):
    account = Account(NAME)
    opinion = caller(server, account).ask(request(), Opinion)
    assert opinion.status in ("missing", "partly", "addressed")
    assert opinion.criterion in ("timeline", "actors", "spaces")
    use = account.use("en")
    assert use.calls >= 1
    assert use.tokens_in > 20
    assert use.tokens_out > 3


def test_free_text_that_reaches_its_length_is_a_fault_and_no_half_reply(server):
    with pytest.raises(ModelFault) as caught:
        caller(server, Account(NAME)).ask(request("Write a very long essay about honey.", most_tokens=5), Essay)
    assert caught.value.kind == "length"


def test_a_stop_lets_go_of_the_stream(server):
    account, stop = Account(NAME), Stop()
    threading.Timer(0.5, stop.set).start()
    with pytest.raises(Stopped):
        caller(server, account, stop=stop).ask(request("Write a long essay.", most_tokens=3000), LongEssay)
    assert account.use("en").calls == 1
