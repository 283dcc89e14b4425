package dev.tidemark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the bytes of an input that no text file can hold, from a recipe of one step a line:
 *
 * <pre>
 * text LINE         a line of text and a newline
 * charset NAME      the encoding of the text that follows; UTF-8 at first
 * hex DIGITS        bytes
 * repeat N TEXT     a text N times
 * random N SEED     N random bytes
 * gzip              packs all bytes so far
 * zip NAME          packs all bytes so far as an entry
 * truncate N        drops the last N bytes
 * </pre>
 */
final class Recipe {
    private byte[] bytes = {};
    private Charset charset = StandardCharsets.UTF_8;

    private Recipe() {}

    /** The bytes that a recipe makes. */
    static byte[] make(List<String> steps) throws IOException {
        Recipe recipe = new Recipe();
        for (String step : steps) {
            recipe.take(step);
        }
        return recipe.bytes;
    }

    private void take(String step) throws IOException {
        int blank = step.indexOf(' ');
        String verb = blank < 0 ? step : step.substring(0, blank);
        String rest = blank < 0 ? "" : step.substring(blank + 1);
        switch (verb) {
            case "", "#" -> {
            }
            case "text" -> add((rest + "\n").getBytes(textCharset()));
            case "charset" -> charset = Charset.forName(rest);
            case "hex" -> add(HexFormat.of().parseHex(rest));
            case "repeat" -> repeat(rest);
            case "random" -> random(rest);
            case "gzip" -> pack(GZIPOutputStream::new);
            case "zip" -> pack(out -> zip(out, rest));
            case "truncate" -> bytes = Arrays.copyOf(bytes, bytes.length - Integer.parseInt(rest));
            default -> throw new IllegalArgumentException("no such step: " + step);
        }
    }

    /** UTF-16 writes its byte order mark once, at the start. */
    private Charset textCharset() {
        return charset.equals(StandardCharsets.UTF_16) && bytes.length > 0 ? StandardCharsets.UTF_16BE : charset;
    }

    private void repeat(String rest) {
        int blank = rest.indexOf(' ');
        byte[] piece = rest.substring(blank + 1).getBytes(charset);
        byte[] many = new byte[piece.length * Integer.parseInt(rest.substring(0, blank))];
        for (int i = 0; i < many.length; i++) {
            many[i] = piece[i % piece.length];
        }
        add(many);
    }

    private void random(String rest) {
        int blank = rest.indexOf(' ');
        byte[] made = new byte[Integer.parseInt(rest.substring(0, blank))];
        new Random(Long.parseLong(rest.substring(blank + 1))).nextBytes(made);
        add(made);
    }

    private void add(byte[] more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        bytes = all;
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private void pack(Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(packed)) {
            out.write(bytes);
        }
        bytes = packed.toByteArray();
    }

    private static OutputStream zip(OutputStream out, String name) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }
}
