"""Where a Spanish noun phrase begins and ends around its head: "las tres [cooperativas] de riego de Chota".

Without a parser: short closed lists of what can stand in a name, and a stop at everything else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.examiners.rulebook.actors.lexicon import Gender
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_quoted, end_of_run
from assistant.examiners.rulebook.text.words import Word, word_set, written

ARTICLES = frozenset({"el", "la", "los", "las", "al", "del"})
INDEFINITE = frozenset({"un", "una", "unos", "unas"})
OTHER_DETERMINERS = word_set(
    """su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas dicho dicha dichos
    dichas ambos ambas aquel aquella"""
)
NOBODY = word_set("ningun ninguna ni sin cada cualquier cualquiera otro otra otros otras ninguno")
NUMBERS = word_set(
    """dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
    dieciocho diecinueve veinte veintidos veintiocho treinta cuarenta cincuenta sesenta setenta ochenta
    noventa cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas
    quinientos quinientas mil varios varias algunos algunas muchos muchas pocos pocas todos todas unas
    unos distintos distintas diversos diversas numerosos numerosas"""
)
_BEFORE_HEAD = word_set(
    """pequeno pequena pequenos pequenas gran grandes nuevo nueva nuevos nuevas propio propia propios
    propias mismo misma mismos mismas actual actuales antiguo antigua antiguos antiguas demas principal
    principales primer primera primeros primeras futuro futura futuros futuras mejores mayores medianos
    medianas unico unica"""
)
# On the word with its accents: "técnica" is an adjective, "certifica" a verb; "serrana" is one, "acompaña" none.
_ADJECTIVE = re.compile(
    r"(?:al|ales|ar|ares|[áéíóú]\w{1,3}ic[oa]s?|ari[oa]s?|er[oa]s?|iv[oa]s?|dor|dora|dores|doras|[st]or|[st]ora|[st]ores|[st]oras"
    r"|enses?|an[oa]s?|in[oa]s?|istas?|il|iles|ués|uesas?)$"
)
_ADJECTIVES = word_set(
    """norteno nortena sureno surena tecnico tecnica privado privada privados
    privadas mixto mixta mixtas mixtos indigena indigenas publico publica
    publicos publicas joven jovenes local locales dispersas dispersos pobre pobres vulnerable
    vulnerables textil textiles multiactor interesadas interesados asociados asociadas organizadas
    organizados verde verdes grande grandes pequenas pequenos medianas medianos cercana ancla externo
    externa externos externas agraria rurales mayor menor chica chicas chicos compradora compradoras
    autonomo autonoma descentralizado descentralizada bajo alta"""
)
# Words with an adjective's ending that begin the rest of the sentence instead.
_NO_ADJECTIVES = word_set(
    """espera esperar era eran quiera genera generar opera operan operar recupera supera coopera considera
    libera pagar comprar vender dar estar hablar usar bajar llegar pasar trabajar participar tal cual
    igual final total casi hectarea cuanto mana manana semana quincena pena buena llena ordena fuera
    afuera manera primera carrera cualquiera gana ganan cantina termina terminan opina camina combina
    destina origina determina domina examina elimina dia ahi segundo tercero puntual anual mensual
    semanal diario diaria quincenal temporal definitiva viva activa deriva motiva cultiva activan
    reactiva aprovecharan ordenan estan mil abril explica aplica indica dedica fabrica publica comunica
    ubica practica para lidera acelera tolera coordina contamina culmina denomina afina discrimina sana piense
    atesora campana despues entero entera cocina
    vecina esquina oficina medicina harina"""
)
_NO_COMPLEMENT = word_set(
    """lo los la el que quien ellos ellas ella cada todo toda todos todas un una unos unas este esta estos
    estas ese esa su sus forma manera modo hecho acuerdo inmediato nuevo repente enero febrero marzo
    abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado domingo otro otra otros otras nuestro nuestra nuestros nuestras
    cerca lejos arriba abajo donde tal mas menos ida hoy ayer aqui ahi alli base contado frente parte
    pie antemano ahora antes despues entre cuyo ambas ambos uno ninguno misma mismo mismas mismos siempre vez"""
)
_SAINTS = frozenset({"san", "santa", "santo"})
_COMMON_INFINITIVE_NOUNS = word_set("mujer taller hogar lugar mar azucar militar familiar pilar altar telar ajuar par")
_NOUN_PAIR = re.compile(r"(?:miento|cion|sion|dad|tud|ria|ura|io|ia|os|as|es|uz|oz|agua|cafe|cacao)$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `first` to `last` (exclusive) are indices of words, the determiner included in `first`."""

    first: int  # the determiner, when there is one
    core: int  # the first word of the name proper: head or a number or adjective before it
    last: int
    determiner: str  # folded, or ""
    counted: bool  # a number stands before the head
    title: str  # a proper name right after the head, as written, or ""
    capitalised: bool  # the head is written with a capital inside a sentence, or the name holds a proper name

    @property
    def plural(self) -> bool:
        """What article and number say of a noun whose singular and plural are alike."""
        return self.counted or self.determiner in _PLURAL_DETERMINERS


_PLURAL_DETERMINERS = word_set(
    "los las unos unas sus nuestros nuestras estos estas esos esas dichos dichas ambos ambas"
)


def phrase_around(words: Sequence[Word], head: int, plural: bool) -> Phrase:
    """The phrase whose head is at index `head`."""
    core, counted = head, False
    while core > 0:
        before = words[core - 1]
        if before.folded in NUMBERS or before.text[0].isdigit():
            if not plural and before.folded not in ("primer",):
                break
            counted = True
        elif before.folded not in _BEFORE_HEAD:
            break
        core -= 1
    determiner, first = "", core
    if core > 0 and not _of_so_many(words, core, counted):
        word = words[core - 1].folded
        if word in ARTICLES | INDEFINITE | OTHER_DETERMINERS | NOBODY:
            determiner, first = word, core - 1
    formal = words[head].capitalised and not words[head].fresh and not words[head].is_acronym
    last, title = _end(words, head, formal or (words[head].capitalised and not words[head].is_acronym))
    return Phrase(first, core, last, determiner, counted, title, formal or bool(title))


def _of_so_many(words: Sequence[Word], core: int, counted: bool) -> bool:
    """Whether "cada" tells a share: "tres de cada diez [familias]" are of all families."""
    return counted and core > 1 and words[core - 1].folded == "cada" and words[core - 2].folded == "de"


def _end(words: Sequence[Word], head: int, formal: bool) -> tuple[int, str]:
    end, title, complements = head + 1, "", 0
    while end < len(words):
        word = words[end]
        quoted = end_of_quoted(words, end)
        if quoted > end:
            return quoted, written(words, end + 1, quoted - 1)
        if begins_name(words, end):
            run = end_of_run(words, end, "es", through_and=formal)
            return run, title or written(words, end, run)
        if end == head + 1 and word.folded in _SAINTS and end + 1 < len(words) and words[end + 1].is_word:
            return end + 2, title or written(words, end, end + 2)  # "la cooperativa san roque", typed in haste
        if _is_adjective(word) and complements < 2:
            end += 1
        elif word.folded in ("de", "del") and complements < (3 if formal else 2):
            after = _complement(words, end, formal)
            if after == end:
                break
            end, complements = after, complements + 1
            if words[end - 1].capitalised:
                complements = 3
        elif formal and word.folded in ("y", "e") and end + 1 < len(words) and words[end + 1].capitalised:
            end = end_of_run(words, end + 1, "es", through_and=True)
        else:
            break
    return end, title


def _complement(words: Sequence[Word], of: int, formal: bool) -> int:
    """The index after "de X" that begins at `of`, or `of` when it is no part of a name."""
    index = of + 1
    if index < len(words) and words[of].folded == "de" and words[index].folded in ("la", "las", "los", "el"):
        index += 1
    if index >= len(words):
        return of
    word = words[index]
    if not word.is_word:
        quoted = end_of_quoted(words, index)
        return quoted if quoted > index else of
    if word.capitalised:
        if not begins_name(words, index):
            return of
        return end_of_run(words, index, "es", through_and=formal or _two_places(words, index))
    if word.folded in _NO_COMPLEMENT or word.folded in NUMBERS or _is_infinitive(word) or len(word.text) < 3:
        return of
    end = index + 1
    if begins_name(words, end):  # la familia Quiroga
        return end_of_run(words, end, "es")
    while end < len(words) and _is_adjective(words[end]) and end - index < 3:
        end += 1
    pair = end + 1
    if (
        index == of + 1
        and pair < len(words)
        and words[end].folded in ("y", "e")
        and not words[pair].capitalised
        and _NOUN_PAIR.search(words[pair].folded)
        and words[pair].folded not in _NO_COMPLEMENT
        and (pair + 1 >= len(words) or not words[pair + 1].is_word or words[pair + 1].folded in _AFTER_PAIR)
    ):
        return pair + 1
    return end


_AFTER_PAIR = word_set("de del que en se con para y no ya la el los las desde quiere compra vende tiene")


def _two_places(words: Sequence[Word], index: int) -> bool:
    """Whether "X y Z" ends there: "las familias de Guapi y Timbiquí"."""
    end = end_of_run(words, index, "es")
    after = end_of_run(words, index, "es", through_and=True)
    return after > end and (after >= len(words) or words[after].folded not in ARTICLES)


def _is_adjective(word: Word) -> bool:
    if not word.is_word or word.capitalised or word.folded in _NO_ADJECTIVES or _is_verb(word):
        return False
    return word.folded in _ADJECTIVES or (len(word.folded) > 4 and bool(_ADJECTIVE.search(word.text.lower())))


def _is_verb(word: Word) -> bool:
    """Futures and infinitives: "comprará", "pagar"; an accent on the last vowel gives them away."""
    return bool(re.search(r"(?:rá|rán|ré|ría|rían|ó|ían|ía)$", word.text)) or _is_infinitive(word)


def _is_infinitive(word: Word) -> bool:
    return (
        bool(re.search(r"(?:[aei]r|[aei]rl[oae]s?|[aei]rse|ando|iendo)$", word.folded))
        and word.folded not in _COMMON_INFINITIVE_NOUNS
        and not word.folded.endswith(("liar", "cular", "lar"))
    )


def is_number(word: Word) -> bool:
    """A number in figures or words, or a word of quantity."""
    return word.text[0].isdigit() or word.folded in NUMBERS


def definite(gender: Gender, plural: bool) -> str:
    """The definite article for a gender and number."""
    if gender == "f":
        return "las" if plural else "la"
    return "los" if plural else "el"
