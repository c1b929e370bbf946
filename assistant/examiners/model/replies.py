"""Replies kept on disk, so that the same question is never paid for twice. For measuring, not for conversations.

A reply is kept under the hash of all that it depends on: model, server, the whole prompt, the length asked for and the
schema. Another wording, model or schema is another question; what an interrupted run has asked is not asked again.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from pydantic import BaseModel, ValidationError

from assistant.examiners.model.asking import Answered, Asker, Request


class Replies:
    """The place where replies are kept, and how many were asked for and how many were there already.

    `directory` may be deleted at any time; then everything is asked anew. Several threads may use it, and processes
    too; within one process a question that is being asked is waited for.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.asked = 0
        self.kept = 0
        self._lock = Lock()
        self._being_asked: dict[Path, Lock] = {}

    @contextmanager
    def alone(self, path: Path) -> Iterator[None]:
        """One thread at a time for one question."""
        with self._lock:
            own = self._being_asked.setdefault(path, Lock())
        with own:
            yield

    def count(self, *, kept: bool) -> None:
        """One reply more."""
        with self._lock:
            if kept:
                self.kept += 1
            else:
                self.asked += 1


class KeptReplies:
    """An `Asker` before another one. Only replies that fit their schema are kept; faults never are."""

    def __init__(self, asker: Asker, replies: Replies, model: str, base_url: str = "") -> None:
        self._asker = asker
        self._replies = replies
        self._model = model
        self._base_url = base_url

    def ask(self, request: Request, schema: type[Answered]) -> Answered:
        """The kept reply, else the asker's, which is kept. What the asker raises passes through."""
        path = self._path(request, schema)
        with self._replies.alone(path):
            reply = _kept(path, schema)
            if reply is not None:
                self._replies.count(kept=True)
                return reply
            reply = self._asker.ask(request, schema)
            self._replies.count(kept=False)
            _keep(path, reply)
            return reply

    def _path(self, request: Request, schema: type[BaseModel]) -> Path:
        form = json.dumps(schema.model_json_schema(), sort_keys=True)
        depends_on = [self._model, self._base_url, request.system, request.user, request.most_tokens, form]
        sha256 = hashlib.sha256(json.dumps(depends_on).encode()).hexdigest()
        return self._replies.directory / sha256[:2] / f"{sha256}.json"


def _kept(path: Path, schema: type[Answered]) -> Answered | None:
    try:
        return schema.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):  # none, or one that was cut or changed: it is asked again
        return None


def _keep(path: Path, reply: BaseModel) -> None:
    """Whole or not at all, whatever interrupts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}-{secrets.token_hex(4)}.part")
    part.write_bytes(reply.model_dump_json(by_alias=True).encode())
    part.replace(path)
