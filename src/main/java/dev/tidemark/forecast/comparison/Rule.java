package dev.tidemark.forecast.comparison;

/** What is demanded of a challenger. */
public enum Rule {
    /** Its RMSE is lower than the champion's. */
    RMSE("rmse", "RMSE"),
    /** Its R² is not lower than the champion's by more than a share of it. */
    R2("r2", "R²"),
    /** Its QLIKE is not higher than the champion's. */
    QLIKE("qlike", "QLIKE"),
    /** The baseline log-HAR is not better than it by the test of Diebold and Mariano. */
    LOG_HAR("log-har", "log-HAR");

    private final String key;
    private final String title;

    Rule(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name in the configuration. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
