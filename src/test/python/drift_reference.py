"""Distances between samples by numpy and scipy: what DistancesReferenceTest holds Tidemark's against.

    python3 src/test/python/drift_reference.py src/test/resources/dev/tidemark/drift

writes samples.csv, a sample a line (its case, its side, its numbers), and reference.csv, the two distances of each case. The definitions are those
of Evidently 0.7, written anew: bins by numpy's rule "sturges" over both samples where the reference has more than 20 different numbers, else a bin a
number; the distance of scipy over the deviation of the reference, of at least 0.001. It was run with numpy 2.4 and scipy 1.17.
"""
import csv
import sys

import numpy as np
from scipy import stats

chance = np.random.default_rng(20240202)


def rounded(sample):
    return [float(f"{number:.7g}") for number in sample]


CASES = {
    "same": (chance.normal(0, 1, 300), chance.normal(0, 1, 200)),
    "shifted": (chance.normal(5, 2, 300), chance.normal(5.3, 2, 211)),
    "wider": (chance.normal(0, 1, 257), chance.normal(0, 1.5, 100)),
    "heavy": (chance.standard_t(2, 400), chance.standard_t(2, 333)),
    "skewed": (chance.exponential(0.01, 350), chance.exponential(0.013, 120)),
    "apart": (chance.normal(0, 1, 100), chance.normal(50, 1, 100)),
    "power_of_two": (chance.uniform(0, 1, 129), chance.uniform(0.1, 1.1, 127)),
    "small_scale": (chance.normal(0, 0.0002, 200), chance.normal(0.00005, 0.0003, 180)),
    "prices": (42_000 + chance.normal(0, 300, 280).cumsum(), 61_000 + chance.normal(0, 300, 140).cumsum()),
    "few": (chance.integers(0, 7, 210), chance.integers(1, 9, 190)),
    "twenty": (np.arange(20).repeat(3), np.arange(25).repeat(2)),
    "twenty_one": (np.arange(21).repeat(3), np.arange(25).repeat(2)),
    "flag": (np.array([0.0] * 250 + [1.0] * 100), np.array([0.0] * 60 + [1.0] * 40)),
    "constant": (np.full(50, 3.5), np.full(30, 3.5)),
    "constant_moved": (np.full(50, 3.5), chance.normal(3.6, 0.1, 30)),
    "rare": (np.array([0.0] * 19_999 + [1.0]), np.array([0.0] * 40 + [2.0] * 2)),
    "one_row": (chance.normal(0, 1, 60), chance.normal(0, 1, 1)),
}


def filled(shares):
    least = shares[shares > 0].min()
    return np.where(shares == 0, least / 1e6 if least <= 1e-4 else 1e-4, shares)


def psi(reference, current):
    if len(np.unique(reference)) > 20:
        edges = np.histogram_bin_edges(np.concatenate([reference, current]), bins="sturges")
        counts = [np.histogram(sample, edges)[0] for sample in (reference, current)]
    else:
        keys = np.unique(np.concatenate([reference, current]))
        counts = [np.array([(sample == key).sum() for key in keys]) for sample in (reference, current)]
    r, c = filled(counts[0] / len(reference)), filled(counts[1] / len(current))
    return float(((r - c) * np.log(r / c)).sum())


def wasserstein(reference, current):
    return float(stats.wasserstein_distance(reference, current) / max(np.std(reference), 0.001))


with open(sys.argv[1] + "/samples.csv", "w", newline="") as samples, open(sys.argv[1] + "/reference.csv", "w") as out:
    write = csv.writer(samples, lineterminator="\n")
    for case, (reference, current) in CASES.items():
        reference, current = (np.array(rounded(sample)) for sample in (reference, current))
        counts = [case, "reference", *reference], [case, "current", *current]
        # Runs of one number are written as number*count.
        for row in counts:
            numbers, runs = row[2:], []
            for number in numbers:
                if runs and runs[-1][0] == number:
                    runs[-1][1] += 1
                else:
                    runs.append([number, 1])
            write.writerow(row[:2] + [f"{n!r}" if k == 1 else f"{n!r}*{k}" for n, k in ((float(a), b) for a, b in runs)])
        out.write(f"{case},{psi(reference, current)!r},{wasserstein(reference, current)!r}\n")
