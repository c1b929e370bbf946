"""The command `assistant`. Each command imports what it needs when it runs, so that `--help` answers at once."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from assistant import __version__
from assistant.cli.exits import Exit

_EPILOGUE = (
    "Exit codes: 0 all done · 1 some draft could not be read, the rest was done · 2 wrong usage · "
    "3 the program itself cannot work; `assistant doctor` says why."
)
app = typer.Typer(
    help="Contrapunto reads drafts of development interventions, in Spanish or English, and challenges them, "
    "one grounded question at a time. Without a command it opens the page. Nothing leaves this machine unless you name "
    "a model and agree.",
    epilog=_EPILOGUE,
    invoke_without_command=True,
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Lang = Annotated[str | None, typer.Option("--lang", help="es or en. By default the draft's own language.")]


@app.callback()
def _without_command(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Say the version and end.")] = False,
) -> None:
    if version:
        print(f"Contrapunto {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from assistant.ui.launch import launch

        launch()


@app.command("app")
def open_app() -> None:
    """Open the page in the browser, on this machine only. STREAMLIT_* variables are honoured."""
    from assistant.ui.launch import launch

    launch()


@app.command(epilog=_EPILOGUE)
def review(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Drafts: .docx .pdf .md .txt; `-` is standard input.")
    ],
    lang: Lang = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a draft, a line each when there are several.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write a memo: a name ending in .docx, .md or .json.")
    ] = None,
    model: Annotated[
        bool,
        typer.Option("--model", help="Send the drafts to the model named in ASSISTANT_MODEL. Without it none is sent."),
    ] = False,
) -> None:
    """Review drafts without a conversation: what comes first, what is answered already, the sums, all points.

    One draft that cannot be read does not stop the others: its reason goes to standard error.
    """
    from assistant.cli.review import review_files

    raise typer.Exit(review_files(files, lang, as_json, output, model))


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="A question in Spanish or English.")],
    lang: Annotated[str, typer.Option("--lang", help="The language to answer in, es or en.")] = "es",
    as_json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
    embeddings: Annotated[
        bool,
        typer.Option("--embeddings", help="Send the question to ASSISTANT_EMBEDDINGS. Without it none is sent."),
    ] = False,
) -> None:
    """Ask the recommendations. A question that they do not treat is declined."""
    from assistant.cli.search import search_recommendations

    raise typer.Exit(search_recommendations(query, lang, as_json, embeddings))


@app.command()
def index(
    add: Annotated[
        list[Path] | None, typer.Option("--add", help="A file of your own guidance; may be repeated.")
    ] = None,
    remove: Annotated[str | None, typer.Option("--remove", help="The name of a guidance to take out.")] = None,
) -> None:
    """Your own guidance (a donor's criteria, a past evaluation): add, list, remove. It is cited under its own name."""
    from assistant.cli.guidance import change_guidance

    raise typer.Exit(change_guidance(add or [], remove))


@app.command()
def doctor() -> None:
    """Check that everything works on this machine, and say what to do where it does not.

    With a model or embeddings in the settings, one word is sent to each of them, and nothing of yours.
    """
    from assistant.cli.doctor import examine_installation

    raise typer.Exit(examine_installation())


def main() -> None:
    """The entry point: plain sentences for what a person can mend, no traceback."""
    from pydantic import ValidationError

    from assistant.domain.errors import ContrapuntoError

    _write_utf8()
    try:
        app()
    except ContrapuntoError as error:
        print(error.say("es"), error.say("en"), error.detail, sep="\n", file=sys.stderr)
        sys.exit(Exit.CANNOT_WORK)
    except ValidationError as error:
        for fault in error.errors():
            name = "_".join(str(part) for part in fault["loc"]).upper()
            said = f"ASSISTANT_{name}: {fault['msg']} ({fault['input']!r})" if name else fault["msg"]
            print(f"{said}; see .env.example", file=sys.stderr)
        sys.exit(Exit.WRONG_USAGE)
    except OSError as error:
        from assistant.cli.faults import plainly

        name = f"{error.filename}: " if error.filename else ""
        print(*(f"{name}{plainly(error, language)}" for language in ("es", "en")), sep="\n", file=sys.stderr)
        sys.exit(Exit.CANNOT_WORK)
    except KeyboardInterrupt:
        sys.exit(130)


def _write_utf8() -> None:
    """Files and pipes get UTF-8 whatever the system's code page, so that a quote never stops a review."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
