package dev.tidemark.bars;

class Regen {
    public static void main(String[] a) throws Exception {
        for (var c : FlavourCase.all())
            java.nio.file.Files.writeString(c.folder().resolve("expected.txt"), c.actual());
    }
}
