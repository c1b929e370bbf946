"""The words of written reviews, in both languages."""

from collections.abc import Mapping

from assistant.domain.draft import Language

TITLE: Mapping[Language, str] = {"es": "Revisión de «{}»", "en": "Review of “{}”"}
READ: Mapping[Language, str] = {"es": "Leído: {} palabras de {}", "en": "Read: {} words of {}"}
SKIPPED: Mapping[Language, str] = {"es": "sin leer", "en": "not read"}
UNLIKE: Mapping[Language, str] = {
    "es": "Este texto no se lee como el borrador de una intervención: es poco lo que se encontró sobre qué se quiere "
    "cambiar y para quiénes, en qué plazo, con qué dinero y quién haría qué. Lo que sigue vale si, aun así, lo es.",
    "en": "This text does not read like the draft of an intervention: little was found of what is to change and for "
    "whom, by when, with what money and who would do what. What follows holds if it is one all the same.",
}
RECOMMENDATIONS: Mapping[Language, str] = {
    "es": "R1 a R7 son siete recomendaciones de practicantes sobre cambio sistémico; "
    "cada punto nombra aquellas en las que se apoya.",
    "en": "R1 to R7 are seven recommendations by practitioners on systemic change; "
    "each point names those that it rests on.",
}
FIRST: Mapping[Language, str] = {"es": "Lo primero", "en": "What comes first"}
NOTHING_FIRST: Mapping[Language, str] = {
    "es": "El borrador responde lo que aquí se pregunta; no hay nada que poner por delante.",
    "en": "The draft answers what is asked here; there is nothing to put first.",
}
FIRST_SETTLED: Mapping[Language, str] = {
    "es": "Lo que iba primero quedó respondido, o no aplica; véase más abajo.",
    "en": "What came first has been answered, or does not apply; see below.",
}
ANSWERED: Mapping[Language, str] = {"es": "Ya respondido en el borrador", "en": "Already answered by the draft"}
ANSWERED_IN_TALK: Mapping[Language, str] = {"es": "Respondido al conversar", "en": "Answered in the conversation"}
CHANGES: Mapping[Language, str] = {
    "es": "La frase del borrador que esto cambia",
    "en": "The sentence of the draft that this changes",
}
ADDS: Mapping[Language, str] = {
    "es": "Falta escribirlo en el borrador.",
    "en": "It has yet to be written into the draft.",
}
REST: Mapping[Language, str] = {"es": "Para después", "en": "For later"}
SUMS: Mapping[Language, str] = {"es": "Cuentas con las cifras del borrador", "en": "Sums from the draft's own figures"}
TAKE_ALONG: Mapping[Language, str] = {"es": "Preguntas para llevar", "en": "Questions to take along"}
BESIDE: Mapping[Language, str] = {"es": "Para comparar, no como regla", "en": "For comparison, not as a rule"}
BOARD: Mapping[Language, str] = {"es": "Los catorce puntos", "en": "The fourteen points"}
NOT_APPLICABLE: Mapping[Language, str] = {"es": "No aplica", "en": "Does not apply"}
WOULD_SETTLE: Mapping[Language, str] = {"es": "Qué lo cierra", "en": "What would settle it"}
CITES: Mapping[Language, str] = {"es": "Se apoya en {}", "en": "Rests on {}"}
SILENT: Mapping[Language, str] = {
    "es": "No se ha encontrado en el borrador nada sobre este punto.",
    "en": "Nothing on this point was found in the draft.",
}
ANSWERS: Mapping[Language, str] = {"es": "Lo que ustedes respondieron", "en": "What you answered"}
WAIVED: Mapping[Language, str] = {"es": "La razón que ustedes dieron", "en": "The reason you gave"}
AGAINST: Mapping[Language, str] = {
    "es": "Aun así, el borrador dice",
    "en": "The draft does say, all the same",
}
BY: Mapping[Language, str] = {
    "es": "Hecha con el reglamento de Contrapunto, sin modelo y sin red. Es una segunda opinión: pregunta, no decide.",
    "en": "Made with Contrapunto's rulebook, no model and no network. A second opinion: it asks, it does not decide.",
}
BY_MODEL: Mapping[Language, str] = {
    "es": "Hecha con el modelo {model}, revisado por Contrapunto. Es una segunda opinión: pregunta, no decide.",
    "en": "Made with the model {model}, checked by Contrapunto. A second opinion: it asks, it does not decide.",
}
USE: Mapping[Language, str] = {
    "es": "Modelo {model}: {taken} del modelo, {repaired} tras una corrección, {replaced} del reglamento en su lugar; "
    "{calls} consultas, {tokens_in} tokens enviados y {tokens_out} recibidos, {money}.",
    "en": "Model {model}: {taken} from the model, {repaired} after a repair, {replaced} by the rulebook instead; "
    "{calls} calls, {tokens_in} tokens sent and {tokens_out} received, {money}.",
}
MONEY: Mapping[Language, str] = {"es": "unos US$ {}", "en": "about US$ {}"}
PRICE_UNKNOWN: Mapping[Language, str] = {"es": "precio desconocido", "en": "price unknown"}
FROM_RULEBOOK: Mapping[Language, str] = {
    "es": "Del reglamento, no del modelo.",
    "en": "From the rulebook, not the model.",
}
STATUS: Mapping[str, Mapping[Language, str]] = {
    "contradicts": {"es": "va en contra", "en": "goes against it"},
    "missing": {"es": "falta", "en": "missing"},
    "partly": {"es": "a medias", "en": "partly"},
    "addressed": {"es": "respondido", "en": "answered"},
    "not_applicable": {"es": "no aplica", "en": "does not apply"},
}
STATE: Mapping[str, Mapping[Language, str]] = {
    "answered": {"es": "lo responde el borrador", "en": "answered by the draft"},
    "not_applicable": {"es": "no aplica", "en": "does not apply"},
    "waiting": {"es": "sin preguntar", "en": "not asked yet"},
    "asked": {"es": "preguntado", "en": "asked"},
    "parked": {"es": "aparcado", "en": "parked"},
    "open": {"es": "queda abierto", "en": "left open"},
    "partly": {"es": "a medias", "en": "half settled"},
    "resolved": {"es": "cerrado", "en": "settled"},
    "waived": {"es": "no aplica, con su razón", "en": "waived, with a reason"},
}
SKIPPED_KINDS: Mapping[str, Mapping[Language, str]] = {
    "deleted": {"es": "texto borrado", "en": "deleted text"},
    "comments": {"es": "comentarios", "en": "comments"},
    "hidden": {"es": "texto oculto", "en": "hidden text"},
    "images": {"es": "imágenes", "en": "images"},
    "repeated": {"es": "encabezados repetidos", "en": "repeated headers"},
}
PAGE: Mapping[Language, str] = {"es": "p. {}", "en": "p. {}"}
QUOTES: Mapping[Language, tuple[str, str]] = {"es": ("«", "»"), "en": ("“", "”")}
POINT: Mapping[Language, str] = {"es": "Punto", "en": "Point"}
IN_DRAFT: Mapping[Language, str] = {"es": "En el borrador", "en": "In the draft"}
IN_TALK: Mapping[Language, str] = {"es": "En la conversación", "en": "In the conversation"}
