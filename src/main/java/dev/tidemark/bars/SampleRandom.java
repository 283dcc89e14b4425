package dev.tidemark.bars;

/**
 * Random numbers that are the same on every machine and under every JDK: integer arithmetic, IEEE arithmetic and
 * {@link StrictMath} only.
 *
 * <p>The bits come from xoshiro256++ 1.0 (Blackman and Vigna, <cite>Scrambled Linear Pseudorandom Number Generators</cite>,
 * ACM Transactions on Mathematical Software 47, 2021), its state filled by SplitMix64 (Steele, Lea and Flood, <cite>Fast
 * Splittable Pseudorandom Number Generators</cite>, OOPSLA 2014). Normal deviates come from the ziggurat (Marsaglia and
 * Tsang, Journal of Statistical Software 5, 2000) in Doornik's form, which draws the layer and the deviate from different
 * bits (<cite>An Improved Ziggurat Method to Generate Normal Random Samples</cite>, 2005).
 */
final class SampleRandom {
    private static final int LAYERS = 128;
    /** Where the tail begins, and the area of each layer, for 128 layers. */
    private static final double TAIL = 3.442619855899;
    private static final double AREA = 9.91256303526217e-3;
    private static final double[] EDGES = edges();
    private static final double[] RATIOS = ratios();

    private static final double UNIT = 0x1p-53;
    private static final long SPLIT_MIX_STEP = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    SampleRandom(long seed) {
        long state = seed;
        s0 = splitMix(state += SPLIT_MIX_STEP);
        s1 = splitMix(state += SPLIT_MIX_STEP);
        s2 = splitMix(state += SPLIT_MIX_STEP);
        s3 = splitMix(state + SPLIT_MIX_STEP);
    }

    SampleRandom(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** The output of SplitMix64 for a state. */
    static long splitMix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 bits. */
    long bits() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** A uniform deviate from [0, 1). */
    double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** A standard normal deviate. */
    double gaussian() {
        while (true) {
            long bits = bits();
            double signed = (bits >> 10) * UNIT; // [-1, 1), from the upper 54 bits
            int layer = (int) bits & (LAYERS - 1);
            double deviate = signed * EDGES[layer];
            if (Math.abs(signed) < RATIOS[layer]) {
                return deviate;
            }
            if (layer == 0) {
                return signed < 0 ? -tail() : tail();
            }
            if (isUnderCurve(deviate, layer)) {
                return deviate;
            }
        }
    }

    private boolean isUnderCurve(double deviate, int layer) {
        double upper = StrictMath.exp(-0.5 * (EDGES[layer] * EDGES[layer] - deviate * deviate));
        double lower = StrictMath.exp(-0.5 * (EDGES[layer + 1] * EDGES[layer + 1] - deviate * deviate));
        return lower + uniform() * (upper - lower) < 1;
    }

    /** A deviate beyond the last layer, by Marsaglia's method for the tail. */
    private double tail() {
        double beyond;
        double height;
        do {
            beyond = -StrictMath.log(1 - uniform()) / TAIL;
            height = -StrictMath.log(1 - uniform());
        } while (2 * height < beyond * beyond);
        return TAIL + beyond;
    }

    private static double[] edges() {
        double[] edges = new double[LAYERS + 1];
        double density = StrictMath.exp(-0.5 * TAIL * TAIL);
        edges[0] = AREA / density;
        edges[1] = TAIL;
        for (int layer = 2; layer < LAYERS; layer++) {
            edges[layer] = Math.sqrt(-2 * StrictMath.log(AREA / edges[layer - 1] + density));
            density = StrictMath.exp(-0.5 * edges[layer] * edges[layer]);
        }
        return edges;
    }

    private static double[] ratios() {
        double[] ratios = new double[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            ratios[layer] = EDGES[layer + 1] / EDGES[layer];
        }
        return ratios;
    }
}
