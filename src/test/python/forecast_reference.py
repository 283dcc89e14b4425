"""Baselines, metrics and the test of Diebold and Mariano by numpy and scipy: what ReferenceTest holds Tidemark's against.

    python3 src/test/python/forecast_reference.py src/test/resources/dev/tidemark/forecast

writes closes.csv, hourly closes of a made-up process whose volatility comes in clusters, and reference.csv, a name and a number a line. It was
run with numpy 2.4 and scipy 1.17.
"""
import csv
import sys

import numpy as np
from scipy import optimize, stats

BARS, WARM_UP, HORIZON, WINDOW = 1800, 288, 12, 12
DAY, WEEK = 24, 168


def closes():
    chance = np.random.default_rng(20240101)
    log_variance, price, out = 0.0, 40_000.0, []
    for z, shock in zip(chance.standard_normal(BARS), chance.standard_normal(BARS)):
        log_variance = 0.98 * log_variance + 0.2 * shock
        price *= np.exp(0.005 * np.exp(log_variance / 2) * z)
        out.append(round(price, 2))
    return np.array(out)


def windows(values, window, statistic):
    out = np.full(len(values), np.nan)
    view = np.lib.stride_tricks.sliding_window_view(values, window)
    out[window - 1:] = statistic(view)
    return out


def regression(y, *x):
    matrix = np.column_stack([np.ones(len(y)), *x])
    coefficients = np.linalg.lstsq(matrix, y, rcond=None)[0]
    rest = y - matrix @ coefficients
    return coefficients, rest @ rest / (len(y) - matrix.shape[1])


def garch(returns):
    """The most likely mean, omega, alpha and beta: the mean is that of the returns, the first variance theirs."""
    error = returns - returns.mean()
    variance = error @ error / len(error)

    def variances(theta):
        h = np.empty(len(error))
        h[0] = variance
        for t in range(1, len(h)):
            h[t] = theta[0] * variance + theta[1] * error[t - 1] ** 2 + theta[2] * h[t - 1]
        return h

    def unlikely(theta):
        if theta[0] <= 0 or theta[1] < 0 or theta[2] < 0 or theta[1] + theta[2] >= 1:
            return np.inf
        h = variances(theta)
        return 0.5 * np.sum(np.log(h / variance) + error ** 2 / h)

    best = optimize.minimize(unlikely, [0.05, 0.1, 0.8], method="Powell", options={"xtol": 1e-9, "ftol": 1e-13, "maxiter": 20000})
    best = optimize.minimize(unlikely, best.x, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-11, "maxiter": 20000})
    return returns.mean(), best.x[0] * variance, best.x[1], best.x[2], variance


def garch_figures(returns, fitted):
    mean, omega, alpha, beta, h = fitted
    out = np.full(len(returns), np.nan)
    for t, value in enumerate(returns):
        h = omega + alpha * (value - mean) ** 2 + beta * h if np.isfinite(value) else omega + (alpha + beta) * h
        level = omega / (1 - alpha - beta)
        weights = (1 - (alpha + beta) ** HORIZON) / (1 - alpha - beta)
        out[t] = np.sqrt(HORIZON * level + (h - level) * weights)
    return out


def figures(close, target, train):
    """The figure of each baseline before it is mapped, a value a bar."""
    share = windows(close, WINDOW, lambda v: v.std(axis=1, ddof=1)) / close
    returns = np.concatenate([[np.nan], np.diff(np.log(close))])
    variances = [windows(returns ** 2, window, lambda v: v.mean(axis=1)) for window in (1, DAY, WEEK)]
    ewma = np.full(len(close), np.nan)
    ewma[1] = returns[1] ** 2
    for t in range(2, len(close)):
        ewma[t] = 0.94 * ewma[t - 1] + 0.06 * returns[t] ** 2
    made = {"persistence": share, "rolling_mean": windows(share, DAY, lambda v: v.mean(axis=1)), "ewma": np.sqrt(ewma)}
    b, _ = regression(target[train] ** 2, *(v[train] for v in variances))
    made["har"] = np.sqrt(np.maximum(0, b[0] + sum(c * v for c, v in zip(b[1:], variances))))
    roots = [np.sqrt(v) for v in variances]
    b, _ = regression(target[train], *(v[train] for v in roots))
    made["har_root"] = b[0] + sum(c * v for c, v in zip(b[1:], roots))
    logs = [np.log(np.maximum(v, v[train][v[train] > 0].min())) for v in variances]
    b, s2 = regression(np.log(target[train]), *(v[train] for v in logs))
    made["log_har"] = np.exp(b[0] + sum(c * v for c, v in zip(b[1:], logs)) + s2 / 2)
    fitted = garch(returns[train])
    made["garch"] = garch_figures(returns, fitted)
    return made, dict(zip(("garch.mean", "garch.omega", "garch.alpha", "garch.beta"), fitted))


def qlike(y, f, floor):
    ratio = np.maximum(y, floor) ** 2 / np.maximum(f, floor) ** 2
    return ratio - np.log(ratio) - 1


def metrics(y, f, floor):
    slope, intercept = np.polyfit(f, y, 1)
    return {"rmse": np.sqrt(np.mean((y - f) ** 2)), "mae": np.mean(np.abs(y - f)),
            "r2": 1 - np.sum((y - f) ** 2) / np.sum((y - y.mean()) ** 2), "mape": np.mean(np.abs(y - f) / y),
            "qlike": np.mean(qlike(y, f, floor)), "intercept": intercept, "slope": slope}


def diebold_mariano(a, b, h):
    d = a - b
    n = len(d)
    full = np.correlate(d - d.mean(), d - d.mean(), "full")[n - 1:] / n
    kernel = "rectangular"
    variance = full[0] + 2 * full[1:h].sum()
    if variance <= 0:
        kernel = "bartlett"
        variance = full[0] + 2 * ((1 - np.arange(1, h) / h) * full[1:h]).sum()
    statistic = d.mean() / np.sqrt(variance / n) * np.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n)
    return {f"{kernel}.statistic": statistic, "p": stats.t.cdf(statistic, n - 1)}


def main(folder):
    close = closes()
    out = {}
    target = np.full(BARS, np.nan)
    deviation = windows(close, WINDOW, lambda v: v.std(axis=1, ddof=1))
    target[:-HORIZON] = deviation[HORIZON:] / close[:-HORIZON]
    rows = BARS - HORIZON - WARM_UP
    cuts = rows * 60 // 100, rows * 80 // 100
    train = slice(WARM_UP, WARM_UP + cuts[0] - HORIZON)
    test = slice(WARM_UP + cuts[1], WARM_UP + rows)
    above = np.sort(target[train][target[train] > 0])
    floor = above[len(above) // 100]
    made, fitted = figures(close, target, train)
    out.update(fitted)
    losses = {}
    for name, figure in made.items():
        b, _ = regression(target[train], figure[train])
        forecast = b[0] + b[1] * figure
        out[f"{name}.map_intercept"], out[f"{name}.map_slope"] = b
        out[f"{name}.newest"] = forecast[-1]
        out.update({f"{name}.{key}": value for key, value in metrics(target[test], forecast[test], floor).items()})
        losses[name] = qlike(target[test], forecast[test], floor)
    for name in list(made)[1:]:
        found = diebold_mariano(losses[name], losses["persistence"], HORIZON)
        out.update({f"{name}.dm.{key}": value for key, value in found.items()})
    for freedom in (1, 2, 5, 10, 30, 99.5, 1999, 20_000):
        for t in (-40, -6, -2.5, -1, -0.3, -1e-6, 0, 0.7, 1.96, 4):
            out[f"t {freedom} {t}"] = stats.t.cdf(t, freedom)
    with open(f"{folder}/closes.csv", "w", newline="") as file:
        file.write("".join(f"{value:.2f}\n" for value in close))
    with open(f"{folder}/reference.csv", "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((key, repr(float(value))) for key, value in out.items())


main(sys.argv[1])
