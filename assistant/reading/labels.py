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
    r"actividad(?:es)?|activity|activities|versi[oó]n|version|v\.|opci[oó]n|option|prioridad|priority|"
    r"(?:a[ñn]os?|years?|mes|month|semana|week|d[ií]a|day)(?!\s*(?:19|20)\d\d)"
)
_PLACES = (
    r"rutas?|route|km|lotes?|lot|grado|grade|distrito|district|zona|zone|ward|barrio|RN|regi[oó]n|region|talla|kiosk|"
    r"manzano|casilla"
)
_CODE = r"[IVX]*\d[\d./-]*(?:\s*(?:y|and|a|al|to|-|–|,)\s*\d{1,2}\b(?!\s*(?:%|[.,]\d)))?"
_NUMBER_SIGN = r"(?:n\.?\s?[º°o]s?\.?|nros?\.?|n[uú]m\.?|n[uú]mero|no\.|number|#)"
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
_COUNTLESS = re.compile(
    "|".join(
        (
            r"https?://\S+|www\.\S+|\S+@\S+\.\w+",
            rf"(?<![\w-])(?:{_LAWS}|{_PARTS_OF_A_TEXT}|{_PARTS_OF_A_PROJECT}|{_PLACES})"
            rf"\s+(?:{_NUMBER_SIGN}\s*)?{_CODE}(?![\w%])",
            rf"(?<!\w){_NUMBER_SIGN}\s*\d[\d./-]*",
            rf"(?<!\w)(?:a[ñn]o|mes|semana|d[ií]a|fase|year|month|week|day|phase)\s+(?:{_SMALL})(?!\w)",
            rf"(?<!\w)a\s+las?\s+(?:{_SMALL}|\d\d?)\s+(?:en\s+punto|de\s+la\s+(?:mañana|tarde|noche|madrugada))",
            rf"(?<!\w)at\s+(?:{_SMALL}|\d\d?)\s+(?:o'clock|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)",
            # days of a month without a year
            rf"(?<![\w.,])[0-3]?\d(?:st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?:{_MONTHS})(?!\w)",
            rf"(?<!\w)(?:{_ENGLISH_MONTHS})\s+[0-3]?\d(?:st|nd|rd|th)?(?![\d.,%]?\d)(?!\w|\s*%)",
            r"(?<![\w/.,])[0-3]?\d/(?:0\d|1[0-2])(?![\d/])",
            # codes
            r"(?<![\w.,])0\d+(?![\d.,]?\d)",
            # items of a list, numbered headings, footnotes
            r"(?m:^)[ \t]*[-•*]?[ \t]*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s)",
            r"(?m:^)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-ZÁÉÍÓÚÑ¿¡])",
            r"(?<=[\s;:,])\d\)(?=\s)|\(\d\)(?=\s+[a-záéíóúñ])|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]",
            # telephones
            r"(?<!\w)\+\d[\d \-()]{7,}\d|(?<!\w)(?:tel|cel|tfno|phone|whatsapp)\w*\.?:?\s*\+?[\d][\d \-]{5,}\d",
            r"(?<![\d.,-])\d{3,4}-\d{3,4}(?:-\d{3,4})+(?!\d)|(?<![\d.,-])\d{3}-\d{4}(?!\d)",
            # hours
            r"(?<![\w.,])\d{1,2}:\d{1,2}(?!\d)(?:\s?(?:h|hrs?|hs|am|pm|a\.\s?m\.|p\.\s?m\.)\b)?",
            r"(?<![\w.,])\d{1,2}\s?(?:am|pm|a\.\s?m\.|p\.\s?m\.)(?!\w)",
            # ordinals
            r"(?<![\w.,])\d+(?:\.?[ºª°]|(?:er|ero|do|to|ta|va|vo|mo|ma|ra|da|st|nd|rd|th)\b)",
            # versions, addresses, temperatures
            r"(?<![\w.,])\d+(?:\.\d+){2,}(?!\d)(?<!\.\d{3})",
            r"(?<![\w.,])[-−]?\d+(?:[.,]\d+)?\s?°",
        )
    ),
    re.IGNORECASE,
)


def find_labels(text: str) -> list[tuple[int, int]]:
    """The spans, in order, whose numbers are names, places in a text, or hours, not counts."""
    return [match.span() for match in _COUNTLESS.finditer(text)]
