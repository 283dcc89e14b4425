package dev.tidemark.plot;

import java.util.Locale;
import java.util.Map;

/**
 * Draws into an SVG document that stands alone, or is part of a page. What is not a number is not drawn. Texts are as wide as they about are in
 * a usual sans-serif font.
 */
public final class SvgSurface implements Surface {
    private final double width;
    private final double height;
    private final String title;
    private final String description;
    private final Map<Integer, String> variables;
    private final StringBuilder body = new StringBuilder();
    private int clips;
    private boolean isClipped;

    /**
     * An empty drawing.
     *
     * @param width in pixels
     * @param height in pixels
     * @param title what screen readers call it
     * @param description what they say of it
     */
    public SvgSurface(double width, double height, String title, String description) {
        this(width, height, title, description, Map.of());
    }

    /**
     * An empty drawing that takes colours from the page around it.
     *
     * @param variables by colour, the variable of the page's style sheet that is used in its place: {@code --ink}
     */
    public SvgSurface(double width, double height, String title, String description, Map<Integer, String> variables) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
        this.variables = Map.copyOf(variables);
    }

    /** The document as it is by now, for a file in UTF-8. */
    public String document() {
        String w = SvgText.number(width);
        String h = SvgText.number(height);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" \
                aria-labelledby="title desc" font-family="system-ui, sans-serif">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                """.formatted(w, h, w, h, SvgText.escaped(title), SvgText.escaped(description)) + body
                + (isClipped ? "</g>\n" : "") + "</svg>\n";
    }

    /** The drawing as it is by now, as an element of a page that shrinks to the room it has. Clips are left to documents. */
    public String element() {
        String w = SvgText.number(width);
        String h = SvgText.number(height);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" \
                aria-label="%s">
                """.formatted(w, h, w, h, SvgText.escaped(title + ": " + description)) + body
                + (isClipped ? "</g>\n" : "") + "</svg>\n";
    }

    /** What is drawn until {@link #endHint} says these words when it is pointed at. Hints do not nest. */
    public void hint(String words) {
        body.append("<g><title>").append(SvgText.escaped(words)).append("</title>");
    }

    /** Ends what has a hint. */
    public void endHint() {
        body.append("</g>\n");
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void clip(double x, double y, double clipWidth, double clipHeight) {
        unclip();
        String id = "clip" + ++clips;
        body.append("<clipPath id=\"").append(id).append("\"><rect");
        box(x, y, clipWidth, clipHeight);
        body.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
        isClipped = true;
    }

    @Override
    public void unclip() {
        if (isClipped) {
            body.append("</g>\n");
            isClipped = false;
        }
    }

    @Override
    public void fillRect(double x, double y, double rectWidth, double rectHeight, int argb) {
        if (Double.isFinite(x + y + rectWidth + rectHeight)) {
            body.append("<rect");
            box(x, y, rectWidth, rectHeight);
            body.append(colour("fill", argb)).append("/>\n");
        }
    }

    private void box(double x, double y, double boxWidth, double boxHeight) {
        attribute("x", x);
        attribute("y", y);
        attribute("width", Math.max(0, boxWidth));
        attribute("height", Math.max(0, boxHeight));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        if (Double.isFinite(x1 + y1 + x2 + y2)) {
            body.append("<line");
            attribute("x1", x1);
            attribute("y1", y1);
            attribute("x2", x2);
            attribute("y2", y2);
            stroke(pen);
        }
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        body.append("<path fill=\"none\" stroke-linejoin=\"round\" d=\"");
        boolean isBroken = true;
        for (int i = 0; i < count; i++) {
            boolean isPoint = Double.isFinite(xs[i] + ys[i]);
            if (isPoint) {
                point(isBroken ? "M" : "L", xs[i], ys[i]);
            }
            isBroken = !isPoint;
        }
        body.append('"');
        stroke(pen);
    }

    @Override
    public void verticals(double[] xs, double[] tops, double[] bottoms, int count, Pen pen) {
        body.append("<path fill=\"none\" d=\"");
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(xs[i] + tops[i] + bottoms[i])) {
                point("M", xs[i], tops[i]);
                body.append('V').append(SvgText.number(bottoms[i]));
            }
        }
        body.append('"');
        stroke(pen);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        body.append("<path d=\"");
        String command = "M";
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(xs[i] + ys[i])) {
                point(command, xs[i], ys[i]);
                command = "L";
            }
        }
        body.append(command.equals("M") ? "\"" : "Z\"").append(colour("fill", argb)).append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, int argb) {
        if (Double.isFinite(x + y + size)) {
            body.append("<text");
            attribute("x", x);
            attribute("y", y);
            attribute("font-size", size);
            if (anchor != Anchor.START) {
                body.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
            }
            body.append(colour("fill", argb)).append('>').append(SvgText.escaped(text)).append("</text>\n");
        }
    }

    @Override
    public double textWidth(String text, double size) {
        return TextWidths.of(text) * size;
    }

    private String colour(String attribute, int argb) {
        String variable = variables.get(argb);
        return variable == null
                ? SvgText.colour(attribute, argb)
                : " style=\"" + attribute + ":var(" + variable + ")\"";
    }

    private void point(String command, double x, double y) {
        body.append(command).append(SvgText.number(x)).append(' ').append(SvgText.number(y));
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(SvgText.number(value)).append('"');
    }

    /** Ends an element with how it is drawn. */
    private void stroke(Pen pen) {
        body.append(colour("stroke", pen.argb()));
        attribute("stroke-width", pen.width());
        switch (pen.dash()) {
            case SOLID -> {
            }
            case DOTTED -> body.append(" stroke-dasharray=\"1 3\"");
            case DASHED -> body.append(" stroke-dasharray=\"5 4\"");
        }
        body.append("/>\n");
    }
}
