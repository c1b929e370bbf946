"""In what form a reply is asked for, and how it is read: parsed tolerantly, validated strictly.

The schema goes to the provider in its own way of constraining a reply; a server that has none is told in words.
"""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from assistant.examiners.model.asking import Answered, Request
from assistant.examiners.model.faults import fault
from assistant.examiners.model.spending import estimated_tokens

# What the strict modes of the providers do not take. Nothing is lost: the reply is validated against the whole schema.
_NOT_SENT = frozenset(
    {"title", "default", "examples", "format", "pattern", "minLength", "maxLength", "minItems", "maxItems"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "uniqueItems"}
)
_NAMES = frozenset({"properties", "$defs"})  # below these stand names of the schema's own, not keywords
_THOUGHT = re.compile(r"\A\s*<(think|thinking|reasoning)>.*?</\1>", re.DOTALL)
_FENCED = re.compile(r"```[a-zA-Z]*[ \t]*\r?\n(.*?)```", re.DOTALL)
_OLLAMA_WINDOWS = (8_192, 16_384, 32_768, 65_536, 131_072)


def form(model_type: str, request: Request, schema: type[Answered], *, in_words: bool) -> dict[str, Any]:
    """What is bound to a chat model of LangChain's, by its `_llm_type`: the schema, and the bound on the length."""
    bound = length(model_type, request)
    if in_words:
        return bound
    sent = strict_schema(schema)
    if model_type == "anthropic-chat":
        return {**bound, "output_config": {"format": {"type": "json_schema", "schema": sent}}}
    named = {"name": schema.__name__, "schema": sent, "strict": True}
    return {**bound, "response_format": {"type": "json_schema", "json_schema": named}}


def length(model_type: str, request: Request) -> dict[str, Any]:
    """The bound on a reply's length alone, in each provider's words."""
    if model_type == "chat-google-generative-ai":
        return {"max_output_tokens": request.most_tokens}
    if model_type == "chat-ollama":  # its window is short unless one asks, and then it cuts what is sent
        needed = estimated_tokens(request.system + request.user) + request.most_tokens
        window = next((size for size in _OLLAMA_WINDOWS if size >= needed), _OLLAMA_WINDOWS[-1])
        return {"options": {"num_predict": request.most_tokens, "num_ctx": window}}
    return {"max_tokens": request.most_tokens}


def words(schema: type[Answered]) -> str:
    """The form asked for in words, for a server that does not take a schema."""
    told = json.dumps(strict_schema(schema), ensure_ascii=False)
    return f"Reply with one JSON object and nothing else. It follows this JSON Schema:\n{told}"


def strict_schema(schema: type[Answered]) -> dict[str, Any]:
    """The schema as the strict modes want it: every property required, none beside them."""
    return deepcopy(_strict_schema(schema))


@cache
def _strict_schema(schema: type[BaseModel]) -> dict[str, Any]:
    strict: dict[str, Any] = _strict(schema.model_json_schema())
    return strict


def read(text: str, schema: type[Answered]) -> Answered:
    """The reply in a text: alone, fenced, after a model's thoughts, or amid prose.

    Raises `ModelFault`: "empty", "not_json", "wrong_schema".
    """
    text = _THOUGHT.sub("", text.lstrip("\ufeff")).strip()
    if not text:
        raise fault("empty")
    mismatch: ValidationError | None = None
    for candidate in _objects(text):
        try:
            return schema.model_validate_json(candidate, strict=True)
        except ValidationError as error:
            mismatch = mismatch or error
    if mismatch is None:
        raise fault("not_json", text[:80])
    first = mismatch.errors(include_url=False, include_input=False)[0]
    raise fault("wrong_schema", f"{'.'.join(map(str, first['loc']))}: {first['msg']}")


def _objects(text: str) -> Iterator[str]:
    """Every JSON object that a text holds, the likeliest first; none within another."""
    for whole in (text, *(found.group(1).strip() for found in _FENCED.finditer(text))):
        if whole.startswith("{") and _end_of_object(whole, 0) == len(whole):
            yield whole
            return
    start = text.find("{")
    while start >= 0:
        end = _end_of_object(text, start)
        if not end:  # broken: what looks whole further on may be a part of it
            return
        yield text[start:end]
        start = text.find("{", end)


def _end_of_object(text: str, start: int) -> int:
    """Where the object that begins here ends; 0 where there is none."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return 0


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, Mapping):
        return node
    kept = {
        key: {name: _strict(part) for name, part in value.items()} if key in _NAMES else _strict(value)
        for key, value in node.items()
        if key not in _NOT_SENT
    }
    if "const" in kept:
        kept["enum"] = [kept.pop("const")]
    if kept.get("type") == "object":
        kept["required"] = list(kept.get("properties", {}))
        kept["additionalProperties"] = False
    return kept
