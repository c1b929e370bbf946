"""`assistant review`: drafts in, reviews out, without a conversation."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.cli.exits import Exit
from assistant.cli.faults import plainly
from assistant.cli.house import house_for, language_named
from assistant.dialogue.review import review_of
from assistant.domain.draft import Draft, Language
from assistant.domain.errors import ReadingError
from assistant.domain.review import Review
from assistant.reporting.as_json import review_as_json
from assistant.reporting.markdown import markdown
from assistant.reporting.outline import NameOf
from assistant.wiring.house import House

_KINDS = (".docx", ".md", ".json")


def review_files(
    files: Sequence[str], lang: str | None, as_json: bool, output: Path | None, with_model: bool = False
) -> Exit:
    """Review each file; write to standard output, or to `output` when it is given.

    `with_model` is the person's word that all the files may be sent to the model of the settings.
    """
    try:
        language = language_named(lang)
    except ValueError:
        print("--lang: es | en", file=sys.stderr)
        return Exit.WRONG_USAGE
    if fault := _wrong(files, as_json, output):
        print(fault, file=sys.stderr)
        return Exit.WRONG_USAGE
    house = house_for(language)
    spoken = language or house.settings.language or "es"
    if not _agreed(house, len(files), spoken, with_model):
        return Exit.WRONG_USAGE
    unread = 0
    for name in files:
        try:
            draft = _read(house, name, language)
        except (ReadingError, OSError) as error:
            unread += 1
            print(f"{name}: {_sentence(error, spoken)}", file=sys.stderr)
            continue
        review = _reviewed(house, draft, name, with_model)
        if output is not None:
            output.write_bytes(_as_file(review, output.suffix, house))
        elif as_json:
            print(json.dumps(review_as_json(review), ensure_ascii=False, indent=None if len(files) > 1 else 2))
        else:
            _show(markdown(review, draft.language, _names(house, draft.language)))
    return Exit.SOME_UNREAD if unread else Exit.DONE


def _agreed(house: House, files: int, language: Language, with_model: bool) -> bool:
    """Say once whether anything is sent; False when a model was asked for and there is none."""
    model = house.settings.model
    if not model and not with_model:
        return True
    from assistant.cli.with_model import NO_MODEL, NOT_ASKED, tell_what_is_sent

    if not model:
        print(NO_MODEL[language], file=sys.stderr)
        return False
    if with_model:
        tell_what_is_sent(house, files, language)
    else:
        print(NOT_ASKED[language].format(model=model), file=sys.stderr)
    return True


def _reviewed(house: House, draft: Draft, name: str, with_model: bool) -> Review:
    if not with_model:
        return review_of(draft, house.examiner.examine(draft))
    from assistant.cli.with_model import reviewed

    return reviewed(house, draft, name)


def _wrong(files: Sequence[str], as_json: bool, output: Path | None) -> str:
    if output is None:
        return ""
    if output.suffix not in _KINDS:
        return f"--output: {' | '.join(_KINDS)}"
    if len(files) > 1 or as_json:
        return "--output takes one draft, and no --json"
    return "" if output.parent.is_dir() else f"--output: there is no directory {output.parent}"


def _read(house: House, name: str, language: Language | None) -> Draft:
    if name == "-":
        return house.reader.read_file(sys.stdin.buffer.read(), "stdin.txt", language)
    path = Path(name)
    return house.reader.read_file(path.read_bytes(), path.name, language)


def _sentence(error: ReadingError | OSError, language: Language) -> str:
    return error.say(language) if isinstance(error, ReadingError) else plainly(error, language)


def _names(house: House, language: Language) -> NameOf:
    return lambda slug: house.shelf.criterion(slug).name[language]


def _as_file(review: Review, suffix: str, house: House) -> bytes:
    language = review.draft.language
    if suffix == ".json":
        return json.dumps(review_as_json(review), ensure_ascii=False, indent=2).encode()
    if suffix == ".md":
        return markdown(review, language, _names(house, language)).encode()
    from assistant.reporting.docx import docx

    return docx(review, language, _names(house, language))


def _show(text: str) -> None:
    if not sys.stdout.isatty():
        print(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(text))
