"""The criteria in groups that are examined together: those that a reader would hold side by side.

Four, so that with four calls at a time a whole draft takes as long as one group.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria that share evidence, in the order of `knowledge.SLUGS`; every criterion is in exactly one."""

    name: str
    slugs: tuple[str, ...]


GROUPS: tuple[Group, ...] = (
    Group("size", ("timeline", "actors", "experience", "adaptiveness")),
    Group("market", ("sustainability", "market", "linked-markets", "business-case")),
    Group("public", ("spaces", "public-sector", "producers")),
    Group("private", ("private-sector", "intermediation", "local-providers")),
)
