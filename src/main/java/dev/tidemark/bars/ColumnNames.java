package dev.tidemark.bars;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

import org.jspecify.annotations.Nullable;

/**
 * What columns are called. To teach the reader a new name, add it to the table, without blanks, signs and accents: names
 * are compared without them, and without a unit in parentheses.
 */
final class ColumnNames {
    /**
     * A role, a rank and the names that have them. A name of a lower rank wins; so {@code close} is the close even where
     * there is a {@code price}. Two names of one rank for the close are an error.
     */
    private static final String TABLE = """
            time   0 opentime timeopen opentimestamp starttime begintime candletime
            time   1 unix unixtime unixtimestamp timestamp epoch ts datetime datetimeutc dateandtime
            time   2 time date t dt day utc dateutc timeutc gmttime localtime
            time   2 datum zeit zeitpunkt zeitstempel uhrzeit data czas
            time   3 index unnamed0
            open   0 open openprice o pxopen
            open   1 eroffnung eroeffnung eroffn eroffnungskurs otwarcie
            high   0 high highprice h pxhigh
            high   1 hoch hochst hoechst hochstkurs tageshoch najwyzszy
            low    0 low lowprice l pxlow
            low    1 tief tiefst tiefstkurs tagestief najnizszy
            close  0 close
            close  1 closeprice closingprice closelast c pxclose
            close  1 schluss schlusskurs schlusspreis zamkniecie
            close  2 last lastprice price pxlast kurs zuletzt
            volume 0 volume vol v volumen wolumen basevolume volumebase volumefrom pxvolume
            volume 2 tickvol tickvolume
            """;

    private static final int LONGEST = 60;

    private static final Map<String, Meaning> MEANINGS = read();

    /**
     * What a name means.
     *
     * @param role the role
     * @param rank how sure that is, from 0; among the columns of a role the lowest wins
     */
    record Meaning(Role role, int rank) {}

    private ColumnNames() {}

    private static Map<String, Meaning> read() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (String line : TABLE.lines().toList()) {
            var words = new StringTokenizer(line);
            Role role = Role.valueOf(words.nextToken().toUpperCase(Locale.ROOT));
            var meaning = new Meaning(role, Integer.parseInt(words.nextToken()));
            while (words.hasMoreTokens()) {
                meanings.put(words.nextToken(), meaning);
            }
        }
        return Map.copyOf(meanings);
    }

    /** What a header's name means, or null where it means nothing known. */
    static @Nullable Meaning meaning(String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        String plain = plain(name);
        Meaning known = MEANINGS.get(plain);
        return known == null && plain.startsWith("volume") ? new Meaning(Role.VOLUME, 1) : known;
    }

    /** A name as names are compared: {@code <Volume_(BTC)>} is {@code volume}, {@code 4. close} is {@code close}. */
    static String plain(String name) {
        String letters = unaccented(name.toLowerCase(Locale.ROOT));
        var plain = new StringBuilder(letters.length());
        int depth = 0;
        for (int i = afterNumbering(letters); i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth <= 0 && Character.isLetterOrDigit(c)) {
                plain.append(c == '\u0142' ? 'l' : c);
            }
        }
        return plain.toString();
    }

    /** Where a name begins behind a numbering such as {@code 4. } or {@code 1a. }. */
    private static int afterNumbering(String name) {
        int at = 0;
        while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
            at++;
        }
        int point = at > 0 && at < name.length() && Character.isLetter(name.charAt(at)) ? at + 1 : at;
        return at > 0 && name.startsWith(". ", point) ? point + 2 : 0;
    }

    private static String unaccented(String name) {
        boolean isAscii = true;
        for (int i = 0; i < name.length(); i++) {
            isAscii &= name.charAt(i) < 128;
        }
        return isAscii ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    }
}
