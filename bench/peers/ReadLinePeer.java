import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The signal by {@code readLine} and {@code indexOf}: no splitting, one string a line. */
public final class ReadLinePeer {
    private ReadLinePeer() {}

    /** Takes a file and a window; prints rows and signals. */
    public static void main(String[] args) throws IOException {
        Rolling rolling = new Rolling(Integer.parseInt(args[1]));
        try (BufferedReader reader = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.ISO_8859_1)) {
            int closeField = List.of(reader.readLine().split(",")).indexOf("close");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int from = 0;
                for (int field = 0; field < closeField; field++) {
                    from = line.indexOf(',', from) + 1;
                }
                int comma = line.indexOf(',', from);
                rolling.add(PlainDouble.parse(line, from, comma < 0 ? line.length() : comma));
            }
        }
        System.out.println(rolling);
    }
}
