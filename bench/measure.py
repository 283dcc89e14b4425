"""Whole processes, measured by the operating system's own account of each."""
import os
import resource
import statistics
import sys
import time
from dataclasses import dataclass
from typing import Callable, List

KIBIBYTES = 1024 if sys.platform == "darwin" else 1  # the unit of ru_maxrss, in KiB


@dataclass(frozen=True)
class Program:
    """A program of the line-up."""
    name: str
    command: List[str]
    check: Callable  # takes the truth and what was printed; says what is wrong, or nothing


@dataclass(frozen=True)
class Run:
    """One finished process: seconds of wall time and of processor time, and peak resident memory in MiB."""
    wall: float
    cpu: float
    memory: float
    is_memory_bound: bool  # the peak may be lower: it cannot be told from that of the process that started it


class Runs:
    """All counted runs of one program, in order."""

    def __init__(self, program):
        self.program = program
        self.counted = []
        self.printed = ""

    def walls(self):
        return [run.wall for run in self.counted]

    def wall(self):
        return statistics.median(self.walls())

    def cpu(self):
        return statistics.median(run.cpu for run in self.counted)

    def memory(self):
        return max(run.memory for run in self.counted)

    def is_memory_bound(self):
        return max(self.counted, key=lambda run: run.memory).is_memory_bound

    def ratios(self, other):
        """Wall time in this program's runs over the other's, round by round: what slows a round slows both."""
        return [mine / theirs for mine, theirs in zip(self.walls(), other.walls())]


def interleaved(programs, truth, rounds, note):
    """Runs every program once a round, in turn: one round to warm up, then the counted ones."""
    all_runs = [Runs(program) for program in programs]
    for number in range(rounds + 1):
        for runs in all_runs:
            run, runs.printed = measure(runs.program.command)
            wrong = runs.program.check(truth, runs.printed)
            if wrong:
                raise SystemExit(f"bench/run: {runs.program.name}: {wrong}")
            if number:
                runs.counted.append(run)
        note(f"  round {number or 'of warming up'}" + f" of {rounds}" * bool(number))
    return all_runs


def measure(command):
    """Runs a command to its end; what it prints is kept in files."""
    printed, told = ("/dev/null" if command[0] == "cat" else "target/bench/stdout.txt"), "target/bench/stderr.txt"
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, printed, writing, 0o644), (os.POSIX_SPAWN_OPEN, 2, told, writing, 0o644)]
    began = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - began
    code = os.waitstatus_to_exitcode(status)
    if code:
        raise SystemExit(f"bench/run: exit code {code} from: {' '.join(command)}\n{text(printed)}{text(told)}")
    # Between its start and its exec a child shares this process's memory, and the kernel counts that as the child's:
    # a figure that is no larger than our own is only an upper bound.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIBIBYTES / 1024, usage.ru_maxrss <= own),
            text(printed))


def text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()
