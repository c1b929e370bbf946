"""How drafts say how long a project has: regular expressions over masked text, per language."""

import re

from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, IN_CLAUSE, MONEY, TIME

_PROJECT_ES = r"(?:proyecto|programa|iniciativa|intervenci[óo]n|fase|piloto|propuesta|alianza|consultor[ií]a)"
_PROJECT_EN = r"(?:project|programme|program|intervention|initiative|phase|pilot|grant)"
PROJECT = {  # as the one who acts
    "es": re.compile(rf"(?<!\w)(?:el|la|este|esta|nuestr[oa])\s+{_PROJECT_ES}(?!\w)", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(?:the|this|our)\s+{_PROJECT_EN}(?!\w)", re.IGNORECASE),
}
_OPENING = r"(?:(?<=[.;:]\s)|(?<=\n)|(?<![\s\S]))"  # where a sentence or clause begins
# A course lasts too: without a subject, only the first words of a line that tell a size, or a sentence with money.
_BARE_OPENING = (
    rf"(?:(?:(?<=\n)|(?<![\s\S]))(?=[^.;\n]{{0,160}}(?:{MONEY}|{COUNT}))|(?<=\.\s)(?=[^.;\n]{{0,160}}{MONEY}))"
)
IN_FIGURES = r"(?:(?:en\s+(?:n[úu]meros|cifras)|in\s+(?:numbers|figures))\s*:\s*)?"
# Where a sentence, a line or a cell begins, and where its clause ends.
_LINE = r"(?:(?<=\n)|(?<=[.;]\s)|(?<=[-•*·]\s)|(?<![\s\S]))[-•*·|\s]{0,4}(?:\d+[.)]\s*)?" + IN_FIGURES
_CLOSES = r"(?=\s*(?:[.,;\n()|]|$))"
_SUM_ES = (
    r"(?:presupuesto|costo|coste|monto|inversi[óo]n|dinero|plata|fondos|recursos)(?:\s+(?:total|estimad[oa]|previst[oa]|"
    r"tentativ[oa]|referencial|aproximad[oa]|solicitad[oa]|del\s+proyecto))?\s*[:.,|=]?\s*(?:de\s+|unos\s+)?"
)
_SUM_EN = (
    r"(?:(?:total\s+|overall\s+)?(?:budget|cost)|money|funds|funding|resources)\s*(?:is|of)?\s*[:.|=]?\s*(?:about\s+)?"
)
STATED = {
    "es": (
        rf"{_LINE}(?:tenemos\s+|contamos\s+con\s+)?(?P<time>{TIME})\s*(?:[,;|]|y|con)\s*(?P<money>{MONEY}){_CLOSES}",
        rf"{_LINE}(?:{_SUM_ES})?(?P<money>{MONEY})\s*(?:[,;|]|en|a|para|a\s+lo\s+largo\s+de|durante)\s*(?:unos\s+)?"
        rf"(?P<time>{TIME}){_CLOSES}",
        rf"{_LINE}con\s+(?P<time>{TIME})\s+y\s+(?P<money>{MONEY})\s",
        rf"{_LINE}{_PROJECT_ES}\s*[:,]?\s*(?P<time>{TIME})\s*[.,;]",
        rf"(?P<time>{TIME})\s*\(\s*(?:de\s+)?{DATE}\s*(?:[-–—]|a|hasta)\s*{DATE}\s*\)",
        rf"(?<!\w){_PROJECT_ES}\s+\(\s*(?P<time>{TIME})\s*,\s*(?P<money>{MONEY})\s*\)",
        rf"{_BARE_OPENING}(?:dura|durar[áa])\s+(?:unos\s+)?(?P<time>{TIME})\s*(?:,|y|con)\s",
        rf"{_PROJECT_ES}(?!\w){IN_CLAUSE}{{0,40}}?(?<!\w)(?:dura|durar[áa]|son|tiene\s+una\s+duraci[óo]n\s+de|"
        rf"se\s+(?:ejecuta|ejecutar[áa]|desarrolla|desarrollar[áa]|implementar[áa])\s+(?:en|durante)|"
        rf"(?:(?:a|por)\s+(?:ejecutar|implementar)(?:se)?|ejecutad[oa]|implementad[oa])\s+(?:en|durante|a\s+lo\s+largo\s+de))\s+(?:unos"
        rf"\s+)?(?P<time>{TIME})",
        rf"(?:duraci[óo]n|plazo|vigencia|horizonte)(?:\s+(?:total|del\s+{_PROJECT_ES}))?\s*(?:de|es\s+de|ser[áa]"
        rf"\s+de|es|:|=|\|)?\s*(?P<time>{TIME})",
        rf"(?<!\w)trabajar(?:á|án|emos)?\s+con\s+{IN_CLAUSE}{{0,90}}?\spor\s+(?P<time>{TIME})",
        rf"(?P<time>{TIME})\s+de\s+(?:ejecuci[óo]n|duraci[óo]n|proyecto|intervenci[óo]n|implementaci[óo]n)(?!\w)",
        rf"(?<!\w){_PROJECT_ES}\s+(?:\w+\s+)?(?:de|a)\s+(?P<time>{TIME})",
        rf"(?<!\w){_PROJECT_ES}{IN_CLAUSE}{{0,20}}?\(\s*(?P<time>{TIME})\s*\)",
        rf"(?<!\w)(?:durante|en)\s+los\s+(?:pr[óo]ximos\s+)?(?P<time>{TIME})(?:\s+d(?:el|e\s+este)\s+{_PROJECT_ES})",
    ),
    "en": (
        rf"{_LINE}(?:we\s+have\s+)?(?P<time>{TIME})\s*(?:[,;|]|and|with)\s*(?P<money>{MONEY}){_CLOSES}",
        rf"{_LINE}(?:{_SUM_EN})?(?P<money>{MONEY})\s*(?:[,;|]|in|for|over|during)\s*(?P<time>{TIME}){_CLOSES}",
        rf"{_LINE}with\s+(?P<time>{TIME})\s+and\s+(?P<money>{MONEY})\s",
        rf"{_LINE}{_PROJECT_EN}\s*[:,]?\s*(?P<time>{TIME})\s*[.,;]",
        rf"(?P<time>{TIME})\s*\(\s*(?:from\s+)?{DATE}\s*(?:[-–—]|to|until)\s*{DATE}\s*\)",
        rf"(?<!\w){_PROJECT_EN}\s+\(\s*(?P<time>{TIME})\s*,\s*(?P<money>{MONEY})\s*\)",
        rf"{_BARE_OPENING}(?:it\s+)?lasts\s+(?:about\s+)?(?P<time>{TIME})\s*(?:,|and|with)\s",
        rf"(?P<time>{TIME})[\s-]+(?:long\s+)?{_PROJECT_EN}(?!\w)",
        rf"{_PROJECT_EN}(?!\w){IN_CLAUSE}{{0,30}}?(?<!\w)(?:lasts?|runs?|takes|spans?)\s+(?:for\s+|over\s+)?"
        rf"(?P<time>{TIME})",
        rf"{_PROJECT_EN}(?!\w){IN_CLAUSE}{{0,30}}?(?<!\w)(?:implemented|carried\s+out|executed|delivered)\s+(?:over|in|within|"
        rf"during)\s+(?P<time>{TIME})",
        rf"(?:duration|time\s?frame|timeline|length)(?:\s+of\s+the\s+{_PROJECT_EN})?\s*(?:is|of|:|=|\|)?\s*"
        rf"(?P<time>{TIME})",
        rf"(?<!\w){_PROJECT_EN}{IN_CLAUSE}{{0,20}}?\(\s*(?P<time>{TIME})\s*\)",
        rf"(?<!\w){_PROJECT_EN}\s+of\s+(?P<time>{TIME})",
        rf"(?<!\w)(?:will|shall|going\s+to)\s+work\s+with\s+{IN_CLAUSE}{{0,90}}?\sfor\s+(?P<time>{TIME})",
        rf"(?P<time>{TIME})\s+of\s+(?:the\s+)?(?:{_PROJECT_EN}|implementation)(?!\w)",
    ),
}  # fmt: skip
# A time right behind the mark of an aim is the project's, whatever it speaks of: "Goal: in 20 months 300 have a loan".
ANNOUNCED = {
    "es": rf"(?<!\w)(?:metas?|objetivos?(?:\s+(?:general|espec[íi]fico))?|prop[óo]sito|cambio(?:\s+(?:buscado|esperado|"
    rf"deseado))?|propuesta)\s*[:|.]\s*(?:en|dentro\s+de|al\s+cabo\s+de)\s+(?P<time>{TIME})|"
    rf"(?<!\w)(?:metas?|resultados(?:\s+esperados)?)\s+(?:al?|en|para)\s+(?:los\s+)?(?P<headed>{TIME})",
    "en": rf"(?<!\w)(?:goal|aim|target|objective|purpose|change(?:\s+wanted)?|proposal)\s*[:|.]\s*(?:in|within|over)\s+"
    rf"(?P<time>{TIME})|(?<!\w)(?:targets?|goals?|(?:expected\s+)?results)\s+(?:at|after|in|for|over)\s+(?P<headed>{TIME})",
}
# A sentence that is only a duration: "… 20 % more per kilo. 24 months."
ALONE = rf"(?:(?<=\n)|(?<=\.\s))[-•*·\s]{{0,4}}(?P<time>{TIME})\s*(?:\.|\n|$)"
WITHIN = {
    "es": (
        rf"(?<!\w)(?:en|dentro\s+de|durante|a\s+lo\s+largo\s+de|al\s+cabo\s+de|en\s+un"
        rf"\s+plazo\s+de|a)\s+"
        rf"(?:los\s+|unos\s+|pr[óo]ximos\s+|apenas\s+|solo\s+|menos\s+de\s+){{0,2}}(?P<time>{TIME})"
        r"(?!\s+(?:de|del|despu[eé]s|seguidos|antes|atr[áa]s|o\s+m[áa]s|y\s+medi|por|al|cada)(?!\w))",
        rf"{COUNT}[^.;:\n]{{0,90}}?(?<!\w)(?:despu[eé]s\s+de|tras)\s+(?:los\s+)?(?P<time>{TIME})\s*(?:[.;\n]|$)",
        rf"{_OPENING}(?:despu[eé]s\s+de|tras|a\s+la\s+vuelta\s+de)\s+(?:los\s+)?(?P<time>{TIME})\s*,?\s+(?!de\s)",
    ),
    "en": (
        rf"(?<!\w)(?:in|within|over|during)\s+(?:the\s+|about\s+|only\s+|just\s+|next\s+|its\s+|our\s+|"
        rf"less\s+than\s+){{0,3}}(?P<time>{TIME})"
        r"(?!\s+(?:of|after|later|ago|in\s+a\s+row|running|before|per|a|each|every|from|inception|course|training|trial|review)(?!\w))",
        rf"{COUNT}[^.;:\n]{{0,90}}?(?<!\w)after\s+(?P<time>{TIME})\s*(?:[.;\n]|$)",
        rf"{_OPENING}after\s+(?:the\s+)?(?P<time>{TIME})\s*,?\s+(?!of\s)",
    ),
}  # fmt: skip
RANGE = {
    "es": rf"(?<!\w)(?:de|desde|entre)\s+(?P<from>{DATE})(?:\s*[-–/]\s*{DATE})?\s+(?:a|al|hasta|y)\s+(?:el\s+)?"
    rf"(?P<to>{DATE})(?:\s*[-–/]\s*(?P<last>{DATE}))?",
    "en": rf"(?<!\w)(?:from|between)\s+(?P<from>{DATE})(?:\s*[-–/]\s*{DATE})?\s+(?:to|until|till|through|and)\s+"
    rf"(?P<to>{DATE})(?:\s*[-–/]\s*(?P<last>{DATE}))?",
}  # fmt: skip
LABELLED_RANGE = {
    "es": rf"(?<!\w)(?:per[ií]odo|vigencia|duraci[óo]n|plazo|ejecuci[óo]n|fechas)(?:\s+del?\s+\w+)?\s*[:=(]?\s*"
    rf"(?P<from>{DATE})\s*(?:[-–/]|a|al)\s*(?P<to>{DATE})",
    "en": rf"(?<!\w)(?:period|duration|dates|implementation|time\s?frame)(?:\s+of\s+\w+)?\s*[:=(]?\s*(?P<from>"
    rf"{DATE})\s*(?:[-–/]|to)\s*(?P<to>{DATE})",
}  # fmt: skip
RUNS = {
    "es": re.compile(rf"(?<!\w)(?:{_PROJECT_ES}|ejecut\w+|trabaj\w+|dura|durar[áa])(?!\w)|"
    r"^\W*(?:de|desde|entre)\s", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(?:it\s+runs|we\s+work|{_PROJECT_EN}(?!\w){IN_CLAUSE}{{0,40}}?(?:runs?|lasts|"
    rf"will))(?!\w)|^\W*(?:from|between)\s", re.IGNORECASE),
}  # fmt: skip
PLAN = re.compile(
    r"(?<!\w)(?:plan(?:es)?|estrategia|ley|strategy|budget|presupuesto|promedio|mean|average|gesti[óo]n|fundad[oa]s?|cread[oa]s?|censo|census|founded|since)(?!"
    r"\w)[^.;:\n]{0,50}$",
    re.IGNORECASE,
)
START = {
    "es": rf"(?<!\w)(?:empez\w+|empieza\w*|inici\w+|comenz\w+|comienz\w+|arranc\w+|desde|a\s+partir\s+de)\s+(?:"
    rf"\w+\s+)?(?:en|a|de|el)?\s*(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:starts?|starting|begins?|beginning|launch(?:es)?)\s+(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip
# Without a duration beside it, only a beginning of the project's own counts.
BEGINS = {
    "es": rf"(?<!\w)(?:empezamos|empezaremos|comenzamos|comenzaremos|arrancamos|iniciamos|iniciaremos|"
    rf"{_PROJECT_ES}(?:\s+\w+)?\s+(?:empieza|empezar[áa]|inicia|iniciar[áa]|comienza|comenzar[áa]|arranca))\s+"
    rf"(?:en|a|el)?\s*(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:we\s+(?:will\s+)?(?:start|begin)|{_PROJECT_EN}\s+"
    rf"(?:will\s+)?(?:starts?|begins?|(?:is|runs)\s+from))\s+"
    rf"(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip
REVIEW = re.compile(r"(?<!\w)(?:revis\w+|review\w*|evalua\w+|ajust\w+)(?!\w)", re.IGNORECASE)
MONTH_NUMBER = {
    "es": r"(?<!\w)(?:al|en\s+el|hasta\s+el|para\s+el|a)\s+(?P<month>mes\s+(?P<number>\d{1,3}))(?!\w)",
    "en": r"(?<!\w)(?:at|by|in|until|before|to)\s+(?P<month>month\s+(?P<number>\d{1,3}))(?!\w)",
}
# "a fines del año 3", "by the end of month 40": the project's own, whatever the sentence's tense.
END_OF = {
    "es": r"(?:(?<!\w)(?:a|al|para)\s+(?:el\s+)?(?:fin(?:al|es)?|cierre|t[ée]rmino)\s+del\s+|"
    r"(?:(?<=\n)|(?<=[.:]\s)|(?<=[-•*·]\s)|(?<![\s\S]))al\s+(?=año)|"
    r"(?:(?<=\n)|(?<=[-•*·]\s))[-•*·\s#]{0,4}(?:metas?|resultados?(?:\s+esperados?)?)\s*[(,]?\s*(?:al|para\s+el|a)?\s*)"
    r"(?P<end>(?:año\s+(?P<years>[1-9])|mes\s+(?P<months>\d{1,3})))(?!\w)",
    "en": r"(?:(?<!\w)(?:by|at)\s+the\s+(?:end|close)\s+of\s+|(?<!\w)by\s+(?=year)|"
    r"(?:(?<=\n)|(?<=[-•*·]\s))[-•*·\s#]{0,4}(?:targets?|goals?|(?:expected\s+)?(?:results|outcomes))\s*[(,]?\s*(?:by|at|for|in)?\s*(?:(?:the\s+)?end\s+of\s+)?)"
    r"(?P<end>(?:year\s+(?P<years>[1-9])|month\s+(?P<months>\d{1,3})))(?!\w)",
}
CYCLE_NOUN = re.compile(
    r"(?:campañas?|ciclos?|cosechas?|siembras?|zafras?|temporadas?|esquilas?|temporales|años\s+escolares|"
    r"ejercicios|seasons?|harvests?|cycles?|plantings?|fiscal\s+years|school\s+years)\b",
    re.IGNORECASE,
)
OVER_CYCLES = {
    "es": rf"(?<!\w)(?:en|durante|a\s+lo\s+largo\s+de|trabajar[áa]n|trabaja\s+en|plazo\s*:|duraci[óo]n\s*:)\s+"
    rf"(?:las\s+|los\s+|pr[óo]xim[oa]s\s+)?(?P<count>{COUNT})",
    "en": rf"(?<!\w)(?:in|over|during|for|through)\s+(?:the\s+|next\s+){{0,2}}(?P<count>{COUNT})",
}
# "Tres cosechas, 2027 a 2029.", "40,000 dollars, two seasons": no verb, but money before or years behind.
CYCLES_ALONE = (
    rf"{_LINE}{MONEY}\s*[,;]\s*(?P<count>{COUNT})\s*(?:[.;\n]|$)",
    rf"{_LINE}(?P<count>{COUNT})\s*[,:(]\s*{DATE}\s*(?:to|through|until|a|al|hasta|[-–])\s*{DATE}\)?\s*(?:[.;\n]|$)",
)
BY = {
    "es": rf"(?<!\w)(?:para|a|al|antes\s+de|hasta|en|desde\s+ahora\s+a)\s+(?:(?:la|el|las|los)\s+"
    rf"(?:\w+\s+){{0,3}}?de\s+)?(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:by|before|until|in|to)\s+(?:the\s+)?(?:(?:end|start|middle|close)\s+of\s+(?:the"
    rf"\s+)?)?(?:(?:\w+\s+)?(?:rains|season|harvest|crop|autumn|"
    rf"spring|summer|winter|share-out|count|campaign|those|that)\s+(?:of\s+)?)?(?P<date>{DATE})",
}  # fmt: skip


ENDS = {
    "es": rf"(?<!\w)(?:{_PROJECT_ES}{IN_CLAUSE}{{0,25}}?(?<!\w)(?:llega\s+hasta|va\s+hasta|hasta|dura\s+hasta|"
    rf"(?:termina|concluye|finaliza|cierra)r?[áa]?\s+en)|"
    rf"al\s+(?:terminar|cierre|concluir|finalizar|final)(?:\s+de[l]?)?(?:\s+el)?\s+{_PROJECT_ES}\s*[,(]\s*(?:en|"
    rf"a|al)?)\s*(?:fines\s+de\s+)?(?P<date>{DATE})",
    "en": rf"(?<!\w){_PROJECT_EN}{IN_CLAUSE}{{0,25}}?(?<!\w)(?:ends|closes|finishes|runs\s+(?:until|to|through))"
    rf"\s+(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip
