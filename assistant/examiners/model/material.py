"""What is put into the slots of a prompt, as plain text. Knows nothing of prompts or of what comes back."""

from collections.abc import Mapping, Sequence

from assistant.dialogue.ports import Librarian
from assistant.domain.draft import Language
from assistant.domain.facts import Fact, Facts
from assistant.domain.finding import Challenge, Figure, Finding
from assistant.domain.knowledge import PRACTICE, Criterion

_WORDS: dict[Language, Mapping[str, str]] = {
    "es": {
        "question": "Pregunta principal",
        "settles": "Queda respondido cuando",
        "applies": "Condición",
        "demands": "Pedidos",
        "practice": "práctica",
        "parts": "Partes que lo cierran",
        "status": "estado",
        "quotes": "citas",
        "why": "por qué",
        "quote": "parte de",
        "reason": "razón",
        "claim": "cita",
        "closes": "la cierra",
        "corrected": "corregido por el equipo",
        "goal": "Meta",
        "horizon": "Plazo",
        "people": "Cuántos cambian",
        "baseline": "De cuántos se parte",
        "budget": "Presupuesto",
        "area": "Área",
        "actors": "Actores",
        "spaces": "Espacios multiactor",
        "place": "Lugar",
        "product": "Producto o servicio",
        "existing": "existe",
        "created": "se crearía",
        "unclear": "no está claro si existe",
        "out_of_scale": "no cabe",
        "holds": "cabe",
    },
    "en": {
        "question": "Main question",
        "settles": "It is answered when",
        "applies": "Condition",
        "demands": "Demands",
        "practice": "practice",
        "parts": "Parts that settle it",
        "status": "status",
        "quotes": "quotes",
        "why": "why",
        "quote": "starts from",
        "reason": "reason",
        "claim": "cites",
        "closes": "settled by",
        "corrected": "corrected by the team",
        "goal": "Goal",
        "horizon": "Time",
        "people": "How many change",
        "baseline": "How many today",
        "budget": "Budget",
        "area": "Area",
        "actors": "Actors",
        "spaces": "Multi-actor spaces",
        "place": "Place",
        "product": "Product or service",
        "existing": "exists",
        "created": "to be created",
        "unclear": "not clear whether it exists",
        "out_of_scale": "out of scale",
        "holds": "comes out right",
    },
}
_MOST_ACTORS = 25
_LEARNT = "learnt-"  # how the rulebook names a status that no rule decided


def criteria_text(criteria: Sequence[Criterion], language: Language) -> str:
    """Each criterion with its main question, what answers it, its condition and its demands with their origin."""
    words = _WORDS[language]
    blocks = []
    for criterion in criteria:
        lines = [
            f"{criterion.slug}: {criterion.name[language]}",
            f"{words['question']}: {criterion.question[language]}",
            f"{words['settles']}: {criterion.settles[language]}",
        ]
        if criterion.applies:
            lines.append(f"{words['applies']}: {criterion.applies[language]}")
        lines.append(f"{words['demands']}:")
        for demand in criterion.demands:
            origin = words["practice"] if demand.origin == PRACTICE else demand.origin
            lines.append(f"- ({origin}) {demand.text[language]}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def criterion_with_parts(criterion: Criterion, language: Language) -> str:
    """One criterion with its parts, for weighing an answer."""
    parts = "\n".join(f"- {part.wanted[language]}" for part in criterion.parts)
    return (
        f"{criterion.name[language]}\n{_WORDS[language]['question']}: {criterion.question[language]}\n"
        f"{_WORDS[language]['settles']}: {criterion.settles[language]}\n{_WORDS[language]['parts']}:\n{parts}"
    )


def claims_text(claims: Sequence[str], librarian: Librarian, language: Language) -> str:
    """Each claim by its id, and how strongly each recommendation speaks."""
    lines = [f"{claim}: {librarian.claim(claim, language)}" for claim in claims]
    for recommendation in dict.fromkeys(claim.split(".")[0] for claim in claims):
        lines.append(f"{recommendation}: {librarian.recommendation(recommendation).hedge[language]}")
    return "\n".join(lines)


def read_text(facts: Facts, language: Language) -> str:
    """What was read from the draft, one fact a line; what the team corrected is marked."""
    words = _WORDS[language]
    read: dict[str, Fact | None] = {
        "goal": facts.goal,
        "horizon": facts.horizon,
        "people": facts.people,
        "baseline": facts.baseline,
        "budget": facts.budget,
        "area": facts.area,
    }
    lines = [
        f"{words[name]}: {fact.text}" + (f" ({words['corrected']})" if fact.corrected else "")
        for name, fact in read.items()
        if fact is not None
    ]
    lines += [f"{words[name]}: {text}" for name, text in (("place", facts.place), ("product", facts.product)) if text]
    if facts.actors:
        lines.append(f"{words['actors']}: " + "; ".join(actor.name for actor in facts.actors[:_MOST_ACTORS]))
    if facts.spaces:
        spaces = "; ".join(f"{space.actor.name} ({words[space.state]})" for space in facts.spaces)
        lines.append(f"{words['spaces']}: {spaces}")
    return "\n".join(lines)


def figures_text(figures: Sequence[Figure], language: Language) -> str:
    """The sums, one a line, with what each bears on and whether it comes out right."""
    words = _WORDS[language]
    lines = []
    for figure in figures:
        outcome = "" if figure.holds is None else words["holds"] if figure.holds else words["out_of_scale"]
        about = ", ".join(part for part in (figure.slug, outcome) if part)
        lines.append(f"- {figure.text}" + (f" ({about})" if about else ""))
    return "\n".join(lines)


def findings_text(findings: Sequence[Finding], language: Language) -> str:
    """What is held of each criterion, with the quotes."""
    words = _WORDS[language]
    blocks = []
    for finding in findings:
        lines = [f"{finding.slug}: {words['status']} {finding.status.value}"]
        if not finding.explanation.rule.startswith(_LEARNT):  # else it only repeats what settles the criterion
            lines.append(f"{words['why']}: {finding.why}")
        if finding.evidence:
            lines.append(f"{words['quotes']}: " + " | ".join(f"«{item.quote}»" for item in finding.evidence))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def challenge_text(challenge: Challenge, language: Language) -> str:
    """A challenge with all its parts."""
    words = _WORDS[language]
    lines = [f"{words['quote']}: «{challenge.quote.quote}»"] if challenge.quote else []
    if challenge.reason:
        lines.append(f"{words['reason']}: {challenge.reason}")
    lines.append(challenge.question)
    if challenge.settles:
        lines.append(f"{words['closes']}: {challenge.settles}")
    return "\n".join(lines)


def candidates_text(candidates: Mapping[str, Sequence[Challenge]], language: Language) -> str:
    """The candidates of each criterion, numbered from 1."""
    return "\n\n".join(
        f"{slug} {number}\n{challenge_text(challenge, language)}"
        for slug, challenges in candidates.items()
        for number, challenge in enumerate(challenges, start=1)
    )
