package dev.tidemark.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers, colours and words as an SVG document has them. */
final class SvgText {
    private static final double LARGEST = 1e7;

    private SvgText() {}

    /** A finite number with at most two decimals; what is very far outside of any drawing is brought nearer. */
    static String number(double value) {
        long hundredths = Math.round(Math.clamp(value, -LARGEST, LARGEST) * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** Words without the characters that XML gives a meaning, or does not allow at all. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(SvgText::isAllowed).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0 but the control characters, of which it allows some. */
    private static boolean isAllowed(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE
                && character != 0xFFFE && character != 0xFFFF;
    }

    /** An attribute for a colour, and one for its opacity where it has less than all. */
    static String colour(String attribute, int argb) {
        int alpha = argb >>> 24;
        String rgb = Integer.toHexString((argb & 0xFFFFFF) | 0x1000000).substring(1);
        String opacity = BigDecimal.valueOf(alpha).divide(BigDecimal.valueOf(255), 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros().toPlainString();
        return " " + attribute + "=\"#" + rgb + "\""
                + (alpha == 255 ? "" : " " + attribute + "-opacity=\"" + opacity + "\"");
    }
}
