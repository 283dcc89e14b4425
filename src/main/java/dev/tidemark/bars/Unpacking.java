package dev.tidemark.bars;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/** How an input is packed, told by its first bytes. */
enum Unpacking {
    NONE,
    GZIP,
    ZIP;

    /** How many first bytes {@link #of} looks at. */
    static final int MAGIC_LENGTH = 4;
    private static final int BUFFER = 1 << 16;

    static Unpacking of(byte[] magic, int length) {
        if (length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
            return GZIP;
        }
        boolean isZip = length >= 4 && magic[0] == 'P' && magic[1] == 'K'
                && (isMark(magic, 3, 4) || isMark(magic, 5, 6));
        return isZip ? ZIP : NONE;
    }

    /** An archive begins with the mark of its first file, or with that of its end when it is empty. */
    private static boolean isMark(byte[] magic, int third, int fourth) {
        return magic[2] == third && magic[3] == fourth;
    }

    /**
     * Unpacks a stream. Whatever goes wrong while it is read is a fault that names the input.
     *
     * @throws NoInputFault if it cannot be read
     * @throws DataFault if the packed data are damaged
     */
    InputStream unpack(InputStream packed, String name) {
        try {
            InputStream unpacked = switch (this) {
                case NONE -> packed;
                case GZIP -> new WholeGzip(new CountedStream(packed), BUFFER);
                case ZIP -> onlyFileOf(new ZipInputStream(packed), name);
            };
            return new Faulty(unpacked, this, name);
        } catch (IOException e) {
            throw fault(e, name);
        }
    }

    private static InputStream onlyFileOf(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && isPassedOver(entry)) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            throw new DataFault(Place.of(name), "the zip archive holds no file; expected one table of bars");
        }
        return new OnlyFile(zip, entry.getName(), name);
    }

    /** Folders, and what a Mac adds of its own. */
    private static boolean isPassedOver(ZipEntry entry) {
        return entry.isDirectory() || entry.getName().startsWith("__MACOSX/");
    }

    private RuntimeException fault(IOException e, String name) {
        if (this != NONE && e instanceof EOFException) {
            return new DataFault(Place.of(name), "the " + word() + " data end too early; the file seems to be cut off");
        }
        if (this != NONE && e instanceof ZipException) {
            return new DataFault(Place.of(name), "the " + word() + " data are damaged (" + e.getMessage() + ")");
        }
        return ReadFailure.of(name, e);
    }

    private String word() {
        return this == GZIP ? "gzip" : "zip";
    }

    /** Turns what goes wrong into faults. */
    private static final class Faulty extends FilterInputStream {
        private final Unpacking packing;
        private final String name;

        Faulty(InputStream stream, Unpacking packing, String name) {
            super(stream);
            this.packing = packing;
            this.name = name;
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw packing.fault(e, name);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return in.read(target, offset, length);
            } catch (IOException e) {
                throw packing.fault(e, name);
            }
        }
    }

    /** The one file of an archive; a second one is a fault, because nothing says which is meant. */
    private static final class OnlyFile extends FilterInputStream {
        private final ZipInputStream zip;
        private final String entry;
        private final String name;

        OnlyFile(ZipInputStream zip, String entry, String name) {
            super(zip);
            this.zip = zip;
            this.entry = entry;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = zip.read(target, offset, length);
            if (read < 0) {
                checkNoOther();
            }
            return read;
        }

        private void checkNoOther() throws IOException {
            ZipEntry next = zip.getNextEntry();
            while (next != null) {
                if (!isPassedOver(next)) {
                    throw new DataFault(Place.of(name), "the zip archive holds more than one file ("
                            + Shown.text(entry) + " and " + Shown.text(next.getName())
                            + "); expected one table of bars");
                }
                next = zip.getNextEntry();
            }
        }
    }
}
