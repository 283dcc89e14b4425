package dev.tidemark.desktop.export;

/** Whose command lines are written: how words with blanks and marks are quoted. */
public enum Shell {
    /** Any shell that follows POSIX, such as bash, dash and zsh. */
    POSIX {
        @Override
        String quote(String word) {
            return isHarmless(word, "_@%+=:,./-") ? word : "'" + word.replace("'", "'\\''") + "'";
        }
    },
    /**
     * The command interpreter of Windows, and the rules by which programs there split their command line. A double quote
     * cannot stand in a file's name there.
     */
    WINDOWS {
        @Override
        String quote(String word) {
            if (isHarmless(word, "_:./-\\")) {
                return word;
            }
            StringBuilder quoted = new StringBuilder(word.length() + 2).append('"');
            int backslashes = 0;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == '%') {
                    // Between quotes a name between two of these would be replaced by what it stands for. Backslashes before a
                    // quote stand for half as many.
                    quoted.repeat('\\', backslashes).append("\"^%\"");
                } else {
                    quoted.append(c);
                }
                backslashes = c == '\\' ? backslashes + 1 : 0;
            }
            return quoted.repeat('\\', backslashes).append('"').toString();
        }
    };

    /** A word as the shell must read it to hand it over unchanged. */
    abstract String quote(String word);

    private static boolean isHarmless(String word, String marks) {
        return !word.isEmpty() && word.chars()
                .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                        || marks.indexOf(c) >= 0);
    }
}
