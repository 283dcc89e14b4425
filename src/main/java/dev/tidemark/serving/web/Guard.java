package dev.tidemark.serving.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

import dev.tidemark.base.Sha256;
import dev.tidemark.serving.metrics.Rejection;

/** Lets those in who have the token. What they send is compared without telling, by the time it takes, how much of it is right. */
public final class Guard {
    private static final String SCHEME = "bearer ";
    private static final int UNAUTHORIZED = 401;

    private final Optional<byte[]> token;
    private final boolean isShut;

    private Guard(Optional<String> token, boolean isShut) {
        this.token = token.map(Guard::digest);
        this.isShut = isShut;
    }

    /** Lets everybody in. */
    public static Guard open() {
        return new Guard(Optional.empty(), false);
    }

    /** Lets those in who have a token. */
    public static Guard demanding(String token) {
        return new Guard(Optional.of(token), false);
    }

    /** Lets nobody in: there is no token that anybody could have. */
    public static Guard shut() {
        return new Guard(Optional.empty(), true);
    }

    /** Whether nobody is let in. */
    public boolean isShut() {
        return isShut;
    }

    /**
     * Returns when a request may go on.
     *
     * @param authorization what it has as {@code Authorization}
     * @throws Problem if it may not
     */
    void check(Optional<String> authorization) {
        if (isShut) {
            throw refusal("this service can be reached from elsewhere and was started without a token, so that it tells"
                    + " no more than whether it lives; expected TIDEMARK_TOKEN, a --token-file or --no-auth at its start");
        }
        if (token.isPresent() && !isRight(authorization.orElse(""), token.get())) {
            throw refusal(authorization.isPresent()
                    ? "the token is not the one that this service was started with; expected 'Authorization: Bearer TOKEN'"
                    : "no token was sent; expected 'Authorization: Bearer TOKEN'");
        }
    }

    private static Problem refusal(String sentence) {
        return Problem.of(UNAUTHORIZED, sentence).with("WWW-Authenticate", "Bearer realm=\"tidemark\"")
                .counted(Rejection.AUTH);
    }

    /** Digests are of one length, so that not even the length of the token shows. */
    private static boolean isRight(String authorization, byte[] wanted) {
        boolean isBearer = authorization.length() > SCHEME.length()
                && authorization.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME);
        String sent = isBearer ? authorization.substring(SCHEME.length()).strip() : "";
        boolean isSame = MessageDigest.isEqual(digest(sent), wanted);
        return isBearer && isSame;
    }

    private static byte[] digest(String text) {
        return Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
