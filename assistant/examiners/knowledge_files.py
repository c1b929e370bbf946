"""What a domain expert wrote in a YAML file of knowledge, as a value; a fault in it names the file and the remedy."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import yaml

from assistant.domain.errors import KnowledgeError

Made = TypeVar("Made")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is ten times as fast


def from_yaml(path: Path, make: Callable[[Any], Made]) -> Made:
    """What `make` gives for the file's content. `make` may take what it needs for granted.

    Raises KnowledgeError where the file cannot be read, where its content lacks something or is of another kind, and
    whatever KnowledgeError `make` itself raises.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise KnowledgeError(
            {
                "es": f"{path.name}: no se puede leer; restauren el archivo o corrijan su YAML.",
                "en": f"{path.name}: cannot be read; restore the file, or mend its YAML.",
            },
            str(error),
        ) from error
    try:
        return make(content)
    except (LookupError, TypeError, ValueError, AttributeError, re.error) as error:
        raise KnowledgeError(
            {
                "es": f"{path.name}: no tiene la forma debida; compárenlo con las notas al comienzo del archivo.",
                "en": f"{path.name}: is not of the right form; compare with the notes at the top of the file.",
            },
            repr(error),
        ) from error
