"""Where an English noun phrase begins and ends around its head: "the county cashew [committee]".

Without a parser: the way left goes to the nearest article, and is given up at anything that reads like a verb.
"""

import re
from collections.abc import Container, Sequence

from assistant.examiners.rulebook.actors.noun_phrase_es import Phrase
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_quoted, end_of_run
from assistant.examiners.rulebook.text.words import Word, word_set, written

ARTICLES = frozenset({"the"})
INDEFINITE = frozenset({"a", "an"})
OTHER_DETERMINERS = word_set("its their our his her this these that those your my whose")
NOBODY = word_set("second third no each every any another other others neither either nobody without which what enough")
NUMBERS = word_set(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    several some many few most all both various numerous more fewer half dozen million"""
)
_STOP = word_set(
    """hence thus although though unless whatever whichever whoever however and or but nor of in on at by
    to from with for as if when while because so than then that which who whom whose where into onto
    over under between among across through per via about against after before since until during within
    is are was were be been being has have had do does did will would can could may might must shall
    should not he she it they we you i them him us there here how why what also only still just even
    both either let lets help helps make makes ask asks pay pays paid give gives gave sell sells sold
    buy buys bought lend lent train trains teach pays put puts run runs ran keep kept set get gets got
    cut cuts take takes took like including such join joins joining reach reaches serve serves support
    supports link links see show tell told hire hires leaving leaves leave brings bring brought meets
    meet met needs need wants want now today already"""
)
# Words in -s that are no verbs.
S_NOUNS = word_set(
    """savings sales goods business services parts systems arts sports textiles works markets news people's
    women's users' traders' growers' farmers' producers' sellers' herders' bus gas press glass grass
    class process dress access address business wellness fitness ss rights rules tourism customs lands"""
)
# Nouns that make a singular head before them a mere modifier: "the county plan", "a bank loan".
_MODIFIED = word_set(
    """plan plans member members loan loans fee fees board boards staff account accounts tax taxes rule
    rules budget budgets law committee council office officer officers union market markets bank price
    prices order orders model plant shop gate door line levy levies licence license officials official
    system health meeting meetings chair chairs agent agents association manager managers dues elections
    election assembly hall level programme strategy policy unit standards work cash credit group groups
    worker workers job jobs owner owners case network networks partner partners partnership data sector
    development roads road seat seats resolution clerk superintendent leader leaders leadership
    representative representatives register hospital school schools stores store profile name names town
    capital extension veterinary agriculture agricultural livestock water tourism forum platform grant
    grants funds fund funding transfer transfers house houses floor yard yards truck trucks visits visit
    branch branches share shares vote votes room rooms training trainer trainers certificate contract
    contracts deal deals stage machines machine repairs secretariat"""
)
_FOLLOWERS = re.compile(r"(?:ed|ly|es|s)$")
_FOLLOWER_WORDS = _STOP | word_set(
    """bought paid sold met lent gave took put had made said kept ran chose set began fell rose grew led
    held built won lost broke stood sent spent drew left went came found told fixed cut wrote rewrote
    hit the a an its their his her this these each every one two three agreed itself themselves whether
    too more less three-quarters says first no"""
)
_OF_STOP = word_set(
    """the a an its their his her this these that those our each every whom which them it us one two three
    four five six seven eight nine ten all both some any about over more wood concrete another"""
)
_LONGEST_LEFT = 5
_LETTERS_OF_A_CURRENCY = 3


def phrase_around(words: Sequence[Word], head: int, plural: bool, subjects: Container[str]) -> Phrase | None:
    """The phrase whose head is at index `head`; None when the head only modifies the noun after it.

    One of `subjects` further left is taken for the subject of a verb in between.
    """
    if not plural and only_modifies(words, head):
        return None
    if words[head].capitalised and begins_name(words, head + 1):  # Guild Hall
        return None
    capitalised = words[head].capitalised and not words[head].fresh and not words[head].is_acronym
    in_a_name = words[head].capitalised and not (plural and words[head].fresh)
    first_capital = _left_of_capitals(words, head) if in_a_name else head
    if first_capital < head or capitalised:
        capitalised = True
        core, determiner, first, counted = first_capital, "", first_capital, False
        ahead = core - 2 if core > 1 and words[core - 1].folded in ("own", "new") else core - 1
        if ahead >= 0 and words[ahead].folded in ARTICLES | INDEFINITE | OTHER_DETERMINERS | NOBODY:
            determiner, first = words[ahead].folded, ahead
    else:
        core, determiner, first, counted = _left(words, head, plural, subjects)
        if counted and not plural:  # two bank officers
            return None
    last, title = _right(words, head, capitalised, plural, bool(determiner))
    if capitalised and not title and first_capital < head:
        title = written(words, first_capital, last)
    return Phrase(first, core, last, determiner, counted, title, capitalised or bool(title))


def is_number(word: Word) -> bool:
    """A number in figures or words ("forty-five"), or a word of quantity."""
    return word.text[0].isdigit() or word.folded in NUMBERS or word.folded.partition("-")[0] in NUMBERS


def only_modifies(words: Sequence[Word], head: int) -> bool:
    """Whether a singular noun stands before the noun that it modifies: "the [county] plan"."""
    if head + 1 >= len(words):
        return False
    after = words[head + 1]
    if not after.is_word or after.folded in _FOLLOWER_WORDS or after.capitalised:
        return False
    return after.folded in _MODIFIED or not _FOLLOWERS.search(after.folded)


def _left_of_capitals(words: Sequence[Word], head: int) -> int:
    """The first word of the capitalised run that ends in the head: "Lunga Farmers' [Cooperative]"."""
    first = head
    while first > 0:
        before = words[first - 1]
        if before.is_word and before.capitalised and before.folded not in ARTICLES | INDEFINITE | NUMBERS | _STOP:
            first -= 1
        elif (
            before.folded in ("of", "and", "&")
            and first > 1
            and words[first - 2].capitalised
            and words[first - 2].is_word
            and first < head
        ):
            first -= 2
        else:
            break
    if first < head and words[first].fresh and words[first].folded.endswith("ly"):
        first += 1
    if first < head and [word.text for word in words[max(0, first - 2) : first + 1]] == ["M", "/", "S"]:  # Messrs
        first += 1
    return first


def _left(words: Sequence[Word], head: int, plural: bool, subjects: Container[str]) -> tuple[int, str, int, bool]:
    """core, determiner, first, counted."""
    index = head
    while index > 0 and head - index < _LONGEST_LEFT:
        before = words[index - 1]
        folded = before.folded
        if folded in ARTICLES | INDEFINITE | OTHER_DETERMINERS | NOBODY:
            start = index
            counted = False
            while start < head and is_number(words[start]):
                start, counted = start + 1, True
            return index, folded, index - 1, counted
        if is_number(before):
            further = words[index - 2].folded if index > 1 else ""
            if further in ARTICLES | OTHER_DETERMINERS:
                return index - 1, further, index - 2, True
            return index, "", index, True
        if folded == "and" and index > 1 and index < head and _may_modify(words[index - 2]):
            index -= 1
            continue
        members = index == head and not plural and _are_many(before)  # "vendors association"
        if not (_may_modify(before) or members) or (folded in subjects and index < head):
            break
        index -= 1
        if before.fresh and index == 0 and folded != "and":
            return index, "", index, False
    return _bare(words, head, plural)


def _bare(words: Sequence[Word], head: int, plural: bool) -> tuple[int, str, int, bool]:
    """No article in reach: keep at most one modifier that reads like one."""
    core = head
    if plural and head > 0 and _plain_modifier(words[head - 1]):
        core = head - 1
    return core, "", core, False


# Modifiers that are no verbs and no names.
PLAIN_MODIFIERS = word_set(
    """town city local private rural urban poor dairy seed small large young female women water market village
    smallholder commercial public informal formal municipal regional national input milk fish cocoa
    coffee tea rice maize cashew cotton parts hardware service extension health savings lorry boat
    street bicycle vegetable fruit trade growers' farmers' producers' producer farmer users' women's
    independent microfinance vulnerable landless credit community pump county district neighbourhood
    neighborhood estate ward block charcoal sorghum millet groundnut vanilla cattle goat poultry
    livestock motorcycle lodge garage van sawmill guesthouse kiln scrap junk bhangari barangay onion honey sesame
    cassava potato timber fuel herding pastoral fishing"""
)


def _plain_modifier(word: Word) -> bool:
    return word.folded in PLAIN_MODIFIERS


def _are_many(word: Word) -> bool:
    """Whether a word is a noun in the plural that stands right before a body's noun: "protected areas agency"."""
    return (
        word.is_word and word.folded.endswith(("rs", "as", "men")) and word.folded not in _STOP and len(word.text) > 4
    )


def _may_modify(word: Word) -> bool:
    folded = word.folded
    if not word.is_word or folded in _STOP or len(folded) < 2 or folded.endswith(("'ll", "'re", "'ve", "n't")):
        return False
    if folded in S_NOUNS or folded.endswith(("'s", "s'", "ss", "us")):
        return True
    return not folded.endswith(("s", "ed", "ly"))


def _right(words: Sequence[Word], head: int, formal: bool, plural: bool, determined: bool) -> tuple[int, str]:
    end, title = head + 1, ""
    if end >= len(words):
        return end, title
    quoted = end_of_quoted(words, end)
    if quoted > end:
        return quoted, written(words, end + 1, quoted - 1)
    if begins_name(words, end):
        letters = words[end].text.isupper() and len(words[end].text) > _LETTERS_OF_A_CURRENCY
        if plural or not (determined or formal or words[head].fresh or letters):
            return end, title
        run = end_of_run(words, end, "en")
        return run, written(words, end, run)
    if words[end].folded == "of":
        return _of(words, end, formal, plural), title
    if words[end].folded == "for" and formal and not plural:  # the Council for the Blind
        return _of(words, end, formal, plural), title
    if words[end].folded in ("in", "at") and begins_name(words, end + 1) and words[end + 1].folded not in _MONTHS:
        return _unless_possessive(words, end, end_of_run(words, end + 1, "en", through_and=True)), title
    return end, title


def _of(words: Sequence[Word], of: int, formal: bool, plural: bool) -> int:
    """The index after "of X" that begins at `of`, or `of` where it is not plain how far the name goes."""
    index = of + 1
    if index < len(words) and words[index].folded == "the" and formal:
        index += 1
    if index >= len(words) or not words[index].is_word:
        return of
    if begins_name(words, index):
        return _unless_possessive(words, of, end_of_run(words, index, "en", through_and=formal))
    folded = words[index].folded
    if formal or folded in _OF_STOP or folded.endswith("ing"):
        return of
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or not after.is_word or after.folded in _FOLLOWER_WORDS or folded.endswith("s"):
        return index + 1
    return index + 2 if plural and after.folded.endswith("s") else of


def _unless_possessive(words: Sequence[Word], start: int, end: int) -> int:
    """`end`, or `start` when the run ends in a possessive, whose noun is not read: "the group of Kitale's"."""
    return start if words[end - 1].folded.endswith(("'s", "s'")) else end


_MONTHS = word_set(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday phase year"""
)
