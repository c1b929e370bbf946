"""A question for a model, the form of its reply, and a caller that asks a server on loopback."""

from pydantic import BaseModel, ConfigDict

from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Request
from assistant.examiners.model.calling import Caller, Limits
from assistant.examiners.model.providers import chat_model
from assistant.examiners.model.stop import Stop
from tests.examiners.model.provider import Provider

MODEL = "openai:some-model"


class Reply(BaseModel):
    """What is asked for here."""

    model_config = ConfigDict(extra="forbid")

    question: str
    quote: str
    claims: list[str]


def request(prompt: str = "examine", most_tokens: int = 200) -> Request:
    return Request(prompt, "0123456789abcdef" * 4, "You examine.", "<draft>Agua para todos</draft>", (), most_tokens)


def account() -> Account:
    return Account(MODEL)


def caller(
    provider: Provider,
    to: Account | None = None,
    patience: float = 30.0,
    stop: Stop | None = None,
    model: str = MODEL,
) -> Caller:
    """One that loses no time between attempts."""
    limits = Limits(patience=patience, back_off=0.01)
    return Caller(chat_model(model, provider.url, patience), to or account(), limits, stop, key="OPENAI_API_KEY")
