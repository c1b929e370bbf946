"""How drafts say who is to change and how many do so today: regular expressions over masked text, per language."""

import re

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, IN_CLAUSE, MONEY, NO_COUNT, SHARE, SIZE, TIME

Patterns = dict[Language, str]

# Small words that may stand between a verb or mark and its count.
THE: Patterns = {
    "es": r"(?:(?:las|los|unas|unos|otras|otros|cerca\s+de|hasta|al\s+menos|m[áa]s\s+de|a|que|aproximadamente|casi|"
    r"un\s+total\s+de|de)\s+){0,3}",
    "en": r"(?:(?:the|some|about|around|up\s+to|at\s+least|over|more\s+than|nearly|roughly|a\s+total\s+of|to|"
    r"that)\s+){0,3}",
}
MARK: Patterns = {
    "es": r"(?<!\w)(?:metas?|objetivos?(?:\s+(?:espec[íi]fico|general))?|cambio(?:\s+(?:buscado|esperado|deseado))?|"
    r"prop[óo]sito|hitos?|queremos|quieren?|busca|buscamos|esperamos|se\s+espera|se\s+esperan|pretende|la\s+idea\s+es|"
    r"plan\s+es|deben?\s+(?:ser|quedar)|se\s+prev[eé]|prevemos|proponemos|se\s+propone|qu[eé]\s+cambia)(?!\w)",
    "en": r"(?<!\w)(?:targets?|aims?|goals?|objectives?|change\s+wanted|we\s+want|we\s+expect|we\s+hope|the"
    r"\s+plan\s+is|"
    r"the\s+idea\s+is|it\s+plans|should\s+be|what\s+changes|purpose|outcome(?:\s+\d+(?:\.\d+)*)?|what\s+we\s+want|(?<=\n)change(?=\s*:)|(?<=[-•*]\s)change(?=\s*:))(?!\w)",
}
_DIRECTLY: Patterns = {"es": r"\s*(?:es|son|será|:)?\s*", "en": r"\s*(?:is|are|:)?\s*"}
_REACH: Patterns = {
    "es": r"(?<!\w)(?:llegar[áa]|beneficiar[áa]|atender[áa]|alcanzar[áa]|articular[áa]|ayudar[áa]|apoyar[áa]|"
    r"acompa[ñn]ar[áa]|incorporar[áa]|involucrar[áa]|vincular[áa]|mejorar[áa]|promover[áa]|sembrar[áa]|capacitar[áa]|"
    r"insertar[áa]|sacar[áa]|permitir[áa]\s+(?:que|a)|har[áa]\s+que|lograr[áa]\s+que|beneficiando|alcanzando|"
    r"(?:mejor|aument|increment|elev)ando\s+(?:los\s+|sus\s+)?ingresos\s+de)n?(?!\w)" + IN_CLAUSE + r"{0,60}?",
    "en": r"(?<!\w)(?:(?:will|to|shall)\s+(?:\w+ly\s+)?(?:reach|benefit|help|serve|train|lift|support|enable|"
    r"assist|bring|"
    r"cover|equip|wire|place|let|allow|insure|connect|supply)|reaching|benefiting|benefitting|lift|reach|(?:rais|improv|increas|doubl)ing\s+(?:the\s+)?incomes?\s+of|(?:and|,)\s+(?:train|equip|enable|"
    r"serve|link))(?!\w)" + NO_COUNT + r"{0,60}?",
}
# Another count may stand before the verb when it says whence they are: "900 farmers of three districts will …".
_WHENCE = rf"(?:{NO_COUNT}|(?:(?<=\sde\s)|(?<=\sen\s)|(?<=\sof\s)|(?<=\sin\s)|(?<=\sfrom\s)){COUNT})"
_THEN_DOES: Patterns = {
    "es": rf"(?=(?:(?!\s(?:y|pero|e)\s){_WHENCE}){{0,70}}?(?<!\w)(?<!no\s)(?!(?:será|habrá|dará)(?!\w))"
    rf"(?:\w{{2,}}(?:ará|erá|irá|drá|arán|erán|irán|drán)|habrán)(?!\w))",
    "en": rf"(?=(?:(?!\s(?:and|but)\s){_WHENCE}){{0,50}}?(?<!\w)(?:will|shall|should)(?!\w)(?!\s+not))",
}
_ALSO: Patterns = {
    "es": rf"{COUNT}{NO_COUNT}{{0,40}}?\s(?:y|con)\s+(?:unas\s+|unos\s+)?",
    "en": rf"{COUNT}{NO_COUNT}{{0,40}}?\s(?:and|with)\s+(?:some\s+|about\s+)?",
}
_BY: Patterns = {
    "es": rf"(?<!\w)(?:para|a|al|antes\s+de|hacia)\s+{NO_COUNT}{{0,25}}?{DATE}(?:{NO_COUNT}{{0,15}}?[\s,]|\s?:\s)",
    "en": rf"(?<!\w)(?:by|before)\s+{NO_COUNT}{{0,25}}?{DATE}(?:{NO_COUNT}{{0,15}}?[\s,]|\s?:\s)",
}
# "By month 30, 240 kiosks are …", "Al mes 24, 85 talleres …": the month opens the sentence.
_OPENS_SENTENCE = r"(?:(?<=\n)|(?<=[.:]\s)|(?<=[-•*·]\s)|(?<![\s\S]))"
_BY_MONTH: Patterns = {
    "es": rf"{_OPENS_SENTENCE}(?:(?:al|para\s+el|hacia\s+el)\s+(?:fin(?:al)?\s+del\s+)?(?:mes|año)\s+(?:\d+|{COUNT})"
    rf"\s*[,:]|(?:en|dentro\s+de|al\s+cabo\s+de)\s+{TIME}\s*,?)\s*",
    "en": rf"{_OPENS_SENTENCE}(?:(?:by|at)\s+(?:the\s+end\s+of\s+)?(?:month|year)\s+(?:\d+|{COUNT})\s*[,:]|"
    rf"(?:in|within|after)\s+{TIME}\s*,?)\s*",
}
_UNTIL: Patterns = {
    "es": rf"(?={NO_COUNT}{{0,90}}?(?<!\w)(?:para|a|antes\s+de|hasta)\s+(?:fines\s+de\s+)?{DATE})",
    "en": rf"(?={NO_COUNT}{{0,90}}?(?<!\w)(?:by|before)\s+(?:the\s+)?(?:end\s+of\s+)?{DATE})",
}
_OF_THEM: Patterns = {"es": r"(?=\s+de\s+(?:ellas|ellos|estas|estos)(?!\w))", "en": r"(?=\s+of\s+(?:them|these)(?!\w))"}


# The present of a plan: the project as subject, or none and a time or budget in the sentence; no "ya llega a".
_PROJECT: Patterns = {
    "es": r"(?:(?:el|este|nuestro)\s+(?:proyecto|programa|piloto)|(?:la|esta|nuestra)\s+(?:iniciativa|propuesta|"
    r"intervenci[óo]n))",
    "en": r"(?:(?:the|this|our)\s+(?:\w+-)?(?:project|programme|program|pilot|initiative|intervention))",
}
# The project, or we, are to do it.
OURS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        rf"(?<!\w){_PROJECT['es']}(?!\w)|(?<!\w)(?:\w{{2,}}(?:aremos|eremos|iremos|dremos)|vamos\s+a)(?!\w)", re.I
    ),
    "en": re.compile(
        rf"(?<!\w)(?:{_PROJECT['en']}|we)\s+(?:\w+\s+)?(?:will|shall|'ll|are\s+going\s+to|is\s+to)(?!\w)|(?<!\w)we[’']ll",
        re.I,
    ),
}
_SAME_SUBJECT: Patterns = {
    "es": rf"(?:(?!\s(?:que|donde|cuy[oa]s?|hoy|ya|cuando)\s){IN_CLAUSE}){{0,60}}?(?:,|\sy)\s+",
    "en": rf"(?:(?!\s(?:that|which|who|where|whose|today|already|when)\s){IN_CLAUSE}){{0,60}}?(?:,|\sand)\s+",
}
# Without a subject: the first words of a line; later, where nothing says whose sentence it is, only with money in it.
_OPENING = (
    rf"(?:(?:(?<=\n)|(?<![\s\S]))\W{{0,3}}?(?=[^.;\n]{{0,160}}(?:{TIME}|{MONEY}))|"
    rf"(?<=\.\s)(?=[^.;\n]{{0,160}}{MONEY}))"
)
_THINGS_COUNTED = rf"(?!\ue000){COUNT}"  # "covers 12 villages and reaches 300 households": those counted last
_REACHES: Patterns = {
    "es": rf"(?:(?<!\w){_PROJECT['es']}(?:\s+|{_SAME_SUBJECT['es']})|"
    rf"{_OPENING}(?:(?:dura|tiene\s+una\s+duraci[óo]n\s+de)\s+{TIME}\s*(?:,|y)\s+)?)"
    rf"(?:(?:cubre|abarca|llega\s+a)\s+{_THINGS_COUNTED}{NO_COUNT}{{0,40}}?\sy\s+)?"
    r"(?:llega\s+a|beneficia\s+a|atiende\s+a|alcanza\s+a|capacita\s+a|cubre\s+a|trabaja\s+con)\s+",
    "en": rf"(?:(?<!\w){_PROJECT['en']}(?:\s+|{_SAME_SUBJECT['en']})|"
    rf"{_OPENING}(?:it\s+)?(?:(?:lasts|runs\s+for)\s+{TIME}\s*(?:,|and)\s+)?)"
    rf"(?:(?:covers|reaches|serves)\s+{_THINGS_COUNTED}{NO_COUNT}{{0,40}}?\sand\s+)?"
    r"(?:reaches|serves|covers|trains|benefits|works\s+with)\s+",
}
# "we would bring 300 families into": the conditional of somebody who proposes.
_WOULD: Patterns = {
    "es": r"(?<!\w)(?<!no\s)(?:llevar|llegar|atender|apoyar|incorporar|conectar|inscribir|capacitar|formar|acompañar|"
    r"sumar)íamos\s+(?:a\s+)?",
    "en": r"(?<!\w)we\s+would\s+(?:like\s+to\s+)?(?:bring|reach|serve|connect|enrol|enroll|train|equip|help|"
    r"link|support)\s+",
}


def _target(*parts: Patterns, last: Patterns | None = None, anything: bool = False) -> dict[Language, re.Pattern[str]]:
    """Parts, then the count as `target`, then what must follow it."""
    between = rf"\s*:?{NO_COUNT}{{0,60}}?" if anything else ""
    return {
        language: re.compile(
            "".join(part[language] for part in parts)
            + between
            + (THE[language] if parts else "")
            + rf"(?P<target>{COUNT})"
            + (last[language] if last else ""),
            re.IGNORECASE,
        )
        for language in ("es", "en")
    }


# "Meta que puso la junta: 900 casas", "Target group: 300 growers": the mark, some words, a colon, then the count.
_AFTER_COLON: Patterns = dict.fromkeys(("es", "en"), rf"{NO_COUNT}{{1,40}}?:\s*")


def compiled(patterns: Patterns) -> dict[Language, re.Pattern[str]]:
    return {language: re.compile(pattern, re.IGNORECASE) for language, pattern in patterns.items()}


# An idea that begins with its verb: "Llegar a 300 ladrilleros", "Connect 900 homes".
_INFINITIVE: Patterns = {
    "es": r"(?:(?<=\n)|(?<![\s\S])|(?<=\d\)\s))\W{0,3}(?:llegar|alcanzar|atender|beneficiar|conectar|incorporar|"
    r"capacitar|formar|ayudar|inscribir|afiliar|colocar|emplear|insertar)\s+a\s+",
    "en": r"(?:(?<=\n)|(?<![\s\S])|(?<=\d\)\s))\W{0,3}(?:reach|serve|connect|enrol|enroll|train|equip|help|"
    r"link|place)\s+",
}
_REACHES = {language: f"(?:{_REACHES[language]}|{_INFINITIVE[language]}|{_WOULD[language]})" for language in _REACHES}
REACHES = _target(_REACHES)
# A line of notes without a finite verb, with its time at the end: "120 weavers earning a wage in 20 months".
_LINE_OPENS: Patterns = dict.fromkeys(("es", "en"), r"(?:(?<=\n)|(?<=\.\s)|(?<=[-•*·]\s)|(?<![\s\S]))[-•*·\s]{0,4}")
_BY_THEN: Patterns = {
    "es": rf"(?={NO_COUNT}{{0,40}}?(?<!\w)\w+(?:ando|iendo|yendo)(?!\w)[^.;:\n]{{0,60}}?(?<!\w)(?:en|al\s+cabo\s+de|a)"
    rf"\s+{TIME}\s*(?:[.;\n]|$))",
    "en": rf"(?={NO_COUNT}{{0,40}}?(?<!\w)\w{{3,}}ing(?!\w)[^.;:\n]{{0,60}}?(?<!\w)(?:in|within)\s+{TIME}"
    r"\s*(?:[.;\n]|$))",
}
NOTED = _target(_LINE_OPENS, last=_BY_THEN)
# A number that counts what was counted before: "al final lo usarán 700", "900 will use it", "llegar a 90". Verbs of
# which a sum of money, a room or a distance could be the subject are not among them.
_ITS_END = (
    r"(?=\s*(?:[.,;:)\n]|$|(?:de\s+ell[oa]s|en|al?|para|antes|hasta|desde|by|before|in|of\s+them|within|at)(?!\w)))"
)
_DOES_IT: Patterns = {
    "es": r"(?<!\w)(?<!no\s)(?:(?:l[oa]s?)\s+(?!(?:pagar|costar|gastar|invertir|medir|pesar)\w*)"
    r"\w+(?:arán|erán|irán|drán)|se\s+(?:conectar|inscribir|sumar|afiliar|matricular|asociar|incorporar|beneficiar|vincular|graduar|"
    r"unir)án|(?:participarán|accederán)\s+(?:ya\s+)?)\s*",
    "en": r"(?<!\w)will\s+be\s+(?:used|adopted|owned|done)\s+by\s+",
}
_WILL_DO_IT: Patterns = {
    "es": r"(?=\s+(?:la|lo|las|los)\s+(?!(?:pagar|costar|gastar|invertir|medir|pesar)\w*)"
    r"\w+(?:arán|erán|irán|drán)(?!\w)|"
    r"\s+(?:usarán|adoptarán|participarán|se\s+(?:conectar|inscribir|sumar|afiliar|matricular|asociar|incorporar|graduar|"
    r"unir)án|se\s+habrán\s+(?:conectado|inscrito|sumado|afiliado|matriculado|incorporado))(?!\w))",
    "en": r"(?=\s+(?:of\s+them\s+)?(?:will|should)\s+(?:(?:use|do|adopt|join|own|practi[sc]e|sell|deliver|buy)\s+"
    r"(?:it|so|them|this|one|dry|clean|graded)|(?:have\s+)?(?:adopted|joined|enrolled|switched)|(?:adopt|join|enrol|"
    r"enroll|switch)|(?:be|have\s+been|get)\s+(?:connected|enrolled|reached|served|hooked\s+up|insured|covered|using|"
    r"doing))(?!\w))",
}
_REACH_IT: Patterns = {
    "es": r"(?<!\w)(?:queremos|quieren?|buscamos|busca|esperamos|esperan|pretende|pretendemos|proponemos|propone|"
    r"meta(?:\s+es)?|objetivo(?:\s+es)?|vamos\s+a|se\s+espera|se\s+propone)\s*:?\s+"
    r"(?:llegar\s+a|alcanzar\s+a?|incorporar\s+a|conectar\s+a?|"
    r"inscribir\s+a|atender\s+a|que\s+l[oa]s?\s+\w+(?:en|an))\s*",
    "en": r"(?<!\w)(?:we\s+(?:want|aim|hope|plan|expect|intend|propose)\s+to|(?:aims?|goal|target|plan|objective)"
    r"\s+(?:is\s+)?to|we\s+will)\s+(?:reach|serve|connect|enrol|enroll|cover|hook\s+up)\s+",
}
# "Se trabajará con 2600 regantes", "we will work with 900 weavers": whoever does not serve others.
_WORKS_WITH: Patterns = {
    "es": r"(?<!\w)(?<!no\s)(?<!no\sse\s)(?:trabajar(?:á|án|emos)|v(?:a|an|amos)\s+a\s+trabajar)\s+"
    r"(?:\w+mente\s+|también\s+|solo\s+|sólo\s+)?con\s+",
    "en": r"(?<!\w)(?:will|shall|going\s+to)\s+(?:\w+ly\s+|also\s+)?work\s+(?:\w+ly\s+)?with\s+",
}
# "we will build a depot so that 900 growers can dry their pods": whom it is for.
_SO_THAT: Patterns = {"es": r"(?<!\w)(?:para|de\s+modo|de\s+manera)\s+que\s+", "en": r"(?<!\w)so\s+that\s+"}
_CAN: Patterns = {
    "es": rf"(?={NO_COUNT}{{0,30}}?(?<!\w)(?<!no\s)(?:puedan|accedan|tengan|logren|reciban|vendan|usen)(?!\w))",
    "en": rf"(?={NO_COUNT}{{0,30}}?(?<!\w)(?:can|could|are\s+able|will|get|have)(?!\w)(?!\s+not))",
}
_ENDS: Patterns = {"es": _ITS_END, "en": _ITS_END}
# "vamos a colocar a 15.000 jóvenes", "will place 20,000 graduates": whoever is counted, if nothing is plainer.
_ACTS_ON: Patterns = {
    "es": r"(?<!\w)(?:\w{2,}(?:ará|erá|irá|arán|erán|irán|aremos|eremos|iremos)|v(?:a|an|amos)\s+a\s+\w+r)\s+(?:a\s+)?",
    "en": r"(?<!\w)(?:will|shall)\s+(?:\w+ly\s+)?\w+\s+",
}
# "Beneficiarios: 170 socios": whom it is for, where nothing else says what is to become of them.
BENEFICIARIES: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        rf"(?<!\w)(?:beneficiari[oa]s?(?:\s+(?:direct[oa]s|finales))?|poblaci[óo]n\s+(?:beneficiaria|atendida)|participantes)"
        rf"\s*:\s*{THE['es']}(?P<target>{COUNT})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?:direct\s+|final\s+)?(?:beneficiaries|participants)|who\s+benefits)\s*:\s*{THE['en']}(?P<target>{COUNT})",
        re.IGNORECASE,
    ),
}
OBJECT = 3.0  # the weight of a reading by which the count is only the object of some verb of the future
WITH_WHOM = 4.6  # the weight of a reading by which we are to work with those who are counted
SUBJECT = 4.0  # the weight of a reading by which the count is the subject of a verb of the future
# (pattern, weight, whether a number without a noun is let in)
READINGS: tuple[tuple[dict[Language, re.Pattern[str]], float, bool], ...] = (
    (_target(MARK, anything=True), 6.0, False),
    (_target(MARK, _DIRECTLY), 5.8, True),
    (_target(MARK, _AFTER_COLON), 5.7, False),
    (_target(MARK, anything=True, last=_OF_THEM), 6.0, True),
    (_target(MARK, {"es": rf"\s*:?{NO_COUNT}{{0,60}}?", "en": rf"\s*:?{NO_COUNT}{{0,60}}?"}, _ALSO), 5.9, False),
    (_target(_BY), 5.5, False),
    (_target(_BY_MONTH), 5.5, False),
    (_target(_BY, _ALSO), 5.4, False),
    (_target(last=_UNTIL), 5.2, False),
    (_target(_REACH), 5.0, False),
    (REACHES, 4.5, False),
    (BENEFICIARIES, 4.6, False),
    (NOTED, 5.0, False),
    (_target(_SO_THAT, last=_CAN), 4.7, False),
    (_target(_WORKS_WITH), WITH_WHOM, False),
    (_target(_DOES_IT, last=_ENDS), 5.1, True),
    (_target(last=_WILL_DO_IT), 5.1, True),
    (_target(_REACH_IT, last=_ENDS), 5.6, True),
    (_target(last=_THEN_DOES), SUBJECT, False),
    (_target(_ACTS_ON), OBJECT, False),
)
# "120 promotoras visiten 9.000 hogares": those who are served, behind those who serve them.
SERVED = compiled(
    {
        "es": rf"(?P<by>{COUNT})\s+(?:{NO_COUNT}{{0,30}}\s)?(?:visit|atiend|acompañ|asesor|capacit|form)"
        rf"(?:en|an|arán|ará)(?:\s+a)?\s+(?:las\s+|los\s+|unos\s+|unas\s+)?(?P<target>{COUNT})",
        "en": rf"(?P<by>{COUNT})\s+(?:{NO_COUNT}{{0,30}}\s)?(?:to\s+|will\s+|should\s+)?"
        rf"(?:visit|serve|advise|train|reach|cover)(?:s|ing)?\s+(?:the\s+|some\s+|about\s+)?(?P<target>{COUNT})",
    }
)
# "De las 900 embarcaciones, 250 se habrán conectado": the whole stands first.
WHOLE_FIRST = compiled(
    {
        "es": rf"(?<!\w)de\s+(?:las|los|esas|esos)\s+(?P<whole>{COUNT}){NO_COUNT}{{0,40}}?,\s*(?P<part>{COUNT})"
        rf"(?=\s+(?:\w+\s+){{0,3}}?(?:\w{{2,}}(?:arán|erán|irán|drán)|habrán)(?!\w))",
        "en": rf"(?<!\w)of\s+(?:the|these|those)\s+(?P<whole>{COUNT}){NO_COUNT}{{0,40}}?,\s*(?P<part>{COUNT})"
        rf"(?=\s+(?:\w+\s+)?(?:will|should)(?!\w))",
    }
)
PART_OF_WHOLE = compiled(
    {
        "es": rf"(?P<part>{COUNT}|{SHARE})\s+\(?(?:de|entre)\s+(?:(?:las|los|unas|unos|esas|esos|cerca\s+de|casi)"
        rf"\s+){{0,2}}(?P<whole>{COUNT})",
        "en": rf"(?P<part>{COUNT}|{SHARE})\s+\(?(?:out\s+)?of\s+(?:(?:the|these|some|about|roughly|an\s+estimated|"
        rf"around|its)\s+){{0,2}}(?P<whole>{COUNT})",
    }
)
# A count after one of these is no subject of the verb that follows it.
NO_SUBJECT = re.compile(
    r"(?<!\w)(?:to|of|for|with|from|by|in|at|on|de|con|para|a|en|por|entre|among|ya|already)\s+"
    r"(?:(?:the|las|los|its|their|sus|unas|unos|some)\s+)?$",
    re.IGNORECASE,
)
# "20 al día", "three times": no count of those who change.
PER_PERIOD = re.compile(
    r"\s+(?:al|por|cada|a\s+la|the|per|every|each)\s+(?:d[íi]a|mes|semana|a[ñn]o|day|month|week|year)(?!\s+\d)|\s*"
    r"(?:veces|times)(?!\w)",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(rf"(?:{COUNT}|{SHARE})\s+(?:de|of|out\s+of)\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
# "usaremos la sala que ya existe": a means of the work, not its aim. With a count it may be both.
USES_WHAT_IS_THERE = re.compile(
    rf"^(?![^.;\n]*{SIZE})[^.;:\n]*?(?<!\w)(?:(?:usar|utilizar|aprovechar)(?:emos|[áa]n?)|"
    r"nos\s+(?:apoyar|reunir|coordinar)emos|se\s+(?:usar|utilizar|aprovechar)[áa]n?|"
    r"v(?:amos|a|an)\s+a\s+(?:usar|utilizar|aprovechar)|(?:will|shall)\s+(?:use|rely\s+on|build\s+on|work\s+through))(?!\w)"
    r"[^.;\n]*?(?<!\w)(?:ya\s+(?:existen?|funcionan?|hay|est[áa]n?|se\s+re[úu]nen?)|existentes?|convocan?|"
    r"already|existing|exists?|convene[sd]?)(?!\w)",
    re.IGNORECASE,
)
# Right before a count: those on whom an activity is done, who are no population.
ACTED_ON = {
    "es": re.compile(
        rf"(?<!\w)(?:\w{{2,}}(?:ar|er|ir)(?:á|án|emos|(?=\s+a\s))|v(?:a|an|amos)\s+a\s+\w+r|llega|atiende|beneficia|alcanza|"
        rf"capacita|forma|capacitando|formando|atendiendo|beneficiando|llegando)\s+(?:a\s+)?{THE['es']}$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?:will|shall|to)\s+(?:\w+ly\s+)?(?!(?:the|some|about|all|over|its|be|have)\s)\w+|trains|reaches|serves|covers|benefits|training|reaching|serving|"
        rf"benefiting)\s+{THE['en']}$",
        re.IGNORECASE,
    ),
}
