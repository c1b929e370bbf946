"""How drafts set what is against what is to be, and say how many do so today: over masked text, per language."""

import re

from assistant.domain.draft import Language
from assistant.examiners.rulebook.figures.target_patterns import compiled
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, NO_COUNT, SHARE, TIME

CHANGE = compiled(
    {
        "es": rf"(?<!\w)(?:de|desde)\s+(?:las\s+|los\s+)?(?P<base>{COUNT}){NO_COUNT}{{0,30}}?\s(?:a|hasta)\s+"
        rf"(?:las\s+|los\s+)?(?P<target>{COUNT})",
        "en": rf"(?<!\w)from\s+(?:the\s+)?(?P<base>{COUNT}){NO_COUNT}{{0,30}}?\s(?:to|up\s+to)\s+(?:the\s+)?"
        rf"(?P<target>{COUNT})",
    }
)
# "46 familias zarandean hoy; 110 en tres cosechas": the same noun, by the end of a time.
TODAY_THEN = compiled(
    {
        "es": rf"(?P<base>{COUNT}){NO_COUNT}{{0,30}}?(?<!\w)(?:hoy|ahora|actualmente){NO_COUNT}{{0,25}}?[;,]\s*"
        rf"(?:(?:y|ser[áa]n)\s+)?(?P<target>{COUNT})\s+(?:en|al\s+cabo\s+de|a\s+los?|dentro\s+de|tras)\s+"
        rf"(?:{TIME}|{COUNT})",
        "en": rf"(?P<base>{COUNT}){NO_COUNT}{{0,30}}?(?<!\w)(?:today|now|currently){NO_COUNT}{{0,25}}?[;,]\s*"
        rf"(?:(?:and|then)\s+)?(?P<target>{COUNT})\s+(?:in|after|within)\s+(?:{TIME}|{COUNT})",
    }
)
# "400 vendors on gas by month 20 (90 today)": what is to be, then what is.
# Only a number with the same noun may stand behind another count or measure.
_NEAR = r"[^.;:\n()\ue000-\ue002\ue005-\ue008]"
_NOW_ES, _NOW_EN = r"(?:hoy|ahora|actualmente|l[íi]nea\s+de\s+base)", r"(?:today|now|currently|at\s+present|baseline)"
NOW_IN_BRACKETS = {
    "es": tuple(
        re.compile(rf"(?P<target>{COUNT}){gap}{{0,90}}?{base}", re.IGNORECASE)
        for gap, base in (
            (_NEAR, rf"\(\s*{_NOW_ES}\s*[:,]?\s*(?:son\s+|hay\s+|s[oó]lo\s+|unos\s+|unas\s+)?(?P<base>{COUNT})\s*\)"),
            (_NEAR, rf"\(\s*(?P<base>{COUNT})\s+{_NOW_ES}\s*\)"),
            (r"[^.;:\n()]", rf"\(\s*(?P<same>{COUNT})[^.;:\n()]{{0,40}}?\s{_NOW_ES}\s*\)"),
        )
    ),
    "en": tuple(
        re.compile(rf"(?P<target>{COUNT}){gap}{{0,90}}?{base}", re.IGNORECASE)
        for gap, base in (
            (_NEAR, rf"\(\s*{_NOW_EN}\s*[:,]?\s*(?:only\s+|just\s+|about\s+)?(?P<base>{COUNT})\s*\)"),
            (_NEAR, rf"\(\s*(?:up\s+from\s+|from\s+)?(?P<base>{COUNT})\s+{_NOW_EN}\s*\)"),
            (r"[^.;:\n()]", rf"\(\s*(?P<same>{COUNT})[^.;:\n()]{{0,40}}?\s{_NOW_EN}\s*\)"),
        )
    ),
}
# "90 fincas con contrato, de 12 que hay": so plain that nothing else need say that it is a plan.
OF_THOSE_THERE = {
    "es": re.compile(
        rf"(?P<target>{COUNT}){_NEAR}{{0,90}}?,\s+de\s+(?:las\s+|los\s+)?(?P<base>{COUNT})\s+"
        r"(?:que\s+(?:ya\s+)?hay|actuales|existentes)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?P<target>{COUNT}){_NEAR}{{0,90}}?,\s+(?:up\s+)?from\s+(?:the\s+)?(?P<base>{COUNT})\s+{_NOW_EN}(?!\w)",
        re.IGNORECASE,
    ),
}
TODAY: dict[Language, tuple[re.Pattern[str], ...]] = {
    "es": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?:l[íi]nea\s+(?:de\s+)?base)\s*(?:es\s+(?:de\s+)?|=|:|de)?\s*(?P<base>{COUNT})",
            rf"(?<!\w)(?:partiendo|parten|parte|se\s+parte|partimos)\s+de\s+(?:las\s+|los\s+|unas\s+|unos\s+)?"
            rf"(?P<base>{COUNT})",
            rf"(?<!\w)(?:frente\s+a|contra)\s+(?:las\s+|los\s+)?(?P<base>{COUNT})(?=\s+(?:de\s+hoy|hoy|actual|en"
            rf"\s+{DATE}))",
            rf"(?P<base>{COUNT}){NO_COUNT}{{0,25}}?(?<!\w)(?<!\()(?:hoy(?:\s+en\s+d[íi]a)?|actualmente|en\s+la"
            rf"\s+actualidad)(?!\w)(?!\s+(?:no|ni)\s)",
            rf"(?P<base>{COUNT})\s+de\s+(?:las\s+|los\s+|unas\s+|unos\s+)?{COUNT}{NO_COUNT}{{0,60}}?(?<!\w)"
            rf"(?:hoy|actualmente)(?!\w)",
            rf"(?<!\w)(?:hoy|actualmente|en\s+la\s+actualidad|ahora|a\s+la\s+fecha|por\s+ahora)"
            rf"{NO_COUNT}{{0,45}}?(?P<base>{COUNT})",
            rf"(?<!\w)en\s+{DATE}\s+(?:lo\s+|la\s+)?\w+(?:aron|ieron)\s+(?P<base>{COUNT})",
            rf"(?<!\w)(?:(?:la\s+)?(?:última|pasada)\s+(?:cosecha|zafra|campaña|temporada)|(?:la\s+)?(?:cosecha|zafra|campaña|temporada)\s+pasada|el\s+año\s+pasado)\s*:\s*(?P<base>{COUNT})",
            rf"(?P<base>{COUNT})\s+ya\s+(?:lo\s+|la\s+)?(?:usan|hacen|venden|entregan|tienen|cumplen|aplican|practican)",
        )
    ),
    "en": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?<!\w)baseline\s*(?:is|of|=|:)?\s*(?P<base>{COUNT})",
            rf"(?<!\w)from\s+(?:the\s+|about\s+|some\s+)?(?P<base>{COUNT})(?=\s*(?:today|now|at\s+present|"
            rf"currently|[,;.)\n]|$))",
            rf"(?<!\w)(?:against|up\s+from|compared\s+with)\s+(?:the\s+)?(?:some\s+|about\s+|around\s+|only\s+|just\s+)?(?P<base>{COUNT})",
            rf"(?<!\w)last\s+(?:harvest|season|crop|year)\s*:\s*(?P<base>{COUNT})",
            rf"(?P<base>{COUNT}){NO_COUNT}{{0,25}}?(?<!\w)(?<!\()(?:today|now|currently|so\s+far|at\s+present|in\s+the"
            rf"\s+last\s+count)(?!\w)",
            rf"(?P<base>{COUNT})\s+(?:out\s+)?of\s+(?:the\s+|some\s+|about\s+)?{COUNT}{NO_COUNT}{{0,60}}?(?<!\w)"
            rf"(?:today|now|currently)(?!\w)",
            rf"(?<!\w)(?:today|now|currently|at\s+present)\s*:?\s(?:about\s+|only\s+|just\s+|some\s+)?(?P<base>{COUNT})",
        )
    ),
}
ZERO = compiled(
    {
        "es": r"(?<!\w)(?:part(?:e|en|imos|iendo)\s+de\s+cero|hoy\s+(?:no\s+lo\s+hace\s+)?(?:ninguna?|nadie)(?!\w))",
        "en": r"(?<!\w)(?:from\s+zero|starting\s+from\s+none|(?:none|nobody)\s+(?:do(?:es)?\s+(?:so\s+)?)?"
        r"(?:today|now))(?!\w)",
    }
)
BASE_SHARE = re.compile(
    rf"(?:l[íi]nea\s+de\s+base|baseline)\s*(?:is|of|es(?:\s+de)?|=|:|de)?\s*(?P<share>{SHARE})\s+(?:de|of)\s+"
    rf"(?:las\s+|los\s+|the\s+)?(?P<whole>{COUNT})",
    re.IGNORECASE,
)
