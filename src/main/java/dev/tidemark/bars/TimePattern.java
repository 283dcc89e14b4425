package dev.tidemark.bars;

/** The pattern of a time, for people to read: {@code 2024-01-02 07-AM} gives {@code yyyy-MM-dd HH-a}. */
final class TimePattern {
    private static final String[] CLOCK = {"HH", "mm", "ss"};

    private TimePattern() {}

    static String of(String text, DateFamily family) {
        var pattern = new StringBuilder();
        int part = 0;
        DateFamily order = firstRun(text) == 4 ? DateFamily.YEAR_FIRST : family;
        for (int at = 0; at < text.length();) {
            int end = endOfRun(text, at);
            if (end > at) {
                part = append(pattern, part, end - at, order);
                at = end;
            } else if (part >= 4 && isZone(text, at)) {
                return pattern.append(text.charAt(at) == ' ' ? " " : "").append('Z').toString();
            } else if (part >= 4 && text.regionMatches(true, at + 1, "M", 0, 1)) {
                pattern.append('a');
                at += 2;
            } else {
                pattern.append(text.charAt(at++));
            }
        }
        return pattern.toString();
    }

    private static int append(StringBuilder pattern, int part, int length, DateFamily order) {
        if (part == 0 && length >= 8) {
            pattern.append("yyyyMMdd").append("HHmmss", 0, Math.min(6, length - 8));
            return length == 8 ? 3 : 6;
        }
        if (part == 3 && length >= 4) {
            pattern.append("HHmmss", 0, Math.min(6, length));
            return 6;
        }
        if (part < 6) {
            String name = part < 3 ? order.part(part) : CLOCK[part - 3];
            pattern.append(name, 0, Math.min(length, name.length()));
        } else {
            pattern.repeat('S', Math.min(length, 9));
        }
        return part + 1;
    }

    private static boolean isZone(String text, int at) {
        int mark = at + (text.charAt(at) == ' ' ? 1 : 0);
        if (mark >= text.length() || "Zz+-UuGg".indexOf(text.charAt(mark)) < 0) {
            return false;
        }
        boolean isHalfOfDay = mark + 2 < text.length() && (text.charAt(mark + 2) | 0x20) == 'm';
        return !isHalfOfDay;
    }

    private static int firstRun(String text) {
        return endOfRun(text, 0);
    }

    private static int endOfRun(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
