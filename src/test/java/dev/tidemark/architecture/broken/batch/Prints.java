package dev.tidemark.architecture.broken.batch;

import java.util.function.Consumer;

/** Prints, by a method reference. */
public class Prints {
    /** Says a word. */
    public Consumer<String> mouth() {
        return System.out::println;
    }
}
