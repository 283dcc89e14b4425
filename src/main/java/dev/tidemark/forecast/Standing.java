package dev.tidemark.forecast;

/** How a model stands to a rival on the test part, the worst first. */
public enum Standing {
    /** The rival is better: in RMSE and in QLIKE, or by the test at 5 %. */
    LOSES,
    /** Neither is better in all respects, or the difference may be chance. */
    UNDECIDED,
    /** The model is better in RMSE, in QLIKE, and by the test at 5 %. */
    BEATS;

    /** Below this p-value a difference is taken not to be chance. */
    public static final double LEVEL = 0.05;

    /** How a model stands by the metrics of both and the test of its QLIKE losses against the rival's. */
    public static Standing of(Metrics model, Metrics rival, DieboldMariano test) {
        boolean isRivalAhead = rival.rmse() < model.rmse() && rival.qlike() < model.qlike();
        boolean isModelAhead = model.rmse() < rival.rmse() && model.qlike() < rival.qlike();
        if (isRivalAhead || test.rivalIsBetter() < LEVEL) {
            return LOSES;
        }
        return isModelAhead && test.modelIsBetter() < LEVEL ? BEATS : UNDECIDED;
    }
}
