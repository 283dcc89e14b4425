package dev.tidemark.drift;

import java.util.function.ToDoubleBiFunction;

/** How far two distributions are apart. */
public enum Measure {
    /** The population stability index. */
    PSI("psi", "PSI", Psi::between),
    /** The first Wasserstein distance, in deviations of the reference. */
    WASSERSTEIN("wasserstein", "Wasserstein distance", Wasserstein::between);

    private final String key;
    private final String title;
    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final ToDoubleBiFunction<Distribution, Distribution> formula;

    Measure(String key, String title, ToDoubleBiFunction<Distribution, Distribution> formula) {
        this.key = key;
        this.title = title;
        this.formula = formula;
    }

    /** Its name for programs. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /**
     * The distance, from 0; NaN when one of them is empty.
     *
     * @param reference how it was; its deviation and its number of different values decide, so that the two sides are not alike
     * @param current how it is
     */
    public double between(Distribution reference, Distribution current) {
        return formula.applyAsDouble(reference, current);
    }
}
