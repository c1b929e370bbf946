"""The examiner that asks a chat model and checks what it says. Fulfils `ports.Examiner`.

The rulebook comes first: its facts and sums always stand, and its finding, verdict or wording stands wherever the
model's is refused, or none came.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Lock

from assistant.dialogue.ports import Librarian
from assistant.domain.draft import Draft
from assistant.domain.facts import Correction
from assistant.domain.finding import Challenge, Examination, Finding, Status, Verdict
from assistant.domain.knowledge import SLUGS
from assistant.domain.model_use import Progress, Stage
from assistant.examiners.instructions import heard
from assistant.examiners.model.account import Account
from assistant.examiners.model.asking import Asker
from assistant.examiners.model.bearing import Bearing
from assistant.examiners.model.challenges import is_asked
from assistant.examiners.model.examination import GroupFound, Tools, examine_group, passages_sent, propose
from assistant.examiners.model.findings import Bench
from assistant.examiners.model.ground import Ground
from assistant.examiners.model.groups import GROUPS, Group
from assistant.examiners.model.guard.speech import LanguageOf
from assistant.examiners.model.material import figures_text, read_text
from assistant.examiners.model.prompts import Prompts
from assistant.examiners.model.stop import Stop
from assistant.examiners.model.trying import tried
from assistant.examiners.model.weighing import FollowUp, weigh_with_model
from assistant.examiners.rulebook.agenda import order
from assistant.examiners.rulebook.examiner import RulebookExaminer

_SETTLED = (Status.ADDRESSED, Status.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class ModelExaminer:
    """For one turn: it keeps the follow-ups that came with the verdicts. None of its methods raises for a model's sake.

    `language_of` tells the language of a text, None where it is neither Spanish nor English.
    """

    rulebook: RulebookExaminer
    asker: Asker
    account: Account
    prompts: Prompts
    librarian: Librarian
    language_of: LanguageOf
    parallel: int = 4
    progress: Callable[[Progress], object] = lambda _: None
    stop: Stop = field(default_factory=Stop)
    _follow_ups: dict[tuple[str, Verdict], FollowUp] = field(default_factory=dict)

    def examine(self, draft: Draft, corrections: Sequence[Correction] = ()) -> Examination:
        """All fourteen findings, each the model's where it was admitted, else the rulebook's."""
        held = self.rulebook.examine(draft, corrections)
        bench = self._bench(draft, held)
        found = {group.name: GroupFound() for group in GROUPS}
        tell = self._telling()

        def examine(group: Group) -> None:
            ground = self._ground_maker(bench, group.slugs)
            into = found[group.name]
            tried(lambda: examine_group(group, bench, ground, self._tools, into, tell), self.account, self.stop)

        if bench.draft.passages:
            with ThreadPoolExecutor(max_workers=max(1, min(self.parallel, len(GROUPS)))) as pool:
                list(pool.map(examine, GROUPS))
        return self._put_together(bench, found)

    def weigh(self, challenge: Challenge, finding: Finding, answers: Sequence[str], draft: Draft) -> Verdict:
        """What the last answer did, given the earlier ones."""
        held = self.rulebook.weigh(challenge, finding, answers, draft)
        bench = self._bench(draft, None)
        self.progress(Progress("weighing", 0, 1))
        ground = self._ground_maker(bench, (challenge.slug,))
        weighed = tried(
            lambda: weigh_with_model(challenge, finding, answers, held, bench, ground, self._tools),
            self.account,
            self.stop,
        )
        self.progress(Progress("weighing", 1, 1))
        if weighed is None:
            return held
        verdict, following = weighed
        if following is not None:
            self._follow_ups[challenge.slug, verdict] = following
        return verdict

    def hear(self, text: str) -> str:
        """A person's words without sentences that tell the assistant what to hold; "" where nothing else is left."""
        return self.rulebook.hear(text)

    def follow_up(self, challenge: Challenge, verdict: Verdict, draft: Draft, attempt: int) -> Challenge:
        """A challenge that asks for exactly what is still wanted: as it came with the verdict, else the rulebook's."""
        following = self._follow_ups.get((challenge.slug, verdict))
        if following is None:
            return self.rulebook.follow_up(challenge, verdict, draft, attempt)
        return replace(
            challenge,
            question=following.question,
            reason=following.reason,
            situation=f"follow-up-{attempt}",
            by="model",
        )

    def reword(
        self,
        challenge: Challenge,
        finding: Finding,
        draft: Draft,
        asked: Sequence[str],
        corrections: Sequence[Correction] = (),
    ) -> Challenge | None:
        """Another wording of the challenge, none of those `asked`; the rulebook's where the model has none."""
        held = self.rulebook.examine(draft, corrections)
        bench = self._bench(draft, held)
        self.progress(Progress("wording", 0, 1))
        ground = self._ground_maker(bench, (finding.slug,))
        passages = passages_sent(bench, (finding.slug,))
        candidates = tried(
            lambda: propose([finding], bench, ground(passages), passages, self._tools, asked), self.account, self.stop
        )
        if candidates:
            return replace(candidates[finding.slug][0], situation=challenge.situation)
        return self.rulebook.reword(challenge, finding, draft, asked, corrections)

    # ------------------------------------------------------------ own

    @property
    def _tools(self) -> Tools:
        return Tools(self.asker, self.account, self.prompts, self.librarian)

    def _bench(self, draft: Draft, held: Examination | None) -> Bench:
        """The bench for a draft; without an examination, the facts and sums alone are read."""
        kept, set_aside = heard(draft, self.rulebook.instructions)
        if held is None:
            facts, figures = self.rulebook.read(kept)
            held = Examination(facts, figures, (), ())
        bearing = Bearing.of_draft(kept, self.rulebook.learnt.classifier, self.rulebook.encoder)
        return Bench(kept, held, bearing, self._instructs, steered=bool(set_aside))

    def _instructs(self, text: str) -> bool:
        return bool(self.rulebook.instructions.find(text))

    def _ground_maker(self, bench: Bench, slugs: Sequence[str]) -> Callable[..., Ground]:
        language = bench.draft.language
        criteria = [self.librarian.criterion(slug) for slug in slugs]
        beside = [criterion.question[language] + criterion.settles[language] for criterion in criteria]
        beside += [demand.text[language] for criterion in criteria for demand in criterion.demands]
        claims = {claim for criterion in criteria for claim in criterion.claims}
        beside += [self.librarian.claim(claim, language) for claim in sorted(claims)]

        def ground(passages: str, *more: str) -> Ground:
            return Ground(
                language=language,
                texts=(
                    passages,
                    read_text(bench.examination.facts, language),
                    figures_text(bench.examination.figures, language),
                    *more,
                ),
                values=tuple(figure.value for figure in bench.examination.figures),
                beside=("\n".join(beside),),
                language_of=self.language_of,
                systems=tuple(prompt.system for prompt in self.prompts.values()),
            )

        return ground

    def _telling(self) -> Callable[[Stage, Finding | None], None]:
        lock = Lock()
        done: dict[str, int] = {}

        def tell(stage: Stage, finding: Finding | None) -> None:
            with lock:
                done[stage] = done.get(stage, 0) + 1
                if finding is None:
                    self.progress(Progress(stage, done[stage], len(GROUPS)))
                else:
                    self.progress(Progress(stage, done[stage], len(SLUGS), finding.slug, finding.status.value))

        return tell

    def _put_together(self, bench: Bench, found: dict[str, GroupFound]) -> Examination:
        held = bench.examination
        findings: list[Finding] = []
        for before in held.findings:
            group = next(group for group in GROUPS if before.slug in group.slugs)
            asked = [finding.challenge.question for finding in findings if finding.challenge]
            findings.append(self._finding(bench, before, found[group.name], asked))
        agenda = order({finding.slug: finding.severity for finding in findings})
        by_model = any(finding.by == "model" for finding in findings)
        return replace(held, findings=tuple(findings), agenda=agenda, by="model" if by_model else "rulebook")

    def _finding(self, bench: Bench, before: Finding, found: GroupFound, asked: Sequence[str]) -> Finding:
        """The admitted finding with its challenge; the rulebook's wording where the model's was not admitted.

        The same question is not asked of two criteria.
        """
        slug = before.slug
        refused = found.findings.refused.get(slug)
        finding = found.findings.kept.get(slug) or replace(before, replaced=refused.reason_alone if refused else "")
        if finding.status is not before.status:
            severity = self.rulebook.severity(bench.draft, slug, finding.status, bench.examination.figures)
            finding = replace(finding, severity=severity)
        if finding.status in _SETTLED:
            return replace(finding, challenge=None)
        challenge = found.challenges.get(slug)
        if challenge is not None and is_asked(challenge.question, asked):
            challenge = None
        if challenge is None and finding.status is before.status:
            challenge = before.challenge
        if challenge is None:
            evidence = finding.evidence
            challenge = self.rulebook.challenge(bench.draft, slug, finding.status, evidence, bench.examination)
        return replace(finding, challenge=challenge)
