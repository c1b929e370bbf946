"""The signs by which a free text shows what it is: a waiver, a question, a way back. Patterns over folded text."""

import re

from assistant.dialogue.spelling import word_set


def either(*alternatives: str) -> str:
    """A group that matches any of the alternatives."""
    return f"(?:{'|'.join(alternatives)})"


# "does not apply", at the beginning of a text
_THIS = (
    "eso",
    "esto",
    "(?:este|ese) punto",
    "(?:esta|esa) pregunta",
    "it",
    "(?:this|that)(?: one| point)?",
    "the question",
)
_SMALL_TALK = (
    *_THIS, "pues", "bueno", "well", "aqui", "here", "(?:en|a) (?:este|nuestro) caso", "in (?:our|this) case",
    "(?:a|para) nosotros", "for us", "creo que", "creemos que", "(?:i|we) think",
)  # fmt: skip
_IN_OUR_CASE = (
    "aqui", "here", "to us", "for us", "at all", "(?:a|para) nosotros",
    "(?:a|en|para) (?:este|nuestro) (?:caso|proyecto)", "(?:in|to) (?:this|our) (?:case|project)",
)  # fmt: skip
_NOT_APPLYING = (
    r"no (?:nos |me |se )?(?:apl?i?ca|aplka|aplcia|alpica)\b",
    r"no (?:nos |me )?(?:corresponde|concierne|viene al caso|es aplicable|es relevante|es pertinente)\b",
    r"(?:does not|doesn'?t|don'?t|do not) (?:ap+ly|concern us)\b",
    r"(?:is not|isn'?t|not) (?:ap+lica?ble|relevant)\b",
    r"noaplica\b", r"n/?a\b", r"no procede\b", r"irrelevante?\b",
)  # fmt: skip
WAIVER = re.compile(rf"^(?:{either(*_SMALL_TALK)}[,:]?\s+)*{either(*_NOT_APPLYING)}(?:\s+{either(*_IN_OUR_CASE)}\b)*")
# "no corresponde a la alcaldía" says whose task it is; alone, or with a reason after it, it waives.
OF_SOMEBODY = re.compile(r"corresponde|concierne|relevan|pertinen|procede|concern")
_BECAUSE = either(
    "porque", "por ?que", "pq", "xq", "ya que", "pues", "dado que", "puesto que", "debido a que", "because", "since",
    "as", "given that",
)  # fmt: skip
CONNECTED = re.compile(rf"^\s*(?:[,.:;–—-]|{_BECAUSE}\b)", re.IGNORECASE)
EXPLAINED = re.compile(rf"{WAIVER.pattern}\s*[,.:;–—-]?\s*{_BECAUSE}\b")  # "does not apply, because …"
INSISTING = re.compile(
    r"\b(?:previst|contemplad|confi[ae]|segur|insist|dij[ie]|dicho|decim|digo|contest|respond|sabemos|queremos|quiero|"
    r"importa|necesari|foreseen|planned|trust|sure|said|say|told|tell|answered|covered|want|importan|necessary)"
)
REASONED = re.compile(rf"^\s*{_BECAUSE}\b")
CONNECTIVE = re.compile(rf"^[\s,.:;–—-]*(?:{_BECAUSE}\b)?[\s,:]*", re.IGNORECASE)

# questions
SENTENCE = re.compile(r"[^\n]+?(?:[.!?…]+(?=[\s¿\"»”)]|$)|(?=\n)|$)")
_TAGS = (
    "no", "si", "verdad", "cierto", "no es (?:asi|cierto|verdad)", "vale", "ok", "right", "yes", "no", "correct",
    "(?:is|does)n't it", "(?:is|does) not it",
)  # fmt: skip
TAG = re.compile(rf"(?:[,;]\s*¿?|¿|^)\s*{either(*_TAGS)}\s*\?+\s*$")
INTERROGATIVE = word_set(
    "que cual cuales quien quienes como cuando donde cuanto cuanta cuantos cuantas porque paraque "
    "what which who whom how why when where whose"
)
AUXILIARY = word_set(
    "es son hay puede pueden podemos puedo podria podrian debe deben debemos deberia deberiamos tiene tienen tenemos "
    "sirve vale existe existen dice dicen recomiendan recomienda sugieren permite permiten exige exigen prohibe "
    "prohiben alguna algun any is are do does did can could should must may would will has have"
)
LEAD_IN = word_set(
    "antes una otra un duda pregunta preguntita consulta pero espera esperen momento oye oiga perdon disculpa "
    "disculpen primero mi nuestra y tengo tenemos hola buenas de eso esto continuar seguir before that one quick "
    "question another first wait hold on sorry excuse me a i have but and also just curious hello hi ok okay bueno"
)
SUBORDINATE = re.compile(r"[¿\s]*(?:si|cuando|como|aunque|al|if|when|since|once|given)\b")
RECOMMENDATION = re.compile(r"r\s?[1-7]")
RECOMMENDATIONS = word_set(
    "recomendacion recomendaciones recomienda recomiendan recommendation recommendations recommend recommends "
    "recommended"
)
LAUGHTER = re.compile(r"(?:ja|je|ji|ha|he){2,}[jh]?|ja|lol|xd")
DOUBTFUL = word_set("quiza quizas supongo maybe perhaps possibly probably vez mejor")
_BEFORE_A_QUESTION = either("y", "pero", "antes", "una duda", "una pregunta", "but", "and", "so")
_ASKING = (
    r"que (?:dicen?|recomiendan?|sugieren?|opinan?)\b",
    r"(?:dime|diganme|digan|cuentame|cuentenme|explicame|me pregunto)\b",
    r"(?:quiero|queremos|quisiera|me gustaria) saber\b",
    r"(?:what|which) (?:do|does|is|are|of)\b",
    r"(?:do|does|is|are|can|should) (?:the|r\s?[1-7]|there|we|i|any)\b",
    r"(?:tell me|i want to know|i would like to know|i wonder|explain)\b",
    r"(?:what|which|how|who|where)\b.*\b(?:do|should|can|could|would) (?:i|we)\b",
    r"(?:que|cual|cuales|como|quien|donde|cuanto|cuantos|cuantas)\b.*\b(?:deberia|deberiamos|puedo|podemos|hago|"
    r"hacemos)\b",
)
ASKING_WITHOUT_MARK = re.compile(rf"^(?:{_BEFORE_A_QUESTION}[,:]?\s+)*{either(*_ASKING)}")

# A last sentence of these words alone tells when or that all is said: "Who pays? Later." It asks for nothing.
SAID_OF_TIME = word_set(
    "mas tarde luego despues ahora no eso es todo fin listo otro dia momento en proximo proxima hoy suficiente "
    "later not now that s is all the end done enough another time at for"
)

# going back, and new versions
_WISHES = (
    "ok", "bueno", "mejor", "(?:quiero|queremos|quisiera|podemos|puedes)", "por favor", "please", "let's", "lets",
    "let us", "(?:can|could) we", "(?:i|we) want to", "i'd like to", "antes", "ahora", "now", "y",
)  # fmt: skip
_RETURNS = (
    "volver", "volvamos", "vuelve", "volvemos", "vuelva", "regresar", "regresemos", "regresa", "regresamos",
    "retomar", "retomemos", "retomamos", "(?:go |going |come |get |take me |jump )?back to", "return to", "revisit",
)  # fmt: skip
GOING_BACK = re.compile(rf"^(?:{either(*_WISHES)}[,:]?\s+)*{either(*_RETURNS)}\b")
VERSION_FIRST = re.compile(r"^\W*(?:nueva version|nuevo borrador|version nueva|new version|new draft|revised draft)\b")
