package dev.tidemark.plot;

/**
 * About how wide a text is in a usual sans-serif font, where there is no font to ask. Rather a little too wide than too
 * narrow.
 */
final class TextWidths {
    private static final double NARROW = 0.30;
    private static final double SLIM = 0.36;
    private static final double MEDIUM = 0.57;
    private static final double CAPITAL = 0.69;
    private static final double WIDE = 0.90;
    private static final double FULL = 1.0;
    /** From here on scripts are mostly square: Chinese, Japanese, Korean, pictures. */
    private static final int SQUARE_SCRIPTS = 0x1100;
    private static final int SYMBOLS = 0x2000;
    private static final int SYMBOLS_END = 0x2E80;

    private TextWidths() {}

    /** The width of a text, in units of the font's size. */
    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidths::of).sum();
    }

    private static double of(int character) {
        if (character >= SQUARE_SCRIPTS) {
            return character >= SYMBOLS && character < SYMBOLS_END ? CAPITAL : FULL;
        }
        if (" .,:;'|!ijl".indexOf(character) >= 0) {
            return NARROW;
        }
        if ("()[]{}frt/\\-I\"`".indexOf(character) >= 0) {
            return SLIM;
        }
        if ("mMW@%".indexOf(character) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(character) || "+=<>~&w".indexOf(character) >= 0 ? CAPITAL : MEDIUM;
    }
}
