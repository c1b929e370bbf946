# ruff: noqa: E501  # the examples stand as they would be said
"""What a practitioner would write passes the guard as it is: findings and challenges on drafts, written by hand.

The drafts, places and firms are invented. `ids` name what each example tries.
"""

from typing import Any

import pytest

from assistant.domain.draft import Draft, Language
from assistant.domain.finding import Outcome, Status
from assistant.examiners.model.challenges import admit_candidate
from assistant.examiners.model.examination import passages_sent
from assistant.examiners.model.findings import admit_finding
from assistant.examiners.model.schemas import Candidate, Examined, Weighed
from assistant.examiners.model.weighing import admit_verdict
from assistant.wiring.house import House
from tests.examiners.model.provider import Provider
from tests.examiners.model.turn import Turn

DRAFTS: dict[Language, str] = {
    "es": (
        "Lana de oveja en el valle de Ccorimayo (Perú). De 640 familias que esquilan, hoy 45 venden lana clasificada a la "
        "hilandería Andahilo, que paga 9 soles el kilo; el acopiador paga 5.50 sin clasificar y adelanta dinero para la "
        "esquila. En 30 meses, 480 familias venderán lana clasificada. Andahilo puede recibir 6,000 kilos al año; cada "
        "familia esquila unos 40 kilos. El proyecto pagará a dos clasificadores hasta el cierre. La Mesa de la Lana "
        "sesiona cada dos meses y la convoca la asociación Ovinos Ccorimayo. Además se creará una Plataforma Textil "
        "Regional con secretaría del proyecto. Se coordinará con la Dirección Agraria."
    ),
    "en": (
        "Seaweed farming on Mwambani island (Tanzania). Of 820 women who farm seaweed, 70 dry it on racks today and sell "
        "it to the buyer Bahari Gums at 1,100 shillings a kilo; on the sand it brings 700. By 2028, in three yearly "
        "steps of 150, 300 and 450, the women will dry on racks. A rack costs 96,000 shillings and lasts four years; the "
        "project gives the first to each of them. Bahari Gums lent 40 racks in 2024 and 31 were paid back in two "
        "seasons. The village committee will be strengthened. The fisheries office supports the initiative."
    ),
}

FINDINGS: dict[str, dict[str, Any]] = {
    "es-market": {
        "criterion": "market", "status": "addressed",
        "quotes": ["que paga 9 soles el kilo; el acopiador paga 5.50 sin clasificar", "Andahilo puede recibir 6,000 kilos al año"],
        "why": "Da los dos precios, quién compra y cuánto puede recibir: 6,000 kilos al año.",
    },
    "es-spaces-contradicts": {
        "criterion": "spaces", "status": "contradicts",
        "quotes": ["La Mesa de la Lana sesiona cada dos meses", "se creará una Plataforma Textil Regional con secretaría del proyecto"],
        "why": "Nombra un espacio que ya sesiona y crea otro con secretaría del proyecto.",
    },
    "es-public": {
        "criterion": "public-sector", "status": "partly", "quotes": ["Se coordinará con la Dirección Agraria."],
        "why": "Nombra la oficina, pero no dice qué regla o servicio pesa ni qué gana ella.",
    },
    "es-experience-missing": {
        "criterion": "experience", "status": "missing", "quotes": [],
        "why": "El borrador no cuenta ninguna experiencia anterior, propia o de otros, con la clasificación de lana.",
    },
    "en-timeline": {
        "criterion": "timeline", "status": "addressed",
        "quotes": ["in three yearly steps of 150, 300 and 450"],
        "why": "It gives the start, 70 women, and yearly steps that lead to 450 of 820 by 2028.",
    },
    "en-spaces": {
        "criterion": "spaces", "status": "partly", "quotes": ["The village committee will be strengthened."],
        "why": "A committee is named in passing; who leads it and whom it represents is not said.",
    },
    "en-experience": {
        "criterion": "experience", "status": "addressed",
        "quotes": ["Bahari Gums lent 40 racks in 2024 and 31 were paid back in two seasons."],
        "why": "It tells of the racks lent in 2024 and how many were paid back: 31 of 40.",
    },
}  # fmt: skip

CANDIDATES: dict[str, dict[str, str]] = {
    "es-sum-in-plain-sight": {
        "criterion": "timeline", "claim": "R1.3",
        "quote": "En 30 meses, 480 familias venderán lana clasificada.",
        "reason": "480 familias por 40 kilos son 19,200 kilos al año, y Andahilo puede recibir 6,000. R1 pide que al dar tamaño a la meta cuente lo que los actores son capaces de hacer.",
        "question": "¿Cuántos kilos más podría recibir Andahilo en cada esquila, y qué le haría falta para eso?",
        "settles": "Una cifra por esquila, dada por la hilandería. Si hoy no la tiene, también es respuesta.",
    },
    "es-two-spaces": {
        "criterion": "spaces", "claim": "R3.4",
        "quote": "se creará una Plataforma Textil Regional con secretaría del proyecto",
        "reason": "La Mesa de la Lana ya sesiona, y la convoca Ovinos Ccorimayo. Para R3 es mejor fortalecer los espacios que existen que crear otros desde los proyectos; en algunos casos podría hacer falta promover uno.",
        "question": "¿Qué decisión no puede tomar la Mesa de la Lana que obligue a crear la Plataforma Textil Regional?",
        "settles": "Una decisión con nombre, y quién convocaría el mes 31. O la misma tarea, dentro de la Mesa.",
    },
    "es-who-pays": {
        "criterion": "sustainability", "claim": "R7.1",
        "quote": "El proyecto pagará a dos clasificadores hasta el cierre.",
        "reason": "La diferencia es de 3.50 soles por kilo, 9 menos 5.50; de ahí tendría que salir la clasificación. R7 dice que un cambio dura según su rentabilidad.",
        "question": "¿Quién pagaría a los dos clasificadores después del cierre, y cuánto por kilo?",
        "settles": "Un nombre y un monto por kilo que Andahilo o las familias ya hayan aceptado.",
    },
    "es-intermediary": {
        "criterion": "intermediation", "claim": "R5.6",
        "quote": "el acopiador paga 5.50 sin clasificar y adelanta dinero para la esquila",
        "reason": "El acopiador paga menos y presta antes; vender a Andahilo puede dejar a la familia sin ese adelanto. R5 dice que también hay que analizar los sistemas de intermediación.",
        "question": "¿Cuánto adelanta hoy el acopiador a una familia, y quién adelantaría eso si ella vende a Andahilo?",
        "settles": "El monto de un adelanto corriente y quién lo daría. Basta preguntar a cinco familias.",
    },
    "es-silent": {
        "criterion": "adaptiveness", "claim": "R1.7", "quote": "",
        "reason": "El borrador no habla de esto. R1 dice que importa también saber usar las oportunidades que nadie previó.",
        "question": "Si Andahilo abriera otra línea el segundo año, ¿con qué dinero la acompañarían y quién lo decide?",
        "settles": "Una parte del presupuesto sin asignar, aunque sea pequeña, y el nombre de quien decide.",
    },
    "en-margin": {
        "criterion": "business-case", "claim": "R2.5",
        "quote": "A rack costs 96,000 shillings and lasts four years",
        "reason": "Racks bring 400 shillings more a kilo, 1,100 against 700. At 96,000 a rack, that is 240 kilos before it has paid for itself. R2 has the change sized by its profitability.",
        "question": "How many kilos does one woman dry on a rack in an ordinary year?",
        "settles": "A figure from ten of the 70 women would do, with what they lose in the rains.",
    },
    "en-office": {
        "criterion": "public-sector", "claim": "R4.4",
        "quote": "The fisheries office supports the initiative.",
        "reason": "Support is named, but not what the office would do or gain by it. For some kinds of change, R4 holds, the public part can be important, and what moves it wants understanding.",
        "question": "Which rule or permit of the fisheries office bears on the racks, if any does?",
        "settles": "The rule by its name, or a plain word from the office that there is none.",
    },
    "en-gift": {
        "criterion": "sustainability", "claim": "R7.3",
        "quote": "the project gives the first to each of them",
        "reason": "Bahari Gums lent 40 racks and 31 were paid back; a rack for nothing may change who pays for the next. By R7, whether a change lasts depends on the incentives there are.",
        "question": "Why would a woman borrow from Bahari Gums when the first rack comes free?",
        "settles": "What the women who paid back in 2024 say of it, or a price that each would pay.",
    },
    "en-committee": {
        "criterion": "spaces", "claim": "R3.9",
        "quote": "The village committee will be strengthened.",
        "reason": "The draft does not say whom the committee speaks for. R3 says that the spaces must be legitimate and representative.",
        "question": "How many of those who sit on the village committee farm seaweed themselves?",
        "settles": "The number and who chose them. If nobody knows yet, it stays open.",
    },
}  # fmt: skip


def bench_of(house: House, language: Language):
    draft: Draft = house.reader.read_text(DRAFTS[language], language=language)
    with Provider() as provider:
        examiner = Turn(house, provider).examiner
    bench = examiner._bench(draft, house.examiner.examine(draft))

    def ground(*slugs: str, more: tuple[str, ...] = ()):
        return examiner._ground_maker(bench, slugs)(passages_sent(bench, slugs), *more)

    return bench, ground


@pytest.mark.parametrize("id", FINDINGS)
def test_a_practitioners_finding_is_admitted_as_it_is(house: House, id: str):
    said = FINDINGS[id]
    bench, ground = bench_of(house, "es" if id.startswith("es") else "en")
    slug = said["criterion"]
    differs = bench.examination.finding(slug).status.value != said["status"]
    reason = said["why"] if differs else ""
    finding = admit_finding(
        Examined(**said, disagreement=reason), bench, ground(slug), conditional=slug == "public-sector"
    )
    assert finding.by == "model"
    assert finding.status is Status(said["status"])
    assert len(finding.evidence) == len(said["quotes"])


@pytest.mark.parametrize("id", CANDIDATES)
def test_a_practitioners_question_is_admitted_as_it_is(house: House, id: str):
    said = CANDIDATES[id]
    bench, ground = bench_of(house, "es" if id.startswith("es") else "en")
    slug = said["criterion"]
    held = bench.examination.finding(slug)
    if not said["quote"]:
        held = type(held)(slug, Status.MISSING, (), held.why, None, held.claims)
    claims = [claim.text for claim in house.librarian.recommendation(said["claim"].split(".")[0]).claims]
    said_there = [text["es" if id.startswith("es") else "en"] for text in claims]
    challenge = admit_candidate(
        Candidate(**said), held, bench.draft, ground(slug), bench.instructs, lambda _: said_there
    )
    assert challenge.by == "model"
    assert challenge.question == said["question"]
    assert challenge.reason == said["reason"]


ANSWERS: dict[str, tuple[Language, str, str, dict[str, Any]]] = {
    "es-half": (
        "es", "public-sector",
        "Hablamos con la Dirección Agraria: en su plan de 2027 hay una línea de esquila de 18,000 soles.",
        {
            "outcome": "partly", "arrived": "en su plan de 2027 hay una línea de esquila de 18,000 soles",
            "wanted": "qué gana esa oficina", "reason": "",
        },
    ),
    "es-waived": (
        "es", "local-providers",
        "No aplica, porque las familias viven todas a menos de una hora de la hilandería y hablan con ella cada semana.",
        {
            "outcome": "waived", "arrived": "", "wanted": "",
            "reason": "las familias viven todas a menos de una hora de la hilandería",
        },
    ),
    "en-resolved": (
        "en", "business-case",
        "An ordinary year is 310 kilos a rack; after rope and transport she keeps 64,000 shillings of the difference.",
        {
            "outcome": "resolved", "arrived": "after rope and transport she keeps 64,000 shillings", "wanted": "",
            "reason": "",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("id", ANSWERS)
def test_a_practitioners_verdict_is_admitted_as_it_is(house: House, id: str):
    language, slug, answer, said = ANSWERS[id]
    bench, ground = bench_of(house, language)
    finding = bench.examination.finding(slug)
    challenge = finding.challenge or house.examiner.challenge(bench.draft, slug, Status.PARTLY, (), bench.examination)
    assert challenge is not None
    held = house.examiner.weigh(challenge, finding, (answer,), bench.draft)
    reply = Weighed(**said, not_known_yet=False, next_reason="", next_question="")
    verdict = admit_verdict(reply, answer, held, finding, bench, ground(slug, more=(answer,)))
    assert verdict.outcome is Outcome(said["outcome"])
    assert verdict.by == "model"
    assert (verdict.arrived or verdict.reason) in answer
