package dev.tidemark.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structures in Thrift's compact protocol, as far as Parquet needs it. A structure is fields in ascending order, each with its
 * number as the distance from the one before, and a zero; integers are zigzag varints.
 */
final class ThriftOut {
    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int I32 = 5;
    static final int I64 = 6;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /** What was written. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    ThriftOut i32(int field, int value) {
        return head(field, I32).varint(zigzag(value));
    }

    ThriftOut i64(int field, long value) {
        return head(field, I64).varint(zigzag(value));
    }

    ThriftOut flag(int field, boolean value) {
        return head(field, value ? TRUE : FALSE);
    }

    ThriftOut text(int field, String value) {
        return binary(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ThriftOut binary(int field, byte[] value) {
        return head(field, BINARY).counted(value);
    }

    /** Begins a structure in a field; {@link #end} ends it. */
    ThriftOut struct(int field) {
        return head(field, STRUCT).struct();
    }

    /** Begins a structure that is an element of a list. */
    ThriftOut struct() {
        outer.push(last);
        last = 0;
        return this;
    }

    /** Ends a structure, the outermost one too. */
    ThriftOut end() {
        bytes.write(0);
        last = outer.isEmpty() ? 0 : outer.pop();
        return this;
    }

    /** Begins a list; its elements follow. */
    ThriftOut list(int field, int type, int size) {
        head(field, LIST);
        if (size < SHORT_LIST) {
            bytes.write((size << 4) | type);
            return this;
        }
        bytes.write((SHORT_LIST << 4) | type);
        return varint(size);
    }

    /** An integer that is an element of a list. */
    ThriftOut i32(int value) {
        return varint(zigzag(value));
    }

    /** A text that is an element of a list. */
    ThriftOut text(String value) {
        return counted(value.getBytes(StandardCharsets.UTF_8));
    }

    private ThriftOut counted(byte[] value) {
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private ThriftOut head(int field, int type) {
        bytes.write(((field - last) << 4) | type);
        last = field;
        return this;
    }

    private ThriftOut varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }
}
