"""Computes the features with pandas, once for each line on standard input, and says how long each time took: what bench/features
asks, in turn with Tidemark. Reading the file is not counted. Arguments: what to compute, file."""
import gc
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src/test/python"))

import numpy as np
import pandas as pd
import pandas_features

WARM_UP = 288


def columns(bars, times):
    return pandas_features.standard(times, bars["close"])


def table(bars, times):
    features = pandas_features.standard(times, bars["close"])
    names = list(features)
    frame = pd.DataFrame(features | pandas_features.targets(features, bars["close"]))
    frame.insert(0, "time", times)
    return {"rows": pd.Series([0.0] * WARM_UP + [float(len(frame.dropna(subset=names)))])}


def sums(made):
    values = ((name, np.abs(column.to_numpy()[WARM_UP:])) for name, column in made.items())
    return " ".join(f"{name}={value[np.isfinite(value)].sum()}" for name, value in values)


def main(what, source):
    work = {"columns": columns, "table": table}[what]
    bars, times = pandas_features.read(source)
    print("ready", flush=True)
    for line in sys.stdin:
        gc.collect()
        start = time.perf_counter()
        made = work(bars, times)
        seconds = time.perf_counter() - start
        print(sums(made) if line.strip() == "check" else f"{seconds:.6f}", flush=True)
        del made


if __name__ == "__main__":
    main(*sys.argv[1:])
