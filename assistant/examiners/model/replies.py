"""Replies kept on disk, so that the same question is never paid for twice. For measuring, not for conversations.

A reply is kept under the hash of all that it depends on: model, server, the whole prompt, the length asked for and the
schema. Another wording, model or schema is another question; what an interrupted run has asked is not asked again.
"""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from pydantic import BaseModel, ValidationError

from assistant.examiners.model.asking import Answered, Asker, Request


@dataclass(slots=True)
class Tally:
    """How many replies were asked for and how many were there already. May be used from several threads."""

    asked: int = 0
    kept: int = 0
    _lock: Lock = field(default_factory=Lock)

    def count(self, *, kept: bool) -> None:
        """One reply more."""
        with self._lock:
            if kept:
                self.kept += 1
            else:
                self.asked += 1


class KeptReplies:
    """An `Asker` before another one. Only replies that fit their schema are kept; faults never are.

    `directory` may be deleted at any time; then everything is asked anew. Several threads and processes may use it.
    """

    def __init__(
        self, asker: Asker, directory: Path, model: str, base_url: str = "", tally: Tally | None = None
    ) -> None:
        self._asker = asker
        self._directory = directory
        self._model = model
        self._base_url = base_url
        self.tally = tally or Tally()

    def ask(self, request: Request, schema: type[Answered]) -> Answered:
        """The kept reply, else the asker's, which is kept. What the asker raises passes through."""
        path = self._path(request, schema)
        reply = _kept(path, schema)
        self.tally.count(kept=reply is not None)
        if reply is None:
            reply = self._asker.ask(request, schema)
            _keep(path, reply)
        return reply

    def _path(self, request: Request, schema: type[BaseModel]) -> Path:
        form = json.dumps(schema.model_json_schema(), sort_keys=True)
        depends_on = [self._model, self._base_url, request.system, request.user, request.most_tokens, form]
        sha256 = hashlib.sha256(json.dumps(depends_on).encode()).hexdigest()
        return self._directory / sha256[:2] / f"{sha256}.json"


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
