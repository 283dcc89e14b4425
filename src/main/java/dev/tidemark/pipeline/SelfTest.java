package dev.tidemark.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.TimeText;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.GateFault;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.LookAhead;

/**
 * A proof on the user's own bars that no feature looks ahead: computed of the first bars alone, every feature of each of them has the same
 * bits as computed of all. The whole file is begun in some places; and at its start, at its end and at places between, in stretches that are just
 * longer than the longest window, every beginning is tried that ends in the stretch's last bars: so a peek of a single bar shows at
 * each of them, and the time it takes hardly depends on the file.
 *
 * @param found a feature that looks ahead, if there is one
 * @param features how many features were tested
 * @param beginnings how many beginnings were tried
 * @param values how many values were compared
 */
record SelfTest(Optional<LookAhead> found, int features, int beginnings, long values) {
    private static final int RANDOM_BEGINNINGS = 4;
    private static final int RANDOM_STRETCHES = 3;
    private static final int ENDS = 48;

    /**
     * Tests features.
     *
     * @param seed decides the places
     */
    static SelfTest of(FeatureSet set, RegularBars bars, long seed, int threads, Cancellation cancellation) {
        return new Run(set, threads, cancellation).over(bars.closed(), new SplittableRandom(seed));
    }

    /** A test under way. */
    private static final class Run {
        private final FeatureSet set;
        private final int threads;
        private final Cancellation cancellation;
        private int beginnings;
        private long values;

        Run(FeatureSet set, int threads, Cancellation cancellation) {
            this.set = set;
            this.threads = threads;
            this.cancellation = cancellation;
        }

        SelfTest over(RegularBars bars, SplittableRandom random) {
            int size = bars.size();
            int stretch = Math.min(size, set.slowest().warmUp() + ENDS);
            IntStream lots = IntStream.generate(() -> random.nextInt(size + 1)).limit(RANDOM_BEGINNINGS);
            Optional<LookAhead> found = find(bars,
                    IntStream.concat(IntStream.of(size / 2, Math.max(0, size - 1)), lots));
            IntStream places = IntStream.generate(() -> random.nextInt(size - stretch + 1)).limit(RANDOM_STRETCHES);
            int[] starts = IntStream.concat(IntStream.of(0, size - stretch), places).toArray();
            for (int i = 0; i < starts.length && found.isEmpty(); i++) {
                found = find(bars.range(starts[i], starts[i] + stretch),
                        IntStream.range(Math.max(0, stretch - ENDS), stretch));
            }
            return new SelfTest(found, set.features().size(), beginnings, values);
        }

        private Optional<LookAhead> find(RegularBars bars, IntStream sizes) {
            double[][] whole = set.compute(bars, threads);
            return sizes.mapToObj(known -> {
                cancellation.check();
                beginnings++;
                values += (long) known * set.features().size();
                return LookAhead.find(set, bars, whole, known, threads);
            }).flatMap(Optional::stream).findFirst();
        }
    }

    /** What came of it. */
    String sentence() {
        return found.map(SelfTest::sentence).orElseGet(() -> "passed: no feature looks ahead; " + beginnings
                + " beginnings recomputed, " + values + " values compared bit by bit");
    }

    private static String sentence(LookAhead ahead) {
        return "feature '" + ahead.feature() + "' looks ahead: at " + TimeText.iso(ahead.time()) + " it is "
                + shown(ahead.then()) + " when the bars end " + (ahead.known() - 1 - ahead.bar()) + " bars later, and "
                + shown(ahead.now()) + " when more are known";
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "undefined" : Double.toString(value);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("passed", found.isEmpty());
        json.put("features", features).put("beginnings", beginnings).put("values", values);
        found.ifPresent(ahead -> json.putObject("look_ahead").put("feature", ahead.feature())
                .put("time", TimeText.iso(ahead.time())).put("bar", ahead.bar()).put("bars_known", ahead.known())
                .put("then", shown(ahead.then())).put("now", shown(ahead.now())));
        return json;
    }

    /** The answer of a stage whose features look ahead: nothing was written. */
    Answer failure() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("self_test", json());
        return new Answer(List.of("self-test failed: " + sentence()), json,
                Optional.of(new GateFault("the self-test failed: " + sentence() + "; nothing was written")));
    }
}
