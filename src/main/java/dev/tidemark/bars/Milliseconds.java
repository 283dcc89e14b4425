package dev.tidemark.bars;

/** Times as the plain copy of a table writes them: whole milliseconds since the epoch, of any size. */
final class Milliseconds implements TimeFormat {
    static final TimeFormat FORMAT = new Milliseconds();

    private Milliseconds() {}

    @Override
    public long parse(String text) {
        return text.isEmpty() ? MISSING : Long.parseLong(text);
    }

    @Override
    public String description() {
        return "epoch milliseconds";
    }
}
