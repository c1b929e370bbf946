"""What can go wrong with a chat model: the kinds, what each means for the turn, and how each is recognised.

Recognition goes by what every provider's errors have in common (a status, a code, a cause), so that none of their
packages need be imported. The sentences for the person stand in `fault_sentences`.
"""

import re
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from assistant.domain.draft import Language
from assistant.domain.errors import ModelFault
from assistant.examiners.model.fault_sentences import SENTENCES

_MOST_DETAIL = 200
_LONGEST_WAIT = 30 * 86_400.0  # seconds that a provider may ask for; what goes beyond is no sensible answer


@dataclass(frozen=True, slots=True)
class Kind:
    """`tries`: how often a call is made in all. `turn`: every other call of the turn would meet the same."""

    tries: int
    turn: bool
    charged: bool = False  # the provider took the call and may bill it


_ONCE_FOR_ALL = Kind(tries=1, turn=True)
_PASSING = Kind(tries=3, turn=True)
_THIS_REPLY = Kind(tries=2, turn=False, charged=True)
_THIS_REPLY_ONCE = Kind(tries=1, turn=False, charged=True)

KINDS: Mapping[str, Kind] = {
    # before anything is asked
    "package_missing": _ONCE_FOR_ALL,
    "unknown_provider": _ONCE_FOR_ALL,
    "no_key": _ONCE_FOR_ALL,
    "bad_settings": _ONCE_FOR_ALL,
    "budget_conversation": _ONCE_FOR_ALL,
    "budget_day": _ONCE_FOR_ALL,
    # the provider does not take the call
    "bad_request": _ONCE_FOR_ALL,
    "unauthorized": _ONCE_FOR_ALL,
    "no_credit": _ONCE_FOR_ALL,
    "forbidden": _ONCE_FOR_ALL,
    "not_found": _ONCE_FOR_ALL,
    "too_long": Kind(tries=1, turn=False),
    "timed_out": _PASSING,
    "rate_limited": _PASSING,
    "server_error": _PASSING,
    "unavailable": _PASSING,
    "overloaded": _PASSING,
    "unreachable": Kind(tries=2, turn=True),
    "insecure": _ONCE_FOR_ALL,
    # the answer does not come, or not whole
    "no_answer": Kind(tries=2, turn=True, charged=True),
    "stalled": _THIS_REPLY,
    "cut": _THIS_REPLY,
    "garbled": _THIS_REPLY,
    "oversized": _THIS_REPLY_ONCE,
    "out_of_time": Kind(tries=1, turn=True, charged=True),
    # the answer cannot be used
    "length": _THIS_REPLY,
    "filtered": _THIS_REPLY_ONCE,
    "refused": _THIS_REPLY_ONCE,
    "empty": _THIS_REPLY,
    "not_json": _THIS_REPLY,
    "wrong_schema": _THIS_REPLY,
    "unexplained": Kind(tries=1, turn=False, charged=True),
}

_BY_STATUS = {
    400: "bad_request",
    401: "unauthorized",
    402: "no_credit",
    403: "forbidden",
    404: "not_found",
    405: "not_found",
    408: "timed_out",
    413: "too_long",
    422: "bad_request",
    429: "rate_limited",
    500: "server_error",
    502: "unavailable",
    503: "unavailable",
    504: "unavailable",
    529: "overloaded",
}
# Words by which providers tell apart what shares a status; looked for in the error's code and message.
_TOLD_APART: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("no_credit", re.compile(r"insufficient_quota|billing|credit balance|exceeded your current quota", re.I)),
    ("too_long", re.compile(r"context_length|context window|context length|prompt is too long|too many tokens", re.I)),
    ("filtered", re.compile(r"content_filter|content management policy|responsible ai", re.I)),
    ("unauthorized", re.compile(r"invalid_api_key|incorrect api key|api[_ ]key[_ ](?:not valid|invalid)", re.I)),
    ("not_found", re.compile(r"model_not_found|model .{1,80} (?:not found|does not exist)", re.I)),
    ("overloaded", re.compile(r"overloaded", re.I)),
    ("rate_limited", re.compile(r"rate_limit", re.I)),
)
_UNMET_FORM = re.compile(r"response_format|json_schema|output_config|output_format|stream_options|schema", re.I)

_FINISHED = {"stop", "end_turn", "stop_sequence", "tool_calls", "tool_use", "function_call", "completed", "eos"}
_CUT_SHORT = {"length", "max_tokens", "model_length", "max_output_tokens", "model_context_window_exceeded"}
_FILTERED = {"content_filter", "safety", "blocklist", "prohibited_content", "spii", "recitation", "language"}
_REFUSED = {"refusal"}
_SECRET = re.compile(r"\b(?:sk|pk|key|AIza)[-_A-Za-z0-9*]{6,}|(?<=://)[^/@\s]+@")


def fault(kind: str, detail: str = "", *, key: str = "", wait: float | None = None, **slots: str) -> ModelFault:
    """A fault of this kind with its sentences. `key` names the variable of the provider's key; `wait` is in seconds."""
    named: dict[str, Mapping[Language, str]] = {
        "key": {"es": key or "la clave del proveedor", "en": key or "the provider's key"},
        "when": _when(wait),
        **{name: {"es": text, "en": text} for name, text in slots.items()},
    }
    filled: dict[Language, str] = {}
    for language, sentence in SENTENCES[kind].items():
        filled[language] = sentence.format(**{name: said[language] for name, said in named.items()})
    return ModelFault(kind, filled, _SECRET.sub("…", " ".join(detail.split()))[:_MOST_DETAIL])


def ends_turn(kind: str) -> bool:
    """Whether every other call of the turn would meet this fault too."""
    return kind in KINDS and KINDS[kind].turn


def fault_of(error: BaseException | str, key: str = "") -> ModelFault:
    """The fault behind an exception of any provider's, or behind a finish reason that is not a good end."""
    if isinstance(error, ModelFault):
        return error
    if isinstance(error, str):
        return fault(_kind_of_finish(error) or "unexplained", error, key=key)
    return fault(kind_of(error), f"{type(error).__name__}: {error}", key=key, wait=retry_after(error))


def finished_well(reason: str) -> bool:
    """Whether a finish reason, in any provider's words, means that the answer is whole."""
    return reason.casefold() in _FINISHED


def unmet_form(error: BaseException) -> bool:
    """Whether a call was refused for the form of reply that it asked for, which may be asked in words instead."""
    return _status(error) in (400, 404, 422, 501) and _UNMET_FORM.search(_told(error)) is not None


def retry_after(error: BaseException) -> float | None:
    """For how many seconds the provider wants to be left alone, None where it does not say, or nothing that can be."""
    for link in _causes(error):
        headers = getattr(getattr(link, "response", None), "headers", None)
        if headers is None or not hasattr(headers, "get"):
            continue
        milliseconds, said = headers.get("retry-after-ms"), headers.get("retry-after")
        try:
            if milliseconds is not None:
                return _possible(float(milliseconds) / 1000)
            if said is not None:
                return _possible(_seconds(str(said)))
        except (ValueError, OverflowError):
            return None
    return None


def kind_of(error: BaseException) -> str:
    """The kind of fault behind an exception."""
    status = _status(error)
    told = _told(error)
    if status is not None:
        for kind, words in _TOLD_APART:
            if words.search(told):
                return kind
        if status < 400:
            return "not_found"  # it points elsewhere, and what is sent goes to the server named or nowhere
        return _BY_STATUS.get(status) or ("server_error" if status >= 500 else "bad_request")
    names = {name for link in _causes(error) for name in (base.__name__ for base in type(link).__mro__)}
    if "LengthFinishReasonError" in names:
        return "length"
    if "ContentFilterFinishReasonError" in names:
        return "filtered"
    if "TooMuch" in names:
        return "oversized"
    if any(isinstance(link, ssl.SSLError) for link in _causes(error)) or "CERTIFICATE_VERIFY_FAILED" in told:
        return "insecure"
    if names & {"ConnectError", "ConnectTimeout", "gaierror", "ConnectionRefusedError"}:
        return "unreachable"
    if names & {"JSONDecodeError", "UnicodeDecodeError", "DecodingError", "APIResponseValidationError"}:
        return "garbled"
    if names & {"ReadTimeout", "TimeoutException", "APITimeoutError", "TimeoutError", "WriteTimeout", "PoolTimeout"}:
        return "no_answer"
    if names & {"RemoteProtocolError", "ReadError", "IncompleteRead", "ConnectionResetError", "WriteError"}:
        return "cut"
    if names & {"NetworkError", "ConnectionError", "APIConnectionError"}:
        return "unreachable"
    for kind, words in _TOLD_APART:
        if words.search(told):
            return kind
    if "APIError" in names:  # an error told in the midst of a stream
        return "server_error"
    return "garbled" if isinstance(error, (ValueError, TypeError, KeyError, AttributeError)) else "unexplained"


def _kind_of_finish(reason: str) -> str | None:
    reason = reason.casefold()
    for kind, reasons in (("length", _CUT_SHORT), ("filtered", _FILTERED), ("refused", _REFUSED)):
        if reason in reasons:
            return kind
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and those behind it, and those that a group holds."""
    seen: set[int] = set()
    open_links = [error]
    while open_links:
        link = open_links.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        held = link.exceptions if isinstance(link, BaseExceptionGroup) else ()
        behind = link.__cause__ or link.__context__
        open_links += [*((behind,) if behind is not None else ()), *reversed(held)]


def _status(error: BaseException) -> int | None:
    for link in _causes(error):
        for holder in (link, getattr(link, "response", None)):
            for name in ("status_code", "code", "status"):
                status = getattr(holder, name, None)
                if isinstance(status, int) and 300 <= status < 600:
                    return status
    return None


def _told(error: BaseException) -> str:
    """All that the error says of itself: its code, type, body and message, and those of what is behind it."""
    parts = (
        str(part)
        for link in _causes(error)
        for part in (getattr(link, "code", ""), getattr(link, "type", ""), getattr(link, "body", ""), link)
        if part
    )
    return " ".join(parts)[:20_000]


def _possible(seconds: float) -> float | None:
    """None for what is no time that anybody would wait: not a number, without end, years."""
    return max(0.0, seconds) if seconds <= _LONGEST_WAIT else None


def _seconds(said: str) -> float:
    if re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", said):
        return float(said)
    moment = parsedate_to_datetime(said)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()


def _when(wait: float | None) -> dict[Language, str]:
    """When to come back, in words."""
    if wait is None:
        return {"es": "dentro de unos minutos", "en": "in a few minutes"}
    if wait < 90:
        seconds = max(1, round(wait))
        return {
            "es": f"dentro de {seconds} segundo{'s' * (seconds > 1)}",
            "en": f"in {seconds} second{'s' * (seconds > 1)}",
        }
    minutes = round(wait / 60)
    if minutes < 90:
        return {"es": f"dentro de {minutes} minutos", "en": f"in {minutes} minutes"}
    hours = round(minutes / 60)
    return {"es": f"dentro de {hours} horas", "en": f"in {hours} hours"}
