"""Every fault has a sentence with a remedy in both languages, and is recognised whatever the provider's package."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from assistant.domain.draft import Language
from assistant.domain.errors import ModelFault
from assistant.examiners.model.fault_sentences import SENTENCES
from assistant.examiners.model.faults import (
    KINDS,
    ends_turn,
    fault,
    fault_of,
    finished_well,
    kind_of,
    retry_after,
    unmet_form,
)

_SLOTS = {"install": "pip install x", "provider": "nobody", "providers": "one, two"}
_REMEDY: dict[Language, re.Pattern[str]] = {
    "es": re.compile(r"\b(Inst[aá]lenlo|Pónganla|Revisen|Empiecen|Sigan|Prueben|Recárguenla|Pidan|Usen|Díganlo)\b"),
    "en": re.compile(r"\b(Install|Set|Check|Start|Go on|Try|Top it up|Ask|Use|Put|See)\b"),
}
_AGAIN = {"es": "uelvan a intentarlo", "en": "ry again"}


class _Response:
    def __init__(self, status: int, headers: dict[str, str] | None = None) -> None:
        self.status_code = status
        self.headers = headers or {}


class _StatusError(Exception):
    """As the clients of OpenAI and Anthropic tell it, and Mistral's, by its response."""

    def __init__(self, told: str, response: _Response) -> None:
        super().__init__(told)
        self.response = response


class _CodeError(Exception):
    """As Google's client tells it."""

    def __init__(self, code: Any, told: str) -> None:
        super().__init__(told)
        self.code = code


class ConnectError(Exception):
    """Named as httpx's."""


class RemoteProtocolError(Exception):
    """Named as httpx's."""


def _caused(by: BaseException) -> Exception:
    error = RuntimeError("Connection error.")
    error.__cause__ = by
    return error


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_happened_and_what_to_do(kind: str) -> None:
    met = fault(kind, **_SLOTS)
    languages: tuple[Language, ...] = ("es", "en")
    for language in languages:
        said = met.say(language)
        assert "{" not in said
        assert _REMEDY[language].search(said) or _AGAIN[language] in said, said
        assert "ASSISTANT_" in said or len(said) > 60
    assert met.say("es") != met.say("en")


def test_every_sentence_belongs_to_a_kind() -> None:
    assert set(SENTENCES) == set(KINDS)


def test_no_kind_is_tried_more_than_three_times_and_what_cannot_change_once() -> None:
    assert all(1 <= kind.tries <= 3 for kind in KINDS.values())
    assert all(KINDS[kind].tries == 1 for kind in ("unauthorized", "forbidden", "not_found", "bad_request", "no_key"))


@pytest.mark.parametrize(
    "error, kind",
    [
        (_StatusError("x", _Response(401)), "unauthorized"),
        (_StatusError("Error response 404 while fetching", _Response(404)), "not_found"),
        (_StatusError("x", _Response(418)), "bad_request"),
        (_StatusError("x", _Response(520)), "server_error"),
        (_StatusError("Your credit balance is too low", _Response(400)), "no_credit"),
        (_StatusError("prompt is too long: 210000 tokens", _Response(400)), "too_long"),
        (_StatusError("The response was filtered (content_filter)", _Response(400)), "filtered"),
        (_CodeError(429, "RESOURCE_EXHAUSTED"), "rate_limited"),
        (_CodeError(400, "API key not valid. Please pass a valid API key."), "unauthorized"),
        (_CodeError("overloaded_error", "Overloaded"), "overloaded"),
        (_caused(ConnectError("[Errno 111] Connection refused")), "unreachable"),
        (_caused(ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed certificate")), "insecure"),
        (_caused(RemoteProtocolError("peer closed connection")), "cut"),
        (TimeoutError(), "no_answer"),
        (_caused(BaseExceptionGroup("of tasks", [ConnectError("refused")])), "unreachable"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), "garbled"),
        (RuntimeError("something else"), "unexplained"),
    ],
)
def test_an_error_is_recognised_whatever_package_it_is_of(error: Exception, kind: str) -> None:
    assert kind_of(error) == kind
    assert fault_of(error).kind == kind


@pytest.mark.parametrize(
    "reason, kind",
    [
        ("length", "length"),
        ("max_tokens", "length"),
        ("MAX_TOKENS", "length"),
        ("content_filter", "filtered"),
        ("SAFETY", "filtered"),
        ("refusal", "refused"),
        ("whatever", "unexplained"),
    ],
)
def test_an_end_that_is_not_good_is_a_fault(reason: str, kind: str) -> None:
    assert not finished_well(reason)
    assert fault_of(reason).kind == kind


@pytest.mark.parametrize("reason", ["stop", "STOP", "end_turn", "completed", "tool_calls"])
def test_a_good_end_is_one_in_any_providers_words(reason: str) -> None:
    assert finished_well(reason)


def test_a_fault_stays_what_it_is() -> None:
    met = fault("stalled")
    assert fault_of(met) is met


@pytest.mark.parametrize(
    "headers, seconds",
    [
        ({}, None),
        ({"retry-after": "12"}, 12),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "soon"}, None),
        ({"retry-after-ms": "inf"}, None),
        ({"retry-after-ms": "nan"}, None),
        ({"retry-after": "9" * 400}, None),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, None),
        ({"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}, 0),
    ],
)
def test_when_to_come_back_is_read_from_the_headers(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(_StatusError("x", _Response(429, headers))) == seconds


def test_when_to_come_back_may_be_a_moment() -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    wait = retry_after(_StatusError("x", _Response(503, {"retry-after": moment})))
    assert wait is not None
    assert 3000 < wait <= 3600


@pytest.mark.parametrize(
    "wait, spanish, english",
    [
        (None, "unos minutos", "a few minutes"),
        (1, "1 segundo,", "1 second,"),
        (30, "30 segundos", "30 seconds"),
        (600, "10 minutos", "10 minutes"),
        (7200, "2 horas", "2 hours"),
    ],
)
def test_the_person_is_told_when_to_come_back(wait: float | None, spanish: str, english: str) -> None:
    met = fault("rate_limited", wait=wait)
    assert spanish in met.say("es")
    assert english in met.say("en")


@pytest.mark.parametrize("secret", ["sk-proj-abcdefgh1234", "https://someone:word@server/v1", "AIzaSyA1234567890"])
def test_no_secret_is_in_what_is_told(secret: str) -> None:
    met = fault_of(_StatusError(f"Incorrect API key provided: {secret}.", _Response(401)))
    for part in ("abcdefgh1234", "someone:word", "SyA1234567890"):
        assert part not in str(met)


def test_the_variable_of_the_key_is_named() -> None:
    assert "MISTRAL_API_KEY" in fault_of(_StatusError("x", _Response(401)), "MISTRAL_API_KEY").say("es")


def test_the_form_that_a_server_does_not_take_is_told_from_other_bad_requests() -> None:
    assert unmet_form(_StatusError("'response_format' is not supported", _Response(400)))
    assert not unmet_form(_StatusError("messages: at least one is required", _Response(400)))
    assert not unmet_form(_StatusError("json_schema", _Response(500)))


def test_what_ends_a_turn_is_what_every_call_would_meet() -> None:
    assert all(ends_turn(kind) for kind in ("unauthorized", "unreachable", "budget_day", "out_of_time"))
    assert not any(ends_turn(kind) for kind in ("refused", "not_json", "stalled", "of another origin"))


def test_a_fault_is_a_fault_of_the_houses_own_tree() -> None:
    assert isinstance(fault("empty"), ModelFault)
