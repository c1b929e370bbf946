"""Numbers that count nothing: laws, pages, list items, phone numbers, hours, days of a month, codes."""

import re

_LAWS = (
    r"ley(?:es)?(?:\s+(?:municipal|departamental|nacional|general|org[aá]nica))?|decretos?(?:\s+(?:supremo|ley))?|"
    r"resoluci[oó]n(?:es)?(?:\s+\w+)?|ordenanzas?|art[ií]culos?|art\.|acuerdo(?:\s+ministerial)?|normas?|directiva|"
    r"reglamento|expediente|contrato|convenio|oficio|NB|NTP|NTC|NOM|NTE|ISO|INEN|RUC|NIT|CUI|DNI|RUT|laws?|acts?|"
    r"decrees?|regulations?|resolutions?|articles?|sections?|sec\.|directives?|partida|c[oó]digo|code|"
    r"budget\s+(?:line|output|code)"
)
_PARTS_OF_A_TEXT = (
    r"p[aá]ginas?|p[aá]gs?\.|pp?\.|pages?|tablas?|cuadros?|figuras?|gr[aá]ficos?|anexos?|cap[ií]tulos?|tables?|"
    r"figures?|fig\.|annex|annexes|appendix|chapters?|box|boxes|recuadro|nota|note|ref\."
)
_PARTS_OF_A_PROJECT = (
    r"componentes?|components?|outputs?|outcomes?|resultados?|objetivos?|objectives?|fases?|phases?|etapas?|stages?|"
    r"hitos?|milestones?|steps?|pasos?|nivel(?:es)?|levels?|m[oó]dulos?|modules?|ODS|SDGs?|work\s?package|WP|"
    r"actividad(?:es)?|activity|activities|versi[oó]n|version|v\.|opci[oó]n|option|prioridad|priority"
)
_STEPS_OF_TIME = (
    r"(?:a[ñn]os?|years?|mes|month|semana|week|d[ií]a|day)"
    r"(?!\s*(?:19|20)\d\d|\s+\d+[.,]?\d\d)"  # "in three years 2,000 homes" counts homes
)
_PLACES = (
    r"rutas?|route|km|lotes?|lot|grado|grade|distrito|district|zona|zone|ward|barrio|RN|regi[oó]n|region|talla|kiosk|"
    r"manzano|casilla"
)
_CODE = r"[IVX]*\d[\d./-]*(?:\s*(?:y|and|a|al|to|-|–|,)\s*\d{1,2}\b(?!\s*(?:%|[.,]\d)))?"
# "By month 18, 55 farms are …": what stands behind the comma counts something.
_CODE_OF_TIME = (
    r"\d[\d./-]*(?:\s*(?:y|and|a|al|to|-|–|,(?!\s*\d{1,2}\s+(?!(?:and|to|or)\s)[^\W\d_]{2}))"
    r"\s*\d{1,2}\b(?!\s*(?:%|[.,]\d)))?"
)
_NUMBER_SIGN = r"(?:n\.?\s?[º°o]s?\.?|nros?\.?|n[uú]m\.?|n[uú]mero|no\.|number)"
_SMALL = (
    "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|one|two|three|four|five|six|seven|eight|nine|ten|"
    "eleven|twelve|noon"
)
_ENGLISH_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    "aug|sept|sep|oct|nov|dec"
)
_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
    + _ENGLISH_MONTHS
)
_AT_A_WORD = (
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{1,100}",
    rf"(?:{_LAWS}|{_PARTS_OF_A_TEXT}|{_PARTS_OF_A_PROJECT}|{_PLACES})\s+(?:{_NUMBER_SIGN}\s*)?{_CODE}(?![\w%])",
    rf"{_STEPS_OF_TIME}\s+(?:{_NUMBER_SIGN}\s*)?{_CODE_OF_TIME}(?![\w%])",
    rf"{_NUMBER_SIGN}\s*\d[\d./-]*",
    rf"(?:a[ñn]o|mes|semana|d[ií]a|fase|year|month|week|day|phase)\s+(?:{_SMALL})(?!\w)",
    rf"a\s+las?\s+(?:{_SMALL}|\d\d?)\s+(?:en\s+punto|de\s+la\s+(?:mañana|tarde|noche|madrugada))",
    rf"at\s+(?:{_SMALL}|\d\d?)\s+(?:o'clock|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)",
    rf"(?:{_ENGLISH_MONTHS})\s+[0-3]?\d(?:st|nd|rd|th)?(?![\d.,%]?\d)(?!\w|\s*%)",
    r"(?:tel|cel|tfno|phone|whatsapp)\w{0,10}\.?:?\s*\+?\d[\d \-]{5,20}\d",
)
_AT_A_DIGIT = (
    # days of a month without a year
    rf"[0-3]?\d(?:st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?:{_MONTHS})(?!\w)",
    r"[0-3]?\d/(?:0\d|1[0-2])(?![\d/])",
    r"24/7|50[/-]50(?!\d)|\d{1,3}[xX](?!\w)",
    # codes, versions, addresses
    r"(?<!\d[ \u00a0\u2009\u202f])0\d+(?![\d.,]?\d)",
    r"\d+(?:\.\d+){2,}(?!\d)(?<!\.\d{3})",
    # telephones
    r"\d{3,4}-\d{3,4}(?:-\d{3,4})+(?!\d)|\d{3}-\d{4}(?!\d)",
    # hours, ordinals, temperatures
    r"\d{1,2}:\d{1,2}(?!\d)(?:\s?(?:h|hrs?|hs|am|pm|a\.\s?m\.|p\.\s?m\.)\b)?",
    r"\d{1,2}\s?(?:am|pm|a\.\s?m\.|p\.\s?m\.)(?!\w)",
    r"\d+(?:\.?[ºª°]|(?:er|ero|do|to|ta|va|vo|mo|ma|ra|da|st|nd|rd|th)\b)",
    r"\d+(?:[.,]\d+)?\s?°",
)
_ELSEWHERE = (
    # items of a list, numbered headings, footnotes
    r"(?m:^)[ \t]{0,40}[-•*]?[ \t]{0,10}\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s)",
    r"(?m:^)[ \t]{0,40}\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+(?-i:[A-ZÁÉÍÓÚÑ¿¡]))",
    r"(?<=[\s;:,])\d\)(?=\s)|\(\d\)(?=\s+(?-i:[a-záéíóúñ]))|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\]",
    r"(?<!\w)#\s?\d[\d./-]*|(?<!\w)\+\d[\d \-()]{7,20}\d",
)
# Three ways in, each with its guard, so that most places of a long text are passed at the first look.
_COUNTLESS = re.compile(
    rf"(?<![\w-])(?=[^\W\d_])(?:{'|'.join(_AT_A_WORD)})|(?<![\w.,/])(?=\d)(?:{'|'.join(_AT_A_DIGIT)})|"
    rf"{'|'.join(_ELSEWHERE)}",
    re.IGNORECASE,
)


def find_labels(text: str) -> list[tuple[int, int]]:
    """The spans, in order, whose numbers are names, places in a text, or hours, not counts."""
    return [match.span() for match in _COUNTLESS.finditer(text)]
