"""A scripted model: it reads the prompt as it was sent and makes a reply that fits it, good or lying."""

import json
import re
from collections.abc import Callable
from typing import Any

Request = dict[str, Any]
Reply = dict[str, Any]
_TAG = re.compile(r"<(\w+)>\n(.*?)\n</\1>", re.DOTALL)
_NAMES = {  # tag in Spanish: in English
    "criterios": "criteria", "recomendaciones": "recommendations", "leido": "read", "cuentas": "sums",
    "examinador_por_reglas": "examiner_by_rules", "borrador": "draft", "hallazgos": "findings",
    "ya_preguntado": "asked_already", "candidatas": "candidates", "pregunta": "question", "respuesta": "answer",
    "criterio": "criterion", "respuestas_anteriores": "earlier_answers", "encontrado": "found", "mensaje": "message",
    "abiertas": "open", "temas": "topics", "ultimo": "last", "pendiente": "pending",
}  # fmt: skip


def schema_of(request: Request) -> str:
    """The name of the reply that is asked for."""
    name: str = request["response_format"]["json_schema"]["name"]
    return name


def system_of(request: Request) -> str:
    return str(request["messages"][0]["content"])


def user_of(request: Request) -> str:
    return str(request["messages"][1]["content"])


def parts_of(request: Request) -> dict[str, str]:
    """What stands between the tags, by the tag's English name."""
    return {_NAMES.get(tag, tag): text for tag, text in _TAG.findall(user_of(request))}


def language_of(request: Request) -> str:
    return (
        "es"
        if any(f"<{tag}>" in user_of(request) for tag in ("borrador", "hallazgos", "mensaje", "encontrado"))
        else "en"
    )


def slugs_in(request: Request) -> list[str]:
    """The criteria that a request is about."""
    parts = parts_of(request)
    if "candidates" in parts:
        return list(dict.fromkeys(re.findall(r"(?m)^([a-z-]+) \d+$", parts["candidates"])))
    return re.findall(r"(?m)^([a-z-]+): \S.*\n(?:Pregunta principal|Main question)", parts["criteria"])


def held_of(request: Request, part: str) -> dict[str, tuple[str, list[str]]]:
    """The status and the quotes of each criterion in a part that lists findings."""
    held = {}
    for block in parts_of(request)[part].split("\n\n"):
        head = re.match(r"([a-z-]+): (?:estado|status) (\w+)", block)
        if head:
            held[head[1]] = (head[2], re.findall(r"«([^»]*)»", block.partition("\n")[2]))
    return held


def claims_in(request: Request) -> list[str]:
    return re.findall(r"(?m)^(R\d\.\d+):", parts_of(request)["recommendations"])


def claim_for(request: Request, slug: str) -> str:
    """The first claim that a criterion's demands come from."""
    block = parts_of(request)["criteria"].partition(f"{slug}: ")[2]
    found = re.search(r"\((R\d\.\d+)\)", block)
    assert found
    return found[1]


def name_of(request: Request, slug: str) -> str:
    """What the prompt calls a criterion, in lower case."""
    found = re.search(rf"(?m)^{slug}: (.+)$", parts_of(request)["criteria"])
    assert found
    return found[1].lower()


def first_words(text: str, count: int = 6) -> str:
    return " ".join(text.split()[:count])


# ---------------------------------------------------------------- a good model

_WHY = {
    "es": "El borrador nombra a quienes participan, pero no dice con qué cuentan ni qué ganan.",
    "en": "The draft names who takes part, but it does not say what they have or what they gain by it.",
}
_QUESTIONS = {
    "es": (
        "¿Quién daría el primer paso por su cuenta en {name}, y con qué dinero?",
        "¿Qué cambiaría para ellos en {name} el primer año, y quién lo nota?",
        "¿Con quién habría que hablar de {name} antes de empezar, y para qué?",
    ),
    "en": (
        "Who would take the first step in {name} unasked, and with what money?",
        "What would change for them in {name} in the first year, and who notices it?",
        "With whom would you have to talk about {name} before the start, and why?",
    ),
}
_REASONS = {
    "es": "Con lo que dice el borrador aún no se ve quién se hace cargo de esto. {recommendation} pide mirarlo antes.",
    "en": "From what the draft says one cannot yet see who takes this on. {recommendation} asks to look at it before.",
}
_SETTLES = {
    "es": "Un nombre y una fecha, aunque salgan de una llamada.",
    "en": "A name and a date, even if they come from a telephone call.",
}


def good(request: Request) -> str:
    """What a good model says to any of the prompts."""
    return json.dumps(_GOOD[schema_of(request)](request), ensure_ascii=False)


def examined(request: Request) -> Reply:
    held = held_of(request, "examiner_by_rules")
    why = _WHY[language_of(request)]
    return {
        "findings": [
            {"criterion": slug, "status": held[slug][0], "quotes": held[slug][1], "why": why, "disagreement": ""}
            for slug in slugs_in(request)
        ]
    }


def proposed(request: Request) -> Reply:
    held, language = held_of(request, "findings"), language_of(request)
    candidates = []
    for slug in slugs_in(request):
        claim = claim_for(request, slug)
        for question in _QUESTIONS[language]:
            candidates.append(
                {
                    "criterion": slug,
                    "quote": first_words(held[slug][1][0], 8) if held[slug][1] else "",
                    "claim": claim,
                    "reason": _REASONS[language].format(recommendation=claim.split(".")[0]),
                    "question": question.format(name=name_of(request, slug)),
                    "settles": _SETTLES[language],
                }
            )
    return {"candidates": candidates}


def chosen(request: Request) -> Reply:
    return {"choices": [{"criterion": slug, "number": 2} for slug in slugs_in(request)]}


def weighed(request: Request) -> Reply:
    spanish = language_of(request) == "es"
    return {
        "arrived": parts_of(request)["answer"].strip().rstrip("."),
        "wanted": "desde qué año" if spanish else "the year in which it begins",
        "reason": "",
        "outcome": "partly",
        "not_known_yet": False,
        "next_reason": "Con eso ya se sabe quién; falta el momento."
        if spanish
        else "That says who; when is still open.",
        "next_question": "¿Desde qué año lo haría, y quién lo decide?"
        if spanish
        else "From which year, and who decides?",
    }


def understood(request: Request) -> Reply:
    message = parts_of(request)["message"]
    return {
        "meaning": "answer", "answer_part": message, "question_part": "", "reason_part": "", "corrected_part": "",
        "fact": "", "topic": "",
    }  # fmt: skip


def answered(request: Request) -> Reply:
    source = re.findall(r"(?m)^(R\d\.\d+):", parts_of(request)["found"])[0]
    text = (
        "Según la recomendación, conviene mirar primero lo que ya existe en el lugar."
        if language_of(request) == "es"
        else "The recommendation says to look first at what is already there."
    )
    return {"sentences": [{"text": text, "sources": [source]}]}


def summarised(request: Request) -> Reply:
    sentences = (
        [
            "El borrador nombra su meta, el plazo y las familias a las que llega.",
            "Ya responde una parte con sus propias palabras.",
            "Queda abierto quién se hace cargo después.",
        ]
        if "<criterios>" in user_of(request)
        else [
            "The draft names its goal, the time and the families it is for.",
            "It answers one part in its own words already.",
            "Who takes it on afterwards is still open.",
        ]
    )
    return {"sentences": sentences}


_GOOD: dict[str, Callable[[Request], Reply]] = {
    "ExaminedGroup": examined,
    "Proposed": proposed,
    "Chosen": chosen,
    "Weighed": weighed,
    "Understood": understood,
    "FoundAnswer": answered,
    "Summary": summarised,
}
