import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * The signal by FastCSV with a callback handler as one would first write it: the handler keeps the text of the close, each
 * record is its value, and the platform parses the number.
 */
public final class FastCsvPeer {
    private FastCsvPeer() {}

    /** Takes a file and a window; prints rows and signals. */
    public static void main(String[] args) throws IOException {
        Rolling rolling = new Rolling(Integer.parseInt(args[1]));
        try (CsvReader<String> reader = CsvReader.builder().build(new Closes(), Path.of(args[0]),
                StandardCharsets.UTF_8)) {
            boolean isHeader = true;
            for (String close : reader) {
                if (isHeader) {
                    isHeader = false;
                } else {
                    rolling.add(Double.parseDouble(close));
                }
            }
        }
        System.out.println(rolling);
    }

    /** Makes of each record the text of its close; the header says which field that is. */
    private static final class Closes extends AbstractBaseCsvCallbackHandler<String> {
        private int closeField = -1;
        private String close = "";

        @Override
        protected void handleBegin(long startingLineNumber) {
            close = "";
        }

        @Override
        protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
            if (closeField < 0 && new String(text, offset, length).equals("close")) {
                closeField = field;
            } else if (field == closeField) {
                close = new String(text, offset, length);
            }
        }

        @Override
        protected String buildRecord() {
            return close;
        }
    }
}
