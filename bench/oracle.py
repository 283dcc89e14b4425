"""The signal, exactly, by a second implementation: integers from the text of the file."""
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Truth:
    """What every program has to find; a program that computes in doubles may be wrong at ties, and nowhere else."""
    rows: int
    signals: int
    ties: int


def exact(path, window):
    """Counts the rows above their rolling mean. Every close of a generated file has two decimals."""
    ring = deque([0] * window)
    total = rows = signals = ties = 0
    with open(path, "rb") as lines:
        field = next(lines).rstrip().split(b",").index(b"close")
        for line in lines:
            close = int(line.split(b",", field + 1)[field].replace(b".", b""))
            total += close - ring.popleft()
            ring.append(close)
            rows += 1
            if rows >= window:
                excess = close * window - total
                signals += excess > 0
                ties += excess == 0
    return Truth(rows, signals, ties)
