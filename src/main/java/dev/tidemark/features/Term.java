package dev.tidemark.features;

/**
 * What one bar adds to an estimate of volatility. Logarithms are those of {@link StrictMath}, so that every machine finds the same; a
 * price that is missing, zero or negative leaves the term undefined.
 */
enum Term implements Recipe {
    /** The squared log return of the close. */
    RETURN {
        @Override
        double of(Bar bar) {
            return square(bar.logReturn());
        }
    },
    /** The same where the close rose, else 0. */
    RISE {
        @Override
        double of(Bar bar) {
            double move = bar.logReturn();
            return move < 0 ? 0 : square(move);
        }
    },
    /** The same where the close fell, else 0. */
    FALL {
        @Override
        double of(Bar bar) {
            double move = bar.logReturn();
            return move > 0 ? 0 : square(move);
        }
    },
    /** Parkinson (1980): the squared log range over 4 ln 2. */
    PARKINSON {
        @Override
        double of(Bar bar) {
            return square(log(bar.high(), bar.low())) / (4 * LN_2);
        }
    },
    /** Garman and Klass (1980), the practical estimator: half the squared log range less (2 ln 2 − 1) squared log of close over open. */
    GARMAN_KLASS {
        @Override
        double of(Bar bar) {
            return square(log(bar.high(), bar.low())) / 2 - (2 * LN_2 - 1) * square(log(bar.close(), bar.open()));
        }
    },
    /** Rogers and Satchell (1991): ln(high/close) ln(high/open) + ln(low/close) ln(low/open). */
    ROGERS_SATCHELL {
        @Override
        double of(Bar bar) {
            return log(bar.high(), bar.close()) * log(bar.high(), bar.open())
                    + log(bar.low(), bar.close()) * log(bar.low(), bar.open());
        }
    },
    /** The log of the open over the close before. */
    OVERNIGHT {
        @Override
        double of(Bar bar) {
            return log(bar.open(), bar.before());
        }
    },
    /** The log of the close over the open. */
    INTRADAY {
        @Override
        double of(Bar bar) {
            return log(bar.close(), bar.open());
        }
    };

    private static final double LN_2 = StrictMath.log(2);

    /** A bar's prices and the close before; NaN before the first. */
    record Bar(double before, double open, double high, double low, double close) {
        double logReturn() {
            return log(close, before);
        }
    }

    abstract double of(Bar bar);

    /** The log of a ratio, from the difference: for prices close to each other the ratio has lost what makes them differ. */
    private static double log(double price, double over) {
        return price > 0 && over > 0 ? StrictMath.log1p((price - over) / over) : Double.NaN;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public Step begin(Columns columns, double[] out) {
        double[] opens = columns.of(Price.OPEN);
        double[] highs = columns.of(Price.HIGH);
        double[] lows = columns.of(Price.LOW);
        double[] closes = columns.of(Price.CLOSE);
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                double before = i == 0 ? Double.NaN : closes[i - 1];
                out[i] = of(new Bar(before, opens[i], highs[i], lows[i], closes[i]));
            }
        };
    }
}
