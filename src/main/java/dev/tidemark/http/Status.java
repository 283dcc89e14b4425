package dev.tidemark.http;

/** The numbers that an answer begins with. */
public final class Status {
    private Status() {}

    /** Whether the same may be answered otherwise later: the server is too busy, or stumbled. */
    static boolean mayPass(int status) {
        return switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    /** Whether the server may have done what it was asked although it answers so: it stumbled, or somebody on the way did. */
    static boolean isDoubtful(int status) {
        return status == 408 || status >= 500;
    }

    /** A status in words: {@code HTTP 429 (too many requests)}. */
    public static String text(int status) {
        String words = switch (status) {
            case 301, 302, 303, 307, 308 -> " (redirect)";
            case 400 -> " (bad request)";
            case 401 -> " (not authorized)";
            case 403 -> " (forbidden)";
            case 404 -> " (not found)";
            case 408 -> " (request timeout)";
            case 409 -> " (conflict)";
            case 413 -> " (too large)";
            case 418 -> " (banned for asking too often)";
            case 429 -> " (too many requests)";
            case 451 -> " (unavailable for legal reasons)";
            case 500 -> " (internal server error)";
            case 502 -> " (bad gateway)";
            case 503 -> " (service unavailable)";
            case 504 -> " (gateway timeout)";
            default -> "";
        };
        return "HTTP " + status + words;
    }
}
