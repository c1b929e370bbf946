"""Why a question is asked, what a good answer looks like, and what the recommendations say when somebody asks."""

import re

from assistant.dialogue.moving import nothing_pending, state
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import CitedSentence, Colleague, Librarian
from assistant.dialogue.presenting import Said, ask_again, note, recommendations_of
from assistant.dialogue.quoting import ended, joined, narrowed, open_ended, quoted, shortened
from assistant.domain.conversation import Citation, Conversation, Paragraph, Quotation
from assistant.domain.draft import Language
from assistant.domain.knowledge import SearchResult

MOST_CLAIMS = 3
RECOMMENDATIONS = ("R1", "R2", "R3", "R4", "R5", "R6", "R7")
_LONGEST_GUIDANCE = 60  # words
_LONGEST_QUESTION = 600  # characters
_NEAR_THE_BEST = 0.75  # a claim is cited when its score comes this near to the best one's
_MENTION = re.compile(
    r"\b(?:R\s?|recomendaci[oó]n(?:es)?\s+(?:n[uú]mero\s+)?|recommendations?\s+(?:number\s+)?)([1-7])\b", re.I
)
_FRAME = re.compile(
    r"^[¿\s]*(?:(?:y|pero|antes|una duda|una pregunta|and|but|so|one question)[,:]?\s+[¿]?)*"
    r"(?:(?:qu[eé]\s+)?(?:nos |me )?(?:(?:dicen?|hablan?|tratan?|recomiendan?|mencionan?|sugieren?|piden?)\s+"
    r"(?:algo\s+)?)?"
    r"(?:las\s+)?recomendaci\w+\s*(?:(?:dicen?|hablan?|tratan?|mencionan?|sugieren?|piden?|dan)\s*(?:algo\s+)?)?"
    r"(?:(?:del?|sobre|acerca de|respecto a)\s+)?"
    r"|(?:what\s+)?(?:do|does|did)\s+(?:the\s+)?recommendations?\s+(?:say|speak|talk|mention|suggest|ask|cover|give)\s*"
    r"(?:anything\s+|something\s+)?(?:(?:about|of|on|for)\s+)?)",
    re.I,
)
_LIST_MARK = re.compile(r"^\s*(?:(?:[-–—*•·▪◦]|\d{1,2}[.)])\s+)+")
_RULE_OF = {"R3.5": "R3.4"}  # an exception turns the recommendation round where its rule does not stand before it
_ASKS_A_NUMBER = re.compile(
    r"\bcu[aá]nt[oa]s?\b|\bqu[eé] (?:porcentaje|cifra|n[uú]mero|plazo)|\bhow (?:many|much|long|often|big|large)\b"
    r"|\bwhat (?:percentage|share|number|figure|proportion)\b",
    re.I,
)
_ASKS_HOW_STRONGLY = re.compile(
    r"\bproh[ií]b|\boblig|\bexig|\bpermit|\bsiempre\b|\bnunca\b|\b(?:hay|tenemos|tiene) que\b|\bdeb(?:e|en|emos)\b"
    r"|\bforbid|\bforbad|\bmust\b|\brequire|\ballow|\balways\b|\bnever\b|\bhave to\b|\bmandatory\b|\bshould\b",
    re.I,
)


def explain(conversation: Conversation, librarian: Librarian) -> Said:
    """Why the pending challenge is asked: what was found, the sentences behind it, the claims with their hedge."""
    if conversation.pending is None:
        return nothing_pending(conversation)[1]
    language = conversation.language
    phrases = phrases_of(language)
    finding = state(conversation)[1].finding(conversation.pending.slug)
    said = note(ended(finding.why))
    if finding.evidence:
        quotes = tuple(Quotation(narrowed(evidence, 40)) for evidence in finding.evidence[:2])
        said += note(phrases.why_passages) + Said(quotes)
    else:
        said += note(phrases.why_silent)
    claims = _with_their_rules((conversation.pending.claims or finding.claims)[:2])
    said += note(phrases.why_claims) + cite(claims, librarian, language) if claims else note(phrases.why_practice)
    for recommendation in recommendations_of(claims)[:1]:
        said += note(_strength(recommendation, librarian, language))
    nearest = tuple(
        quoted(open_ended(shortened(_LIST_MARK.sub("", sentence), 25)), language)
        for sentence, _ in finding.explanation.nearest[:2]
    )
    if nearest:
        said += note(phrases.nearest.format(sentences=joined(nearest, language)))
    return said + ask_again(conversation)


def show_example(conversation: Conversation, librarian: Librarian) -> Said:
    """An invented good answer to the pending challenge, marked as invented."""
    if conversation.pending is None:
        return nothing_pending(conversation)[1]
    language = conversation.language
    example = librarian.criterion(conversation.pending.slug).example[language]
    if "invent" not in example.lower():
        example = phrases_of(language).example.format(example=example)
    return Said((Paragraph(ended(example), "example"),)) + ask_again(conversation)


def clarify(conversation: Conversation, librarian: Librarian) -> Said:
    """The pending question put another way: by what would settle it."""
    if conversation.pending is None:
        return nothing_pending(conversation)[1]
    language = conversation.language
    settles = conversation.pending.settles or librarian.criterion(conversation.pending.slug).settles[language]
    return note(phrases_of(language).clarification.format(settles=ended(settles))) + ask_again(conversation)


def meet_objection(conversation: Conversation, recommendation: str, librarian: Librarian) -> Said:
    """What a recommendation says, with its hedge, and that nobody need agree; then the question again.

    `recommendation` is "" for the one that the pending challenge rests on.
    """
    language = conversation.language
    phrases = phrases_of(language)
    pending = conversation.pending.claims if conversation.pending is not None else ()
    recommendation = recommendation or next(iter(recommendations_of(pending)), "")
    if not recommendation:
        return nothing_pending(conversation)[1]
    claims = tuple(claim for claim in pending if recommendations_of((claim,)) == (recommendation,))
    claims = claims or tuple(claim.id for claim in librarian.recommendation(recommendation).claims)[:1]
    said = note(pick(phrases.objection, len(conversation.turns)).format(id=recommendation))
    said += cite(_with_their_rules(claims[:2]), librarian, language)
    return said + note(_strength(recommendation, librarian, language)) + ask_again(conversation)


def answer_question(
    conversation: Conversation,
    question: str,
    librarian: Librarian,
    colleague: Colleague | None = None,
    in_passing: bool = False,
) -> Said:
    """What the recommendations say, claim by claim, or that they say nothing. Asks nothing itself.

    A colleague says it in sentences of its own, each with the claims that bear it; these are then shown as they are.

    `in_passing`: the question stood beside an answer, so that declining takes one sentence.
    """
    language, turn = conversation.language, len(conversation.turns)
    phrases = phrases_of(language)
    question = question[:_LONGEST_QUESTION]
    result = _look_up(question, language, librarian)
    mentioned = tuple(dict.fromkeys(f"R{number}" for number in _MENTION.findall(question)))
    claims = _with_their_rules(_claims_to_cite(result, mentioned, librarian))
    if (result.out_of_scope and not mentioned) or not (claims or result.hits):
        if in_passing:
            return Said((Paragraph(phrases.outside_aside, "decline"),))
        titles = tuple(librarian.recommendation(id).title[language] for id in RECOMMENDATIONS)
        covers = phrases.covers.format(titles="; ".join(_in_sentence(title) for title in titles))
        return Said((Paragraph(f"{pick(phrases.outside, turn)} {covers}", "decline"),), _claims_in(result))
    guidance = tuple(hit for hit in result.hits if hit.kind == "guidance")[:1]
    sentences = colleague.answer(question, result, language) if colleague is not None and result.hits else None
    if sentences:
        return Said((), _claims_in(result)) + _in_sentences(sentences, result, librarian, language)
    said = Said((), _claims_in(result)) + note(pick(phrases.found, turn)) + cite(claims, librarian, language)
    if guidance:
        added = tuple(Citation(hit.source, shortened(hit.text, _LONGEST_GUIDANCE)) for hit in guidance)
        said += Said(added) + note(phrases.guidance)
    texts = " ".join(librarian.claim(claim, language) for claim in claims)
    if _ASKS_A_NUMBER.search(question) and not re.search(r"\d", texts):
        said += note(phrases.no_number)
    if _ASKS_HOW_STRONGLY.search(question) and claims:
        said += note(_strength(recommendations_of(claims)[0], librarian, language))
    return said


def _in_sentences(
    sentences: tuple[CitedSentence, ...], result: SearchResult, librarian: Librarian, language: Language
) -> Said:
    """An answer in sentences, each followed by the ids of its claims; beneath, the claims in their own words."""
    text = " ".join(_with_sources(sentence) for sentence in sentences)
    cited = tuple(dict.fromkeys(source for sentence in sentences for source in sentence.claims))
    texts = {hit.source: hit.text for hit in result.hits if hit.kind == "guidance"}
    added = tuple(Citation(source, shortened(texts[source], _LONGEST_GUIDANCE)) for source in cited if source in texts)
    claims = tuple(source for source in cited if source not in texts)
    return note(text) + cite(claims, librarian, language) + Said(added)


def _with_sources(sentence: CitedSentence) -> str:
    words = ended(sentence.text)
    return f"{words[:-1]} ({', '.join(sentence.claims)}){words[-1]}" if sentence.claims else words


def cite(claims: tuple[str, ...], librarian: Librarian, language: Language) -> Said:
    """One citation per claim, in the recommendation's own strength."""
    return Said(tuple(Citation(claim, librarian.claim(claim, language)) for claim in claims), claims)


def _look_up(question: str, language: Language, librarian: Librarian) -> SearchResult:
    """Search for what the question is about, without the words that only say whom it is put to."""
    subject = _FRAME.sub("", question.strip()).strip(" ¿?")
    if subject and subject != question.strip(" ¿?"):
        result = librarian.search(subject, language)
        if not result.out_of_scope:
            return result
    return librarian.search(question, language)


def _claims_to_cite(result: SearchResult, mentioned: tuple[str, ...], librarian: Librarian) -> tuple[str, ...]:
    hits = [hit for hit in result.hits if hit.kind == "claim"]
    if mentioned:
        among = [hit.source for hit in hits if recommendations_of((hit.source,))[0] in mentioned]
        first = [claim.id for id in mentioned for claim in librarian.recommendation(id).claims]
        return tuple(dict.fromkeys((*among, *first)))[:MOST_CLAIMS] if not among else tuple(among[:MOST_CLAIMS])
    if hits:
        best = max(hit.score for hit in hits)
        near = [hit.source for hit in hits if hit.score >= _NEAR_THE_BEST * best] or [hits[0].source]
        return tuple(dict.fromkeys(near))[:MOST_CLAIMS]
    return tuple(dict.fromkeys(claim for slug in result.ranked[:1] for claim in librarian.criterion(slug).claims[:2]))


def _with_their_rules(claims: tuple[str, ...]) -> tuple[str, ...]:
    """The claims, each exception right after the rule that it is an exception to; `MOST_CLAIMS` at most."""
    rules = {_RULE_OF[claim] for claim in claims if claim in _RULE_OF}
    ordered: list[str] = []
    for claim in claims:
        if claim in _RULE_OF:
            ordered += (_RULE_OF[claim], claim)
        elif claim not in rules:
            ordered.append(claim)
    while len(ordered) > MOST_CLAIMS and ordered[-1] in _RULE_OF and len(ordered) > 2:
        # A pair is not parted: the claim before it gives way.
        del ordered[-3]
    return tuple(ordered[:MOST_CLAIMS])


def _claims_in(result: SearchResult) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.source for hit in result.hits if hit.kind == "claim"))


def _strength(recommendation: str, librarian: Librarian, language: Language) -> str:
    hedge = librarian.recommendation(recommendation).hedge[language]
    return phrases_of(language).strength.format(id=recommendation, hedge=ended(hedge))


def _in_sentence(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() or title[1:2].isspace() else title
