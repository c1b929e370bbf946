"""Numbers that count nothing: laws, pages, list items, phone numbers, hours, days of a month, codes."""

import re

_LABELLED = (
    r"ley(?:es)?(?:\s+(?:municipal|departamental|nacional|general|org[aá]nica))?|decretos?(?:\s+(?:supremo|ley))?|resoluci[oó]n(?:es)?(?:\s+\w+)?|ordenanzas?|art[ií]culos?|art\.|"
    r"acuerdo(?:\s+ministerial)?|normas?|directiva|reglamento|expediente|contrato|convenio|oficio|NB|NTP|NTC|NOM|NTE|"
    r"ISO|INEN|RUC|NIT|CUI|DNI|RUT|laws?|acts?|decrees?|regulations?|resolutions?|articles?|sections?|sec\.|directives?|"
    r"p[aá]ginas?|p[aá]gs?\.|pp?\.|pages?|tablas?|cuadros?|figuras?|gr[aá]ficos?|anexos?|cap[ií]tulos?|tables?|figures?|"
    r"fig\.|annex|annexes|appendix|chapters?|box|boxes|recuadro|componentes?|components?|productos? (?=\d+[.:])|"
    r"outputs?|outcomes?|resultados?|objetivos?|objectives?|fases?|phases?|etapas?|stages?|hitos?|milestones?|steps?|"
    r"pasos?|niveles|nivel|levels?|m[oó]dulos?|modules?|ODS|SDGs?|a[ñn]os?(?!\s*(?:19|20)\d\d)|year|years|mes|month|"
    r"semana|week|d[ií]a|day|rutas?|route|km|lotes?|lot|work\s?package|WP|actividad(?:es)?|activity|activities|"
    r"regi[oó]n|talla|partida|budget\s+(?:line|output|code)|versi[oó]n|version|v\.|grado|grade|distrito|district|zona|zone|ward|barrio|RN|windows|nota|note|ref\.|opci[oó]n|option"
)
_CODE = r"[\dIVX]*\d[\d./-]*(?:\s*(?:y|and|a|al|to|-|–|,)\s*\d{1,2}\b(?!\s*(?:%|[.,]\d)))?"
_NUMBER_SIGN = r"(?:n\.?\s?[º°o]s?\.?|nros?\.?|n[uú]m\.?|n[uú]mero|no\.|number|#)"
_SMALL = (
    "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|one|two|three|four|five|six|seven|eight|nine|ten|"
    "eleven|twelve"
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
            rf"(?<![\w-])(?:{_LABELLED})\s+(?:{_NUMBER_SIGN}\s*)?{_CODE}(?![\w%])",
            rf"(?<!\w){_NUMBER_SIGN}\s*\d[\d./-]*",
            rf"(?<!\w)(?:a[ñn]o|mes|semana|d[ií]a|fase|year|month|week|day|phase)\s+(?:{_SMALL})(?!\w)",
            rf"(?<![\w.,])[0-3]?\d(?:st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?:{_MONTHS})(?!\w)|(?<!\w)(?:{_ENGLISH_MONTHS})\s+[0-3]?\d(?![\d.,]?\d)",
            r"(?<![\w.,])0\d+(?![\d.,]?\d)",
            r"(?m:^)[ \t]*[-•*]?[ \t]*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s)",
            r"(?m:^)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-ZÁÉÍÓÚÑ¿¡])",
            r"(?<=[\s;:,])\d\)(?=\s)|\(\d\)|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]",
            r"(?<!\w)\+\d[\d \-()]{7,}\d|(?<!\w)(?:tel|cel|tfno|phone|whatsapp)\w*\.?:?\s*\+?[\d][\d \-]{5,}\d",
            r"(?<![\d.,-])\d{3,4}-\d{3,4}(?:-\d{3,4})+(?!\d)|(?<![\d.,-])\d{3}-\d{4}(?!\d)",
            r"(?<![\w.,])\d{1,2}:\d{1,2}(?!\d)(?:\s?(?:h|hrs?|hs|am|pm|a\.\s?m\.|p\.\s?m\.)\b)?",
            r"(?<![\w.,])\d{1,2}\s?(?:am|pm|a\.\s?m\.|p\.\s?m\.)(?!\w)",
            r"(?<![\w.,])\d+(?:\.?[ºª°]|er\b|ero\b|do\b|to\b|ta\b|va\b|vo\b|mo\b|ma\b|ra\b|da\b|st\b|nd\b|rd\b|th\b)",
            r"(?<![\w.,])\d+(?:\.\d+){2,}(?![\d])(?<!\.\d{3})",
            r"(?<![\w.,])[-−]?\d+(?:[.,]\d+)?\s?°",
        )
    ),
    re.IGNORECASE,
)


def find_labels(text: str) -> list[tuple[int, int]]:
    """The spans, in order, whose numbers are names, places in a text, or hours, not counts."""
    return [match.span() for match in _COUNTLESS.finditer(text)]
