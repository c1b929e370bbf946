"""Say in a sentence why a finding is what it is. Plain words; no question."""

from collections.abc import Sequence

from assistant.domain.draft import Language
from assistant.domain.finding import Evidence, Status
from assistant.domain.knowledge import Criterion
from assistant.examiners.rulebook.judging.reasoning import Ruling

_BY_RULE = {
    "own-figures-out-of-scale": {
        "es": "Con las propias cifras del borrador, la meta no cabe en el tiempo o en los medios que da.",
        "en": "By the draft's own figures, the goal does not fit the time or the means it gives.",
    },
    "new-space-beside-existing": {
        "es": "Hay un espacio en marcha, según el borrador, y se haría otro a su lado.",
        "en": "The draft names a space that already exists and sets up another beside it.",
    },
    "new-space-alone": {
        "es": "El borrador crea un espacio y no dice si ya hay alguno.",
        "en": "The draft sets up a space and does not say whether there is one already.",
    },
    "refuses-a-new-space": {
        "es": "El borrador prefiere no crear un espacio nuevo, como R3; falta ver cuál usa, quién lo lidera "
        "y qué lo mantendría.",
        "en": "The draft would rather not set up a new space, as R3 has it; which one it uses, who leads it and what "
        "would keep it going is still to be seen.",
    },
    "hoped-for-later": {
        "es": "El borrador espera que alguien pague después; falta ver cuánto, de qué ingreso y por qué lo haría.",
        "en": "The draft hopes that somebody pays later; how much, out of what and why is still to be seen.",
    },
    "space-at-rest": {
        "es": "El borrador nombra un espacio que hoy no se reúne o no marcha bien; falta ver quién lo convocaría y "
        "qué lo levantaría.",
        "en": "The draft names a space that does not meet, or is not doing well; who would call it, and what would "
        "get it going, is still to be seen.",
    },
    "intermediaries-removed": {
        "es": "El borrador quita de en medio a quienes hoy compran, prestan o llevan, y no dice quién haría después "
        "lo que ellos hacen.",
        "en": "The draft takes out those who buy, lend or carry today, and does not say who would do it then.",
    },
    "intermediaries-removed-and-partly-replaced": {
        "es": "El borrador quita de en medio a quienes hoy compran, prestan o llevan, y dice quién haría una parte "
        "de lo que hacen; falta ver el resto y qué los une a la gente.",
        "en": "The draft takes out those who buy, lend or carry today, and says who would do part of what they do; "
        "the rest is still to be seen, and what ties people to them.",
    },
    "only-asked": {
        "es": "El borrador se hace la pregunta y la deja abierta.",
        "en": "The draft asks itself the question and leaves it open.",
    },
    "said-not-to-apply": {
        "es": "El borrador dice que este punto no aplica, y por qué.",
        "en": "The draft says that this point does not apply, and why.",
    },
    "neither-dispersed-nor-restricted": {
        "es": "La recomendación habla de gente muy dispersa o con restricciones sociales o culturales; "
        "aquí el borrador no muestra ninguna de las dos cosas.",
        "en": "The recommendation is about people who are widely dispersed or face social or cultural limits; "
        "the draft shows neither.",
    },
}
_BY_STATUS = {
    Status.CONTRADICTS: {
        "es": "Lo que dice el borrador va en sentido contrario a este punto, que se responde cuando {settles}",
        "en": "What the draft says runs against this point, which is answered when {settles}",
    },
    Status.MISSING: {
        "es": "El borrador no habla de esto. Queda respondido cuando {settles}",
        "en": "The draft does not speak of this. It is answered when {settles}",
    },
    Status.PARTLY: {
        "es": "El borrador toca el tema, pero en general o a medias. Queda respondido cuando {settles}",
        "en": "The draft touches on it, but in general terms or by half. It is answered when {settles}",
    },
    Status.ADDRESSED: {
        "es": "El borrador lo responde con algo concreto.",
        "en": "The draft answers it with something concrete.",
    },
    Status.NOT_APPLICABLE: {
        "es": "La condición de esta recomendación no se da aquí.",
        "en": "The condition of this recommendation is not met here.",
    },
}


def why(
    criterion: Criterion, status: Status, evidence: Sequence[Evidence], ruling: Ruling | None, language: Language
) -> str:
    """The reason for a status, in the draft's language."""
    if ruling and ruling.rule in _BY_RULE:
        return _BY_RULE[ruling.rule][language]
    if status is Status.PARTLY and not evidence:
        status = Status.MISSING
    settles = criterion.settles[language]
    return _BY_STATUS[status][language].format(settles=settles[:1].lower() + settles[1:])
