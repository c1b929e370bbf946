"""Reviewing with a chat model, when the command line says so: what goes to whom is told before anything is sent."""

import secrets
import sys
from collections.abc import Mapping
from dataclasses import replace

from assistant.dialogue.review import review_of
from assistant.domain.draft import Draft, Language
from assistant.domain.model_use import Progress
from assistant.domain.review import Review
from assistant.wiring.house import House

NO_MODEL: Mapping[Language, str] = {
    "es": "--model: no hay ningún modelo; pongan ASSISTANT_MODEL=proveedor:nombre («assistant doctor» los enumera).",
    "en": "--model: there is no model; set ASSISTANT_MODEL=provider:name (`assistant doctor` lists them).",
}
NOT_ASKED: Mapping[Language, str] = {
    "es": "Hay un modelo configurado ({model}), y no se le envía nada: para usarlo, añadan --model.",
    "en": "A model is configured ({model}), and nothing is sent to it: to use it, add --model.",
}
SENDING: Mapping[Language, str] = {
    "es": "Se envía a {model}, en {server}: los pasajes y las cifras de {drafts}, con las recomendaciones. "
    "No se envían nombres de archivo, metadatos ni texto oculto.",
    "en": "Sent to {model}, at {server}: the passages and figures of {drafts}, with the recommendations. File names, "
    "metadata and hidden text are not sent.",
}
DRAFTS: Mapping[Language, tuple[str, str]] = {"es": ("un borrador", "{} borradores"), "en": ("one draft", "{} drafts")}


def tell_what_is_sent(house: House, files: int, language: Language) -> None:
    """Once for the run, on standard error. Raises `ModelFault` for a provider that is not known."""
    from assistant.examiners.model.providers import server_of

    model, base_url = house.settings.model, house.settings.model_base_url
    one, several = DRAFTS[language]
    drafts = one if files == 1 else several.format(files)
    said = SENDING[language].format(model=model, server=server_of(model, base_url), drafts=drafts)
    print(said, file=sys.stderr)


def reviewed(house: House, draft: Draft, name: str) -> Review:
    """The review with the model's part in it; what went wrong with the model is told on standard error.

    Each draft is a conversation of its own for the budgets. Raises `ModelFault` when there is no model to be had at
    all; once there is one, the rulebook stands in for whatever it does not give.
    """
    from assistant.examiners.model.stop import Stop

    stop = Stop()
    try:
        ports, account = house.model_ports(secrets.token_hex(16), draft.language, stop, _show)
        examination = ports.examiner.examine(draft)
        review = review_of(draft, examination)
        summary = ports.colleague.summarise(review) if ports.colleague else None
    except KeyboardInterrupt:
        stop.set()
        raise
    finally:
        _clear()
    use = account.use(draft.language)
    if use.notice:
        print(f"{name}: {use.notice}", file=sys.stderr)
    prompts = {f"prompt:{prompt}": sha256 for prompt, sha256 in use.prompts}
    return replace(review, summary=summary or "", use=use, hashes={**review.hashes, **prompts})


def _show(progress: Progress) -> None:
    if sys.stderr.isatty():
        print(f"\r{progress.stage} {progress.done}/{progress.of} {progress.slug:<16}", end="", file=sys.stderr)


def _clear() -> None:
    if sys.stderr.isatty():
        print(f"\r{'':<48}\r", end="", file=sys.stderr)
