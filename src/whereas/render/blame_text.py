"""A blame for a terminal: each rule with since when it has stood as it stands, and since when its reasons have; what a reviewer should look at in full.

Shut the gate  #shut
  2026-03-02  2026-01-05     3  You should close the gate, because the goats wander.
                                reason older than the rule: "because the goats wander"
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.view import titles
from whereas.render.log_text import DAY, DIGITS, moved, skipped
from whereas.render.style import WIDTH, Style, clean, clip, count
from whereas.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.history import Blame, Mark, Revision, RuleBlame, Since

SHORT, LONG = DAY, DAY + 1 + DIGITS
"""Characters of a column: a date, or a date and a commit's name where several versions have one date."""
WORDS_CHARS, REASON_CHARS = 160, 150
NEVER, SAME, NOW, LINE = "none", "same", "uncommitted", "line"
OLDER: Mark = "reason older than the rule"
YOUNGER: Mark = "rule older than its reason"


def render(blame: Blame, constitution: Constitution, *, colour: bool = False, width: int = WIDTH, marked: bool = False) -> str:
    """The text of a blame. `constitution`: the version that the rules stand in; `marked`: only the rules that carry a mark."""
    return "\n".join(_Page(blame, constitution, Style(colour, width)).lines([r for r in blame.rules if r.mark or not marked])) + "\n"


class _Page:
    """What the lines of one page have in common."""

    def __init__(self, blame: Blame, constitution: Constitution, style: Style) -> None:
        self.blame, self.style = blame, style
        self.read = constitution
        self.titles = titles(constitution)
        self.headings = {s.id for s in constitution.statements if s.heading}
        self.words = shown(constitution)
        dates = Counter(r.date[:DAY] for r in blame.revisions)
        self.column = LONG if max(dates.values(), default=0) > 1 else max(SHORT, len(NOW) if len(dates) and "" in dates else 0)

    def lines(self, told: Sequence[RuleBlame]) -> list[str]:
        lines = self._summary()
        digits = max([len(LINE), *(len(str(r.span.line)) for r in told)])
        if told:
            lines += ["", self.style(f"  {'rule since':{self.column}}  {'its reason':{self.column}}  {LINE:>{digits}}", "dim")]
        before: RuleBlame | None = None
        for rule in told:
            if before is None or rule.principle != before.principle:
                title = clean(self.titles.get(rule.principle, ""))
                lines += ["", self.style(clip(title or rule.principle, self.style.width - 20), "bold") + self.style(f"  #{clean(rule.principle)}", "dim")]
                before = None
            lines += self._rule(rule, before, digits)
            before = rule
        return lines + self._versions(told)

    def _summary(self) -> list[str]:
        blame = self.blame
        rules = [r for r in blame.rules if r.statement not in self.headings]  # titles that are norms are shown, and counted nowhere
        whole = len(blame.rules) == len(self.read.rules)
        principles = len(self.read.holding) if whole else len({r.principle for r in blame.rules})
        lines = [self.style(f"{clean(blame.path)}: {count(len(rules), 'rule')} in {count(principles, 'principle')}, {self._over()}", "bold")]
        counts = Counter(NEVER if r.reason is None else r.mark for r in rules)
        told = {OLDER: "changed since the reason was given", YOUNGER: "stood before the reason was given", NEVER: "without a reason"}
        lines += [f"  {counts[mark]:>4} {words}" for mark, words in told.items() if counts[mark]]
        warnings = [*skipped(blame.revisions), *moved(blame.revisions)]
        if blame.cut:
            warnings.append("  this is a shallow clone: what stands since its oldest version may be older ('git fetch --unshallow')")
        return lines + [self.style(line, "yellow") for line in warnings]

    def _over(self) -> str:
        committed = [r for r in self.blame.revisions if r.rev and not r.skipped]
        since = f" since {committed[-1].date[:DAY]}" if committed else ""
        return f"{count(len(committed), 'version')}{since}" + (", and the work tree" if any(not r.rev for r in self.blame.revisions) else "")

    def _rule(self, rule: RuleBlame, before: RuleBlame | None, digits: int) -> list[str]:
        reason = NEVER if rule.reason is None else SAME if rule.reason == rule.rule else self._when(rule.reason)
        columns = [self._when(rule.rule).ljust(self.column), reason.ljust(self.column), f"{rule.span.line:>{digits}}"]
        head = "  " + "  ".join(columns) + "  "
        lines = self.style.wrap(clip(clean(self.words[rule.statement]), WORDS_CHARS), " " * len(head), first=head).split("\n")
        colours = ["cyan", "dim" if reason in {NEVER, SAME} else "cyan", "dim"]
        painted = "  " + "  ".join(self.style(c, colour) for c, colour in zip(columns, colours, strict=True)) + "  "
        lines[0] = painted + lines[0][len(head) :]
        if rule.mark:
            told = self.style.wrap(f"{rule.mark}: {self._reason(rule, before)}", " " * (len(head) + 2), first=" " * len(head))
            lines += [self.style(line, "yellow") for line in told.split("\n")]
        return lines

    def _reason(self, rule: RuleBlame, before: RuleBlame | None) -> str:
        """The newest reason of a rule; for the second of two rules with the same one, that it is the same."""
        if before is not None and before.mark and before.reasons == rule.reasons:
            return "the same as above"
        newest = next(r for r in rule.reasons if r.since == rule.reason)
        return "in the same sentence" if newest.statement == rule.statement else f'"{clip(clean(self.words[newest.statement]), REASON_CHARS)}"'

    def _when(self, since: Since) -> str:
        return f"{since.date[:DAY]} {since.rev[:DIGITS]}"[: self.column] if since.rev else NOW

    def _versions(self, told: Iterable[RuleBlame]) -> list[str]:
        """The versions that were named, newest first: who made them, and what for."""
        named = {s.rev for r in told for s in (r.rule, r.reason) if s is not None and s.rev}
        found = [r for r in self.blame.revisions if r.rev in named]
        return ["", self.style("versions", "bold"), *map(self._version, found)] if found else []

    def _version(self, r: Revision) -> str:
        declared = f" (version {clean(r.version)})" if r.version else ""
        return clip(f"  {r.date[:DAY]} {r.rev[:DIGITS]}  {clean(r.author)}: {clean(r.subject)}{declared}", self.style.width)
