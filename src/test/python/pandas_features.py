"""The features by pandas' own definitions: what PandasTest holds Tidemark's against, and what bench/features times it beside.

    tidemark sample --rows 420 --interval 1h --seed 7 --output bars.csv
    python3 src/test/python/pandas_features.py bars.csv pandas.csv

in src/test/resources/dev/tidemark/features writes some rows of every feature, as they are before any is dropped. It was run with
Debian's python3-pandas 1.5.3.
"""
import sys

import numpy as np
import pandas as pd

RETURNS = {"5m": 1, "15m": 3, "30m": 6, "1h": 12, "4h": 48, "24h": 288}
DEVIATIONS = {"5m": (5, 2), "30m": (30, 5), "1h": (12, 5), "4h": (48, 10)}
ROWS = [*range(0, 16), *range(28, 32), *range(46, 51), *range(167, 171), *range(286, 291), *range(400, 420)]


def standard(time, close):
    """The 36, in their order."""
    features = {f"price_return_{name}": close.pct_change(bars) for name, bars in RETURNS.items()}
    means = {window: close.rolling(window, min_periods=1).mean() for window in (5, 12, 48)}
    for window, mean in means.items():
        features[f"price_to_ma{window}"] = close / mean
    features["macd"] = close.ewm(span=12, adjust=False).mean() - close.ewm(span=48, adjust=False).mean()
    features["macd_signal"] = features["macd"].ewm(span=9, adjust=False).mean()
    for name, (window, least) in DEVIATIONS.items():
        features[f"volatility_{name}"] = close.rolling(window, min_periods=least).std()
    features["cv_1h"] = features["volatility_1h"] / means[12]
    features["cv_4h"] = features["volatility_4h"] / means[48]
    for name, window in (("5m", 5), ("1h", 12)):
        least = close.rolling(window).min()
        features[f"hl_range_{name}"] = (close.rolling(window).max() - least) / least
    for bars in (12, 48):
        before = close.shift(bars)
        features[f"roc_{bars}"] = (close - before) / before
    change = close.diff()
    gain = change.clip(lower=0).rolling(14).mean()
    loss = (-change).clip(lower=0).rolling(14).mean()
    features["rsi"] = 100 - 100 / (1 + gain / loss)
    features["price_accel"] = features["price_return_5m"].diff()
    hour, day = time.dt.hour, time.dt.dayofweek
    features["hour_sin"] = np.sin(2 * np.pi * hour / 24)
    features["hour_cos"] = np.cos(2 * np.pi * hour / 24)
    features["dow_sin"] = np.sin(2 * np.pi * day / 7)
    features["dow_cos"] = np.cos(2 * np.pi * day / 7)
    features["is_weekend"] = (day >= 5).astype(float)
    for bars in (1, 2, 3, 6, 12):
        features[f"price_lag_{bars}"] = close.shift(bars)
    for bars in (1, 2, 3):
        features[f"volatility_lag_{bars}"] = features["volatility_1h"].shift(bars)
    return features


def extended(bars, day):
    """The others; day is how many bars a day has."""
    high, low, first, close = (np.log(bars[name]) for name in ("high", "low", "open", "close"))
    features = {}
    terms = {"parkinson": (high - low) ** 2 / (4 * np.log(2)),
             "garman_klass": (high - low) ** 2 / 2 - (2 * np.log(2) - 1) * (close - first) ** 2,
             "rogers_satchell": (high - close) * (high - first) + (low - close) * (low - first)}
    for window in (12, 48):
        for name, term in terms.items():
            features[f"{name}_{window}"] = np.sqrt(term.rolling(window).mean())
        weight = 0.34 / (1.34 + (window + 1) / (window - 1))
        features[f"yang_zhang_{window}"] = np.sqrt(
            (first - close.shift()).rolling(window).var() + weight * (close - first).rolling(window).var()
            + (1 - weight) * terms["rogers_satchell"].rolling(window).mean())
    move = close.diff()
    spans = {"1h": day // 24, "1d": day, "1w": 7 * day}
    for name, window in spans.items():
        features[f"realized_variance_{name}"] = (move ** 2).rolling(window).sum()
    for name, window in spans.items():
        features[f"semivariance_up_{name}"] = (move.clip(lower=0) ** 2).rolling(window).sum()
        features[f"semivariance_down_{name}"] = (move.clip(upper=0) ** 2).rolling(window).sum()
    volume = bars["volume_btc"]
    for window in (12, 48, 288):
        features[f"volume_ratio_{window}"] = volume / volume.rolling(window).mean()
    return features


def targets(features, close, horizon=12):
    target = features["volatility_1h"].shift(-horizon)
    return {"target_volatility": target, "target_volatility_norm": target / close}


def read(path):
    bars = pd.read_csv(path)
    return bars, pd.to_datetime(bars["timestamp"], utc=True)


def main(source, target):
    bars, time = read(source)
    features = standard(time, bars["close"])
    features |= extended(bars, 24) | targets(features, bars["close"])
    pd.DataFrame(features).iloc[ROWS].to_csv(target, index_label="row")


if __name__ == "__main__":
    main(*sys.argv[1:])
