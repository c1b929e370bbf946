"""`assistant index`: a team's own guidance beside the recommendations."""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.cli.exits import Exit
from assistant.cli.faults import plainly
from assistant.cli.house import house_for
from assistant.domain.draft import Language
from assistant.domain.errors import ReadingError
from assistant.examiners.instructions import heard

_SET_ASIDE: dict[Language, str] = {
    "es": "se deja aparte lo que se dirige al asistente: «{}»",
    "en": "what is said to the assistant is set aside: “{}”",
}


def change_guidance(add: Sequence[Path], remove: str | None) -> Exit:
    """Add files, remove one by name, and list what there is."""
    house = house_for()
    language = house.settings.language or "es"
    unread = 0
    for path in add:
        try:
            draft = house.reader.read_file(path.read_bytes(), path.name)
        except ReadingError as error:
            unread += 1
            print(f"{path}: {error.say(language)}", file=sys.stderr)
        except OSError as error:
            unread += 1
            print(f"{path}: {plainly(error, language)}", file=sys.stderr)
        else:
            kept, set_aside = heard(draft, house.instructions)
            print(f"{path.name}: {house.index.add_guidance((path.name, kept))}")
            for quote in set_aside:
                print(f"{path.name}: {_SET_ASIDE[language].format(' '.join(quote.quote.split()))}", file=sys.stderr)
    if remove is not None and not house.index.remove_guidance(remove):
        print(f"{remove}: —", file=sys.stderr)
        return Exit.WRONG_USAGE
    for name in house.index.guidance_names():
        print(name)
    return Exit.SOME_UNREAD if unread else Exit.DONE
