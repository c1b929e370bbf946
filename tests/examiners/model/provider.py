"""An OpenAI-compatible provider of chat models over real HTTP on loopback, which misbehaves on demand.

    with Provider("stall") as provider: ...           every request is answered so
    with Provider(["503", "good"], answer=say): ...   one after the other, the last one for ever

`answer` gets the request's JSON and gives the reply's text; without it a reply is made up that fits the schema asked.
"""

import json
import select
import socket
import ssl
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from tests.examiners.model.certificate import self_signed

Answer = Callable[[dict[str, Any]], str]
_KEEP_ALIVE = b": keep-alive\n\n"

_STATUSES: dict[str, tuple[int, dict[str, str], dict[str, Any]]] = {
    "400": (400, {}, {"message": "Unsupported value: 'messages'.", "type": "invalid_request_error"}),
    "400_context_length": (400, {}, {"message": "Too long.", "code": "context_length_exceeded"}),
    "400_no_schema": (400, {}, {"message": "response_format is not supported", "type": "invalid_request_error"}),
    "401": (401, {}, {"message": "Incorrect API key provided: sk-abc***xyz", "code": "invalid_api_key"}),
    "402": (402, {}, {"message": "Payment required."}),
    "403": (403, {}, {"message": "You are not allowed to use this model."}),
    "404": (404, {}, {"message": "The model `x` does not exist.", "code": "model_not_found"}),
    "408": (408, {}, {"message": "Request timeout."}),
    "413": (413, {}, {"message": "Payload too large."}),
    "429": (429, {}, {"message": "Rate limit reached.", "code": "rate_limit_exceeded"}),
    "429_after_a_moment": (429, {"Retry-After": "0.2"}, {"message": "Slow down."}),
    "429_after_a_while": (429, {"Retry-After": "30"}, {"message": "Slow down."}),
    "429_after_an_hour": (429, {"Retry-After": "3600"}, {"message": "Slow down."}),
    "429_after_for_ever": (429, {"Retry-After-Ms": "inf"}, {"message": "Slow down."}),
    "429_after_a_long_number": (429, {"Retry-After": "9" * 400}, {"message": "Slow down."}),
    "429_no_credit": (429, {}, {"message": "You exceeded your current quota.", "code": "insufficient_quota"}),
    "500": (500, {}, {"message": "Internal error."}),
    "502": (502, {}, {"message": "Bad gateway."}),
    "503": (503, {}, {"message": "Unavailable."}),
    "503_after_an_hour": (503, {"Retry-After": "3600"}, {"message": "Unavailable."}),
    "504": (504, {}, {"message": "Gateway timeout."}),
    "529": (529, {}, {"message": "Overloaded."}),
    "redirect": (307, {"Location": "http://127.0.0.1:1/v1/chat/completions"}, {"message": "Moved."}),
}


class Provider:
    """The server. `requests` holds each request's JSON, `keys` each one's key; `left` counts clients that hung up."""

    def __init__(
        self, behaviours: str | Sequence[str] = "good", answer: Answer | None = None, *, piece: int = 40
    ) -> None:
        """`piece` is how many characters a chunk of a stream has."""
        self.piece = piece
        self._behaviours = (behaviours,) if isinstance(behaviours, str) else tuple(behaviours)
        self._answer: Answer = answer or fitting
        self._lock = threading.Lock()
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.left = 0
        self.over = threading.Event()
        self._server: ThreadingHTTPServer | None = None
        self.url = ""

    @property
    def count(self) -> int:
        """How many requests came."""
        return len(self.requests)

    def start(self) -> Self:
        """Begin to serve; `url` is the address for `ASSISTANT_MODEL_BASE_URL`."""
        provider = self

        class Exchange(_Exchange):
            served = provider

        server = _Server(("127.0.0.1", 0), Exchange)
        scheme = "http"
        if "tls" in self._behaviours:
            scheme = "https"
            server.socket = _secured(server.socket)
        self.url = f"{scheme}://127.0.0.1:{server.server_port}/v1"
        if "refused" in self._behaviours:
            server.server_close()
            return self
        self._server = server
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self) -> None:
        """End: every request still under way is let go."""
        self.over.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def took(self, request: dict[str, Any], key: str) -> str:
        """How to answer the request that has just come."""
        with self._lock:
            self.keys.append(key)
            self.requests.append(request)
            return self._behaviours[min(len(self.requests), len(self._behaviours)) - 1]

    def gone(self) -> None:
        """A client hung up."""
        with self._lock:
            self.left += 1

    def reply(self, request: dict[str, Any]) -> str:
        """What a good model says."""
        return self._answer(request)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what these tests are about."""


class _Exchange(BaseHTTPRequestHandler):
    served: Provider
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        behaviour = self.served.took(request, self.headers.get("Authorization", ""))
        try:
            self._behave(behaviour, request)
        except (ConnectionError, TimeoutError):
            self.served.gone()
            self.close_connection = True

    def _behave(self, behaviour: str, request: dict[str, Any]) -> None:
        if behaviour == "400_no_schema" and "response_format" not in request:
            behaviour = "good"
        if behaviour in _STATUSES:
            status, headers, error = _STATUSES[behaviour]
            self._whole(status, json.dumps({"error": error}).encode(), headers)
        elif behaviour == "hang":
            self._wait()
        elif behaviour == "page":
            self._whole(200, b"<html><body>Welcome to the guest network</body></html>", {"Content-Type": "text/html"})
        elif behaviour == "garbage":
            self._whole(
                200, b"data: \xff\xfe\x00{{{\n\n" + bytes(range(256)) * 8, {"Content-Type": "text/event-stream"}
            )
        elif behaviour == "hang_up":
            self._hang_up()
        elif request.get("stream"):
            self._stream(behaviour, request)
        else:
            self._whole(200, json.dumps(_completion(request, self._said(behaviour, request))).encode())

    def _said(self, behaviour: str, request: dict[str, Any]) -> str:
        """The words of the reply, bent as the behaviour wants it."""
        match behaviour:
            case "empty":
                return ""
            case "prose":
                return "With pleasure! I have read the draft and everything in it looks very good to me."
            case "wrong_schema":
                return json.dumps({"something": "else", "altogether": [1, 2, 3]})
            case "cut_json":
                return self.served.reply(request)[:-5]
            case "fenced":
                return f"Here it is:\n```json\n{self.served.reply(request)}\n```\nI hope it helps."
            case "thought":
                return f"<think>Let me see {{a}} …</think>{self.served.reply(request)}"
            case "wrong_language" | "invented_quote" | "invented_citation":
                return json.dumps(_bent(json.loads(self.served.reply(request)), behaviour), ensure_ascii=False)
            case _:
                return self.served.reply(request)

    # ------------------------------------------------------------ streams

    def _stream(self, behaviour: str, request: dict[str, Any]) -> None:
        chunked = behaviour != "cut_quietly"
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        self._chunked = chunked
        said = self._said(behaviour, request)
        self._delta(request, {"role": "assistant", "content": ""})
        match behaviour:
            case "hang_after_role" | "keep_alives_only" | "empty_chunks_only":
                signs = {"keep_alives_only": _KEEP_ALIVE, "empty_chunks_only": self._event(request, {"content": ""})}
                self._wait(signs.get(behaviour, b""))
                return
            case "stall" | "stall_with_keep_alives" | "cut" | "cut_quietly" | "broken_off":
                self._delta(request, {"content": said[: len(said) // 2]})
                self._break_off(behaviour)
                return
            case "error_in_stream":
                self._delta(request, {"content": said[: len(said) // 2]})
                self._send(b'data: {"error": {"message": "The server had an error.", "type": "server_error"}}\n\n')
            case "slow_drip":
                while not self.served.over.wait(0.02):
                    self._delta(request, {"content": " a"})
            case "ten_megabytes":
                for _ in range(160):
                    self._delta(request, {"content": "palabras y más palabras " * 2_700})
            case "ten_megabytes_at_once":
                self._delta(request, {"content": "palabras y más palabras " * 430_000})
            case "endless_line":
                while not self.served.over.is_set():
                    self._send(b"palabras " * 100_000)
            case "refusal":
                self._delta(request, {"refusal": "I will not do that."})
            case "tool_call" if request.get("tools"):
                self._delta(request, _tool_call(request, said))
            case _:
                for part in _parts(said, self.served.piece):
                    for _ in range(2 if behaviour == "duplicated_chunks" else 1):
                        self._delta(request, {"content": part})
        self._finish(behaviour, request, said)

    def _finish(self, behaviour: str, request: dict[str, Any], said: str) -> None:
        reasons = {"length": "length", "content_filter": "content_filter", "tool_call": "tool_calls"}
        if behaviour != "no_finish_reason":
            self._send(self._event(request, {}, reasons.get(behaviour, "stop")))
        if (request.get("stream_options") or {}).get("include_usage"):
            self._send(_sse({**_head(request), "choices": [], "usage": _usage(request, said)}))
        self._send(b"data: [DONE]\n\n")
        if self._chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _break_off(self, behaviour: str) -> None:
        match behaviour:
            case "stall":
                self._wait()
            case "stall_with_keep_alives":
                self._wait(_KEEP_ALIVE)
            case "broken_off":
                self._send(b"data: [DONE]\n\n")
                self.wfile.write(b"0\r\n\r\n")
            case "cut":
                self._hang_up()
            case _:
                self.wfile.flush()

    def _delta(self, request: dict[str, Any], delta: dict[str, Any]) -> None:
        self._send(self._event(request, delta))

    def _event(self, request: dict[str, Any], delta: dict[str, Any], finish: str | None = None) -> bytes:
        return _sse({**_head(request), "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    def _send(self, sent: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(sent), sent) if self._chunked else sent)

    def _whole(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _wait(self, sign_of_life: bytes = b"") -> None:
        """Until the client hangs up or the test is over, sending signs of life that say nothing."""
        while not self.served.over.wait(0.02):
            if sign_of_life:
                self._send(sign_of_life)
            readable, _, _ = select.select([self.connection], [], [], 0)
            if readable and not self.connection.recv(1, socket.MSG_PEEK):
                raise ConnectionResetError
        self.close_connection = True

    def _hang_up(self) -> None:
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True


# ---------------------------------------------------------------- the protocol's shapes


def fitting(request: dict[str, Any]) -> str:
    """A reply that fits the schema asked for, "OK" where none is."""
    asked = (request.get("response_format") or {}).get("json_schema", {}).get("schema")
    in_words = str(request["messages"][0].get("content", "")).partition("JSON Schema:\n")[2]
    asked = asked or (json.loads(in_words) if in_words else None)
    return json.dumps(_example(asked, asked)) if asked else "OK"


def _example(node: dict[str, Any], root: dict[str, Any]) -> Any:
    if "$ref" in node:
        return _example(root["$defs"][node["$ref"].rpartition("/")[2]], root)
    if "enum" in node:
        return node["enum"][0]
    if "anyOf" in node:
        return _example(node["anyOf"][0], root)
    match node.get("type"):
        case "object":
            return {name: _example(part, root) for name, part in node.get("properties", {}).items()}
        case "array":
            return [_example(node["items"], root)]
        case "integer" | "number":
            return 1
        case "boolean":
            return True
        case "null":
            return None
        case _:
            return "palabras"


def _bent(reply: Any, behaviour: str, name: str = "") -> Any:
    """A reply with its words in a third language, its quotes or its citations made up, by its fields' names."""
    if isinstance(reply, dict):
        return {key: _bent(part, behaviour, key) for key, part in reply.items()}
    if isinstance(reply, list):
        return [_bent(part, behaviour, name) for part in reply]
    if not isinstance(reply, str) or not reply:
        return reply
    of_quotes = any(word in name for word in ("quote", "arrived", "span"))
    of_claims = any(word in name for word in ("claim", "cite", "citation", "source"))
    if behaviour == "invented_quote" and of_quotes:
        return "A sentence that nobody ever wrote in any draft at all."
    if behaviour == "invented_citation" and of_claims:
        return "R9.9"
    if behaviour == "wrong_language" and not of_quotes and not of_claims and " " in reply:
        return "Wer soll das eigentlich bezahlen, wenn das Vorhaben zu Ende ist?"
    return reply


def _head(request: dict[str, Any]) -> dict[str, Any]:
    return {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": request.get("model", "m")}


def _completion(request: dict[str, Any], said: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": said}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {**_head(request), "object": "chat.completion", "choices": [choice], "usage": _usage(request, said)}


def _usage(request: dict[str, Any], said: str) -> dict[str, int]:
    tokens_in = sum(len(str(message.get("content", ""))) for message in request.get("messages", ())) // 4
    tokens_out = len(said) // 4
    return {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}


def _tool_call(request: dict[str, Any], said: str) -> dict[str, Any]:
    called = {"name": request["tools"][0]["function"]["name"], "arguments": said}
    return {"tool_calls": [{"index": 0, "id": "c1", "type": "function", "function": called}]}


def _parts(said: str, length: int) -> Iterator[str]:
    return (said[start : start + length] for start in range(0, len(said), length))


def _sse(event: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(event)}\n\n".encode()


def _secured(plain: socket.socket) -> socket.socket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "both.pem"
        path.write_bytes(self_signed())
        context.load_cert_chain(path)
    return context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)


def wait_until(true: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Wait for something that another thread is about to do; whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.01)
    return true()
