package dev.tidemark.table;

import java.nio.charset.StandardCharsets;

/** Numbers of the Parquet format, as its Thrift definition has them, that this program writes and understands. */
final class ParquetLayout {
    /** What a file begins and ends with. */
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    static final int VERSION = 1;
    static final int TYPE_INT64 = 2;
    static final int TYPE_DOUBLE = 5;
    static final int REQUIRED = 0;
    static final int OPTIONAL = 1;
    static final int TIMESTAMP_MILLIS = 9;
    static final int UNCOMPRESSED = 0;
    static final int PLAIN = 0;
    static final int RLE = 3;
    static final int DATA_PAGE = 0;

    private static final String[] TYPES = {"BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE", "BYTE_ARRAY",
            "FIXED_LEN_BYTE_ARRAY"};
    private static final String[] CODECS = {"UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD",
            "LZ4_RAW"};
    private static final String[] ENCODINGS = {"PLAIN", "GROUP_VAR_INT", "PLAIN_DICTIONARY", "RLE", "BIT_PACKED",
            "DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "RLE_DICTIONARY",
            "BYTE_STREAM_SPLIT"};

    private ParquetLayout() {}

    static String type(long number) {
        return name(TYPES, number);
    }

    static String codec(long number) {
        return name(CODECS, number);
    }

    static String encoding(long number) {
        return name(ENCODINGS, number);
    }

    private static String name(String[] names, long number) {
        return number >= 0 && number < names.length ? names[(int) number] : "number " + number;
    }
}
