"""Every word that is sent to a chat model, from the files under prompts/, filled strictly.

A file is `<name>.<language>.md`: front matter (name, purpose, placeholders, holds, most_tokens), then a part
`## system`, instructions only, and a part `## user` with `$placeholder` slots. What is put into a slot may hold braces
and dollars; it cannot close the delimiters around it.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any, get_args

import yaml

from assistant.domain.draft import Language
from assistant.domain.errors import PromptError
from assistant.examiners.model.asking import Request
from assistant.examiners.model.guard.delimiters import neutralised

HOLDS = frozenset({"passages", "figures", "claims", "answer", "message", "talk"})
_PARTS = re.compile(r"\A---\n(?P<front>.*?)\n---\n\s*## system\n(?P<system>.*?)\n## user\n(?P<user>.*)\Z", re.DOTALL)
_FRONT = {"name": str, "purpose": str, "placeholders": dict, "holds": list, "most_tokens": int}
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt in one language. `placeholders` says of each slot what stands in it."""

    name: str
    language: Language
    purpose: str
    placeholders: Mapping[str, str]
    holds: tuple[str, ...]
    most_tokens: int
    system: str
    user: str
    sha256: str

    @property
    def id(self) -> str:
        """As in the file's name: "examine.es"."""
        return f"{self.name}.{self.language}"

    def fill(self, **slots: str) -> Request:
        """The request with every slot filled. Raises `PromptError` for a slot that is missing or unknown."""
        missing, unknown = sorted(set(self.placeholders) - set(slots)), sorted(set(slots) - set(self.placeholders))
        if missing or unknown:
            raise _broken(f"{self.id}.md", f"missing slots {missing}, unknown slots {unknown}")
        filled = {name: neutralised(text) or _NOTHING for name, text in slots.items()}
        return Request(
            prompt=self.id,
            prompt_sha256=self.sha256,
            system=self.system,
            user=Template(self.user).substitute(filled),
            holds=self.holds,
            most_tokens=self.most_tokens,
        )


class Prompts(Mapping[tuple[str, Language], Prompt]):
    """The prompts by name and language."""

    def __init__(self, prompts: Mapping[tuple[str, Language], Prompt]) -> None:
        self._prompts = dict(prompts)

    @classmethod
    def load(cls, directory: Path) -> "Prompts":
        """All prompts of a directory. Raises `PromptError` where a file breaks the form or lacks its translation."""
        loaded = [read_prompt(path) for path in sorted(directory.glob("*.??.md"))]
        prompts = {(prompt.name, prompt.language): prompt for prompt in loaded}
        for name, language in ((name, language) for name, _ in prompts for language in get_args(Language)):
            if (name, language) not in prompts:
                raise _broken(
                    f"{name}.{language}.md", "there is no such file; write it, or take away the other language"
                )
        return cls(prompts)

    def __getitem__(self, key: tuple[str, Language]) -> Prompt:
        """Raises `PromptError` for a prompt that is not there."""
        if key not in self._prompts:
            raise _broken(f"{key[0]}.{key[1]}.md", "there is no such file")
        return self._prompts[key]

    def __iter__(self) -> Iterator[tuple[str, Language]]:
        return iter(self._prompts)

    def __len__(self) -> int:
        return len(self._prompts)

    @property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of each file, by its id."""
        return {prompt.id: prompt.sha256 for prompt in self._prompts.values()}


def read_prompt(path: Path) -> Prompt:
    """One file. Raises `PromptError` that names the file, the fault and the remedy."""
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path.name, str(error)) from error
    parts = _PARTS.match(content.replace("\r\n", "\n"))
    if parts is None:
        raise _broken(path.name, "it needs front matter between ---, then ## system, then ## user")
    front = _front_matter(path.name, parts["front"])
    name, language = path.name.removesuffix(".md").rsplit(".", 1)
    if language not in get_args(Language) or front["name"] != name:
        raise _broken(path.name, f"its name in the front matter is {front['name']!r}, its language {language!r}")
    if set(front["holds"]) - HOLDS:
        raise _broken(path.name, f"`holds` may name {sorted(HOLDS)}")
    system, user = parts["system"].strip(), parts["user"].strip()
    if "$" in system:
        raise _broken(path.name, "the system part holds instructions only; put what is filled in into ## user")
    used, declared = set(Template(user).get_identifiers()), set(front["placeholders"])
    if used != declared or not Template(user).is_valid():
        raise _broken(
            path.name, f"placeholders declared {sorted(declared)}, used {sorted(used)}; a plain $ is written $$"
        )
    return Prompt(
        name=name,
        language="es" if language == "es" else "en",
        purpose=front["purpose"],
        placeholders=front["placeholders"],
        holds=tuple(front["holds"]),
        most_tokens=front["most_tokens"],
        system=system,
        user=user,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
    )


def _front_matter(file: str, text: str) -> dict[str, Any]:
    try:
        front = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _broken(file, f"its front matter is no YAML ({error})") from error
    if not isinstance(front, dict) or set(front) != set(_FRONT):
        raise _broken(file, f"its front matter has exactly these: {', '.join(_FRONT)}")
    for key, kind in _FRONT.items():
        if not isinstance(front[key], kind):
            raise _broken(file, f"{key} is no {kind.__name__}")
    return front


def _broken(file: str, fault: str) -> PromptError:
    return PromptError(
        {
            "es": f"prompts/{file} no se puede usar: {fault}. En prompts/README.md está la forma que debe tener.",
            "en": f"prompts/{file} cannot be used: {fault}. prompts/README.md has the form it must have.",
        }
    )
