package org.suzhi.survey;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that seldom repeat, such as identifiers, one behind the other: a dictionary of them would hold nearly every one
 * of them, and an object each. Immutable.
 */
public final class Texts {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** 2⁶⁴ divided by the golden ratio, which spreads numbers evenly (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The first byte of characters that surrogates come before. */
    private static final int LAST = 0xEE;

    /** In UTF-8. */
    private final byte[] bytes;
    /** Of each text, the index behind its last byte. */
    private final int[] ends;
    /** Worked out when somebody asks; two threads come to the same. */
    private int[] firsts;

    private boolean increasing;

    private Texts(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Number of texts. */
    int rows() {
        return ends.length;
    }

    /** A text. */
    String of(int row) {
        int from = from(row);
        return new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
    }

    boolean isMissing(int row) {
        int length = ends[row] - from(row);
        return length == 0 || length <= 2 && Column.isMissing(of(row));
    }

    /** The texts of the given rows, in the order given; row -1 gives a blank one. */
    Texts rows(int[] rows) {
        Builder some = new Builder();
        for (int row : rows) {
            int from = row < 0 ? 0 : from(row);
            some.add(bytes, from, row < 0 ? 0 : ends[row]);
        }
        return some.build();
    }

    /** Of each text, the first row that holds the same one; for reading only. */
    int[] firsts() {
        int[] known = firsts;
        if (known == null) {
            known = findFirsts();
            firsts = known;
        }
        return known;
    }

    private int[] findFirsts() {
        int[] found = new int[ends.length];
        increasing = areIncreasing();
        if (increasing) {
            Arrays.setAll(found, row -> row);
            return found;
        }
        int[] hashes = new int[ends.length];
        // rows plus one by hash, 0 where there is none; open addressing
        int[] table = new int[Integer.highestOneBit(Math.max(1, ends.length)) << 2];
        int mask = table.length - 1;
        for (int row = 0; row < ends.length; row++) {
            int hash = hash(bytes, from(row), ends[row]);
            hashes[row] = hash;
            int slot = hash & mask;
            while (table[slot] != 0 && !(hashes[table[slot] - 1] == hash && same(table[slot] - 1, row))) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] == 0) {
                table[slot] = row + 1;
            }
            found[row] = table[slot] - 1;
        }
        return found;
    }

    /** Whether each text comes after the one before it, as identifiers often do. */
    boolean isIncreasing() {
        firsts();
        return increasing;
    }

    private boolean areIncreasing() {
        for (int row = 1; row < ends.length; row++) {
            int from = from(row);
            if (!isBefore(row == 1 ? 0 : ends[row - 2], from, ends[row])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes from one index to another are less than those from there on. */
    private boolean isBefore(int from, int middle, int to) {
        for (int a = from, b = middle; b < to; a++, b++) {
            if (a == middle) {
                return true;
            }
            int first = bytes[a] & 0xff;
            int second = bytes[b] & 0xff;
            if (first != second) {
                // behind these, the order of bytes is not that of characters: see compare
                return first < second && second < LAST;
            }
        }
        return false;
    }

    /** A hash of bytes, eight at a time; the last eight overlap those before them. */
    public static int hash(byte[] text, int from, int to) {
        long hash = to - from;
        if (to - from >= Long.BYTES) {
            for (int at = from; at + Long.BYTES < to; at += Long.BYTES) {
                hash = (hash ^ (long) WORD.get(text, at)) * SPREAD;
                hash ^= hash >>> Integer.SIZE;
            }
            hash ^= (long) WORD.get(text, to - Long.BYTES);
        } else {
            for (int at = from; at < to; at++) {
                hash = hash << Byte.SIZE | text[at] & 0xff;
            }
        }
        hash *= SPREAD;
        return (int) (hash >>> Integer.SIZE);
    }

    private boolean same(int a, int b) {
        return Arrays.equals(bytes, from(a), ends[a], bytes, from(b), ends[b]);
    }

    int compare(int a, int b) {
        int from = from(a);
        int differs = Arrays.mismatch(bytes, from, ends[a], bytes, from(b), ends[b]);
        if (differs < 0 || from + differs == ends[a] || from(b) + differs == ends[b]) {
            return (ends[a] - from) - (ends[b] - from(b));
        }
        int first = bytes[from + differs] & 0xff;
        int second = bytes[from(b) + differs] & 0xff;
        // pairs of surrogates stand before the last characters of their own plane, which UTF-8 puts the other way round
        return Math.max(first, second) < LAST ? first - second : of(a).compareTo(of(b));
    }

    private int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Adds text after text. */
    public static final class Builder {

        /** Arrays cannot be much longer. */
        private static final int LARGEST = Integer.MAX_VALUE - 8;

        private byte[] bytes = new byte[1 << 10];
        private int[] ends = new int[64];
        private int rows;
        private int length;

        /** Adds the bytes of an array from an index up to another, in UTF-8. */
        public Builder add(byte[] text, int from, int to) {
            int count = to - from;
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + count, (int) Math.min(2L * bytes.length, LARGEST)));
            }
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, 2 * rows);
            }
            System.arraycopy(text, from, bytes, length, count);
            length += count;
            ends[rows++] = length;
            return this;
        }

        /** Adds all of another's. */
        Builder addAll(Texts texts) {
            for (int row = 0; row < texts.rows(); row++) {
                add(texts.bytes, texts.from(row), texts.ends[row]);
            }
            return this;
        }

        /** Adds a text. */
        public Builder add(String text) {
            byte[] more = text.getBytes(StandardCharsets.UTF_8);
            return add(more, 0, more.length);
        }

        /** The texts so far. */
        public Texts build() {
            return new Texts(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, rows));
        }
    }
}
