package dev.tidemark.serving.web;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of the service.
 *
 * @param method GET or POST
 * @param template its path, with names in braces where any word stands: {@code /v2/models/{name}}
 * @param isOpen whether no token is needed
 * @param isWork whether it forecasts, so that it waits for its turn
 * @param action what it does
 */
public record Endpoint(String method, String template, boolean isOpen, boolean isWork, Function<Call, Reply> action) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

    /** Something to look at. */
    public static Endpoint get(String template, Function<Call, Reply> action) {
        return new Endpoint("GET", template, false, false, action);
    }

    /** Something that forecasts. */
    public static Endpoint post(String template, Function<Call, Reply> action) {
        return new Endpoint("POST", template, false, true, action);
    }

    /** The same for everybody. */
    public Endpoint open() {
        return new Endpoint(method, template, true, isWork, action);
    }

    /** The names in the template. */
    List<String> names() {
        return NAME.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** Whether a path is one of the template's. */
    boolean matches(String path) {
        Matcher names = NAME.matcher(template);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (names.find()) {
            pattern.append(Pattern.quote(template.substring(from, names.start()))).append("[^/]+");
            from = names.end();
        }
        return Pattern.matches(pattern.append(Pattern.quote(template.substring(from))).toString(), path);
    }
}
