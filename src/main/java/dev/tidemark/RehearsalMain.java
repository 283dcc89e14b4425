package dev.tidemark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs several command lines, one after another, in one process. A cache of prepared classes holds what a single process did, and a way
 * in has more than one thing to do.
 */
public final class RehearsalMain {
    private static final String BETWEEN = "--then";

    private RehearsalMain() {}

    /**
     * Does what each command line says, as {@link BatchMain}; ends with the first that fails.
     *
     * @param args the command lines, with {@code --then} between them
     */
    public static void main(String[] args) {
        for (String[] line : lines(args)) {
            BatchMain.main(line);
        }
    }

    /** Takes command lines apart. */
    static List<String[]> lines(String[] args) {
        List<String[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= args.length; at++) {
            if (at == args.length || args[at].equals(BETWEEN)) {
                lines.add(Arrays.copyOfRange(args, start, at));
                start = at + 1;
            }
        }
        return lines;
    }
}
