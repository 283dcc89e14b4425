package image;

/** Ends the build with a sentence. */
final class BuildFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    BuildFault(String sentence) {
        super(sentence);
    }

    BuildFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
