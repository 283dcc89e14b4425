package dev.tidemark.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The signal by its definition: for every row the sum of the whole window, in decimal. Slow and plain. */
final class ExactSignal {
    private ExactSignal() {}

    static SignalSummary of(List<Optional<BigDecimal>> closes, int window) {
        long defined = 0;
        long signals = 0;
        long ties = 0;
        long up = 0;
        long down = 0;
        Optional<Integer> before = Optional.empty();
        for (int row = 0; row < closes.size(); row++) {
            Optional<Integer> sign = sign(closes, window, row);
            Optional<Integer> signal = sign.map(s -> s > 0 ? 1 : 0);
            defined += sign.isPresent() ? 1 : 0;
            signals += signal.orElse(0);
            ties += sign.isPresent() && sign.get() == 0 ? 1 : 0;
            if (before.isPresent() && signal.isPresent()) {
                up += signal.get() > before.get() ? 1 : 0;
                down += signal.get() < before.get() ? 1 : 0;
            }
            before = signal;
        }
        return new SignalSummary(closes.size(), defined, signals, ties, up, down);
    }

    private static Optional<Integer> sign(List<Optional<BigDecimal>> closes, int window, int row) {
        return sum(closes, window, row)
                .map(sum -> closes.get(row).orElseThrow().multiply(BigDecimal.valueOf(window)).compareTo(sum));
    }

    /** The sum of the window that ends with a row, where its mean is defined. */
    static Optional<BigDecimal> sum(List<Optional<BigDecimal>> closes, int window, int row) {
        if (row + 1 < window) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Optional<BigDecimal> close : closes.subList(row + 1 - window, row + 1)) {
            if (close.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(close.get());
        }
        return Optional.of(sum);
    }
}
