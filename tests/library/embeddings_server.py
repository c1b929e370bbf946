"""A server on loopback that speaks OpenAI's protocol for embeddings, and can be told to fail."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass
class EmbeddingsServer:
    """`texts` are all that were sent. `status` other than 200 is answered to every request; `reply` changes answers."""

    embed: Embed
    url: str = ""
    status: int = 200
    texts: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    reply: Callable[[list[dict[str, Any]]], list[dict[str, Any]]] = lambda rows: rows
    fails_after: int | None = None  # so many requests are answered, the others with 500

    def answer(self, path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.paths.append(path)
        if self.status != 200:
            return self.status, {"error": {"message": "no", "type": "test"}}
        if self.fails_after is not None and len(self.paths) > self.fails_after:
            return 500, {"error": {"message": "gone", "type": "test"}}
        self.texts.extend(body["input"])
        vectors = self.embed(body["input"])
        rows = [{"object": "embedding", "index": i, "embedding": row.tolist()} for i, row in enumerate(vectors)]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return 200, {"object": "list", "model": body["model"], "data": self.reply(rows), "usage": usage}


@contextmanager
def serving(embed: Embed) -> Iterator[EmbeddingsServer]:
    told = EmbeddingsServer(embed)

    class Requests(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, answer = told.answer(self.path, body)
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    told.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
