"""The table in docs/performance.md."""
import os
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import List

from measure import Runs
from oracle import Truth

PAGE = Path("docs/performance.md")
BEGIN = "<!-- bench: begin -->"
END = "<!-- bench: end -->"
YARDSTICK = "FastCSV, callback handler"
PLAIN = "Tidemark, started plainly"
OURS = "Tidemark"


@dataclass(frozen=True)
class Size:
    """One file and all runs over it."""
    rows: int
    size: int
    truth: Truth
    runs: List[Runs]

    def of(self, name):
        return next((runs for runs in self.runs if runs.program.name == name), None)


def render(sizes, machine, rounds, window):
    lines = [f"{machine}. Window {window}, medians of {rounds} runs after one warm-up; wall time also as least to most.",
             "", "| rows | program | wall s | least to most | CPU s | peak MiB | wall ÷ FastCSV |",
             "|---:|---|---:|---:|---:|---:|---:|"]
    for size in sizes:
        lines += [row(size, runs) for runs in size.runs]
    lines += ["", *findings(sizes)]
    return "\n".join(lines)


def row(size, runs):
    walls = runs.walls()
    memory = f"{'≤ ' * runs.is_memory_bound()}{runs.memory():.0f}"
    ratio = statistics.median(runs.ratios(size.of(YARDSTICK)))
    return (f"| {size.rows:,} | {runs.program.name} | {runs.wall():.3f} | {min(walls):.3f} to {max(walls):.3f} "
            f"| {runs.cpu():.2f} | {memory} | {ratio:.2f} |")


def findings(sizes):
    for size in sizes:
        yield (f"- {size.rows:,} rows ({size.size / 1e6:,.1f} MB): exactly {size.truth.signals:,} signals; "
               f"{size.truth.ties:,} ties. {doubles(size)}")
        ours, plain = size.of(OURS), size.of(PLAIN)
        if ours and plain:
            yield (f"- {size.rows:,} rows: the whole batch takes {statistics.median(ours.ratios(plain)):.2f} of the same "
                   f"command started plainly.")


def doubles(size):
    """How far off the yardstick's running sum is."""
    found = int(size.of(YARDSTICK).printed.split("signals=")[1])
    if found == size.truth.signals:
        return "A running sum in doubles finds as many."
    return f"A running sum in doubles finds {found:,}: {abs(found - size.truth.signals):,} rows wrong, at the least."


def write(text):
    """Replaces what stands between the markers; the rest of the page is written by hand."""
    page = PAGE.read_text(encoding="utf-8")
    if page.count(BEGIN) != 1 or page.count(END) != 1:
        raise SystemExit(f"bench/run: {PAGE} must hold {BEGIN} and {END} once each")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    fresh = PAGE.with_suffix(".md.tmp")
    fresh.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
    os.replace(fresh, PAGE)
