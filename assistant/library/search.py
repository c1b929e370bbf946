"""Finds what bears on a question: ranks the criteria, chooses the claims to cite, decides what lies outside.

Three witnesses are added up: the fitted scores (meaning and words), the vote of the nearest labelled questions and
sentences, and a recommendation that the question names. Nothing is opened before the first question.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.dialogue.ports import Encoder
from assistant.domain.draft import Language
from assistant.domain.knowledge import SLUGS, Criterion, Hit, Recommendation, SearchResult
from assistant.library.chroma_place import Found
from assistant.library.index import Index
from assistant.library.relevance import COLUMNS, OUTSIDE, Relevance
from assistant.library.shelf import Shelf

# Chosen by leaving out one author of questions at a time (tests/library/compare_search.py).
_CANDIDATES = 80  # vector neighbours that are fetched
_VOTERS = 40  # of them, those that vote once words are counted too
_SHARPNESS = 0.07  # similarity that makes a vote e times heavier
_VOTE_WEIGHT = 0.5
_OUTSIDE_MARGIN = 0.2  # by which "outside" must beat the best criterion
_CITED_CRITERIA = 3
_CLAIM_CANDIDATES = 500  # all of them: there are fewer
_NAMED = re.compile(r"\bR\s?([1-7])(?:\.(\d{1,2}))?\b", re.IGNORECASE)
_ABOUT_ALL = re.compile(
    r"\b(?:las|estas|esas|sus|siete)\s+recomendaciones\b|\b(?:the|these|those|your|seven)\s+recommendations\b"
    r"|\bcambios?\s+sist[eé]micos?\b|\bsystemic\s+changes?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as the index sees it."""

    text: str
    vector: NDArray[np.float32]
    scores: NDArray[np.float32]  # [15]


class ShelfLibrarian:
    """Fulfils `dialogue.ports.Librarian`."""

    def __init__(self, shelf: Shelf, index: Index, encoder: Encoder, *, decides_scope: bool = True) -> None:
        """Without `decides_scope` no question lies outside: somebody else decides that."""
        self._decides_scope = decides_scope
        self._shelf = shelf
        self._index = index
        self._encoder = encoder

    def recommendation(self, id: str) -> Recommendation:
        """Raises KeyError for an unknown id."""
        return self._shelf.recommendation(id)

    def criterion(self, slug: str) -> Criterion:
        """Raises KeyError for an unknown slug."""
        return self._shelf.criterion(slug)

    def claim(self, id: str, language: Language) -> str:
        """What a claim says. Raises KeyError for an unknown id."""
        return self._shelf.claims[id].text[language]

    def search(self, query: str, language: Language, limit: int = 5) -> SearchResult:
        """The `limit` criteria that bear most on a question in either language, best first, and what to cite.

        Hits are in `language`: claims (best first), then the criteria, then guidance that is as near as the claims,
        in its own words. A question that lies outside has only guidance among its hits. Raises `LibraryError`.
        """
        text = query.strip()
        if not text:
            return SearchResult(ranked=(), hits=(), out_of_scope=True)
        asked = self._ask(text)
        named = self._named_claims(text)
        order = [SLUGS[place] for place in np.argsort(-asked.scores[:OUTSIDE], kind="stable")]
        order.sort(key=lambda slug: not named.intersection(self.criterion(slug).claims))
        ranked = tuple(order[:limit])
        margin = float(asked.scores[OUTSIDE] - asked.scores[:OUTSIDE].max())
        outside = self._decides_scope and margin > _OUTSIDE_MARGIN and not named and not _ABOUT_ALL.search(text)
        claims, criteria = self._bearing(asked, ranked[:_CITED_CRITERIA], named, language, limit)
        guidance = self._guidance(asked, claims, limit)
        hits = guidance if outside else (*claims, *criteria, *guidance)
        return SearchResult(ranked=ranked, hits=hits, out_of_scope=outside)

    def _ask(self, text: str) -> _Asked:
        relevance = self._index.relevance
        vector = self._encoder.encode([text])
        voters = self._index.neighbours(vector[0], _CANDIDATES, "exemplars")
        scores = relevance.score([text], vector)[0] + _VOTE_WEIGHT * _vote(text, voters, relevance)
        return _Asked(text, vector[0], scores)

    def _named_claims(self, text: str) -> frozenset[str]:
        """The claims that the question names: "R3" all of that recommendation, "r5.2" that one."""
        prefixes = [f"R{number}.{part}" if part else f"R{number}." for number, part in _NAMED.findall(text)]
        return frozenset(
            id
            for id in self._shelf.claims
            for prefix in prefixes
            if id == prefix or (prefix.endswith(".") and id.startswith(prefix))
        )

    def _bearing(
        self, asked: _Asked, slugs: Sequence[str], named: frozenset[str], language: Language, limit: int
    ) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
        """The claims to cite, at most `limit`, and the criteria of these slugs.

        A claim is as near as the nearest of its own words and of the demands that rest on it, in any language. Claims
        that the question names come first; then a criterion's place counts, so that the best one's best claim leads.
        """
        found = self._index.neighbours(asked.vector, _CLAIM_CANDIDATES, "criteria")
        nearness: dict[str, float] = {}
        for each in found:
            for key in (each.metadata["source"], *each.metadata["slugs"].split(",")):
                nearness[key] = max(nearness.get(key, -1.0), each.similarity)
        claims: dict[str, Hit] = {}
        for place, slug in enumerate(slugs):
            resting = [id for id in self.criterion(slug).claims if id not in claims]
            resting.sort(key=lambda id: (id not in named, -nearness.get(id, -1.0)))
            for id in resting[: max(1, limit // (place + 2))]:
                sharing = tuple(criterion.slug for criterion in self._shelf.criteria if id in criterion.claims)
                claims[id] = Hit(id, "claim", self.claim(id, language), nearness.get(id, 0.0), sharing)
        criteria = tuple(
            Hit(slug, "criterion", self.criterion(slug).question[language], nearness.get(slug, 0.0), (slug,))
            for slug in slugs
        )
        return tuple(claims.values())[:limit], criteria

    def _guidance(self, asked: _Asked, claims: Sequence[Hit], limit: int) -> tuple[Hit, ...]:
        """Passages of added guidance that are at least as near as the claims that would be cited."""
        nearest = self._index.guidance_neighbours(asked.vector, limit)
        least = max((claim.score for claim in claims), default=0.0)
        return tuple(
            Hit(each.metadata["source"], "guidance", each.text, each.similarity, ())
            for each in nearest
            if each.similarity >= least
        )


def _vote(text: str, voters: Sequence[Found], relevance: Relevance) -> NDArray[np.float32]:
    """[15]: the share of the nearest rows' votes that each criterion, and "outside", gets."""
    shares = np.zeros(COLUMNS, dtype=np.float32)
    if not voters:
        return shares
    cosines = np.asarray([voter.similarity for voter in voters], dtype=np.float32)
    similarity = relevance.similarity(text, [voter.text for voter in voters], cosines)
    order = np.argsort(-similarity, kind="stable")[:_VOTERS]
    weights = np.exp((similarity[order] - similarity[order[0]]) / _SHARPNESS)
    weights /= weights.sum()
    for place, weight in zip(order, weights, strict=True):
        slugs = [slug for slug in voters[place].metadata["slugs"].split(",") if slug]
        shares[[SLUGS.index(slug) for slug in slugs] or [OUTSIDE]] += weight
    return shares
