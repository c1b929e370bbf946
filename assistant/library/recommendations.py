"""Reading `knowledge/recommendations/R1.md` … `R7.md`."""

import re
from pathlib import Path

from assistant.domain.draft import Language
from assistant.domain.knowledge import Claim, Recommendation
from assistant.library.faults import fault, read_knowledge
from assistant.library.fields import both_languages, only_fields, words
from assistant.library.front_matter import split_front_matter

RECOMMENDATION_IDS = ("R1", "R2", "R3", "R4", "R5", "R6", "R7")
_CLAIM = re.compile(r"- (R\d\.\d+)\s+(\S.*)")


def read_recommendation(path: Path) -> Recommendation:
    """One recommendation with its claims in both languages. Raises `KnowledgeError`."""
    fields, body = split_front_matter(read_knowledge(path), path)
    only_fields(fields, ("id", "title", "source", "hedge"), path)
    if fields.get("id") != path.stem:
        raise fault(
            path, f"«id» debe ser {path.stem}, como el nombre del archivo.", f"`id` must be {path.stem}, as the file."
        )
    claims = _claims(body, path)
    spanish, english = claims["es"], claims["en"]
    if list(spanish) != list(english):
        odd = ", ".join(sorted(set(spanish) ^ set(english))) or "orden / order"
        raise fault(
            path,
            f"las afirmaciones de «## es» y «## en» no son las mismas ({odd}); escriban las que faltan.",
            f"the claims under `## es` and `## en` differ ({odd}); write the missing ones.",
        )
    return Recommendation(
        id=path.stem,
        title=both_languages(fields, "title", path),
        hedge=both_languages(fields, "hedge", path),
        source=words(fields, "source", path),
        claims=tuple(Claim(id, {"es": spanish[id], "en": english[id]}) for id in spanish),
    )


def _claims(body: str, path: Path) -> dict[Language, dict[str, str]]:
    """The claims by language and id, in the file's order."""
    found: dict[Language, dict[str, str]] = {"es": {}, "en": {}}
    current: dict[str, str] | None = None
    for line in filter(None, map(str.strip, body.splitlines())):
        if line == "## es" or line == "## en":
            current = found["es" if line == "## es" else "en"]
            continue
        match = _CLAIM.fullmatch(line)
        if match is None or current is None:
            raise fault(
                path,
                f"no se entiende «{line[:60]}»; se escribe «- {path.stem}.1 texto» bajo «## es» o «## en».",
                f"{line[:60]!r} is not understood; write `- {path.stem}.1 text` under `## es` or `## en`.",
            )
        id, text = match.groups()
        if id in current or not id.startswith(f"{path.stem}."):
            raise fault(
                path,
                f"la afirmación {id} está repetida o es de otra recomendación; cambien su número.",
                f"claim {id} is there twice or belongs elsewhere; renumber it.",
            )
        current[id] = text
    for language, claims in found.items():
        if not claims:
            raise fault(
                path, f"no hay afirmaciones bajo «## {language}».", f"there are no claims under `## {language}`."
            )
    return found
