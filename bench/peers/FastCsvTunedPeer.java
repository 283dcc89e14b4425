import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * The signal by FastCSV with a callback handler, as fast as that goes: no strings, no records, nothing done for the
 * columns that are not needed, ASCII decoded as Latin-1.
 */
public final class FastCsvTunedPeer {
    private FastCsvTunedPeer() {}

    /** Takes a file and a window; prints rows and signals. */
    public static void main(String[] args) throws IOException {
        Rolling rolling = new Rolling(Integer.parseInt(args[1]));
        try (CsvReader<Object> reader = CsvReader.builder().build(new Closes(rolling), Path.of(args[0]),
                StandardCharsets.ISO_8859_1)) {
            reader.forEach(record -> {
                throw new IllegalStateException("the handler keeps every record to itself");
            });
        }
        System.out.println(rolling);
    }

    /** Picks the closes out of the stream of fields; a record that is not built goes no further. */
    private static final class Closes extends CsvCallbackHandler<Object> {
        private final Rolling rolling;
        private int closeField = -1;
        private int field;
        private boolean isHeader = true;

        Closes(Rolling rolling) {
            this.rolling = rolling;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            field = 0;
        }

        @Override
        protected void addField(char[] text, int offset, int length, boolean quoted) {
            if (isHeader) {
                if (new String(text, offset, length).equals("close")) {
                    closeField = field;
                }
            } else if (field == closeField) {
                rolling.add(PlainDouble.parse(text, offset, length));
            }
            field++;
        }

        @Override
        protected Object buildRecord() {
            isHeader = false;
            return null;
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return field;
        }

        @Override
        protected void setComment(char[] text, int offset, int length) {
            throw new IllegalStateException("comments are not asked for");
        }

        @Override
        protected void setEmpty() {
            field = 1;
        }
    }
}
