package org.suzhi.survey;

import java.util.Arrays;

/**
 * Texts that seldom repeat, such as identifiers, one behind the other: a dictionary of them would hold nearly every one
 * of them, and an object each. Immutable.
 */
public final class Texts {

    private final char[] characters;
    /** Of each text, the index behind its last character. */
    private final int[] ends;

    private Texts(char[] characters, int[] ends) {
        this.characters = characters;
        this.ends = ends;
    }

    /** Number of texts. */
    int rows() {
        return ends.length;
    }

    /** A text. */
    String of(int row) {
        int from = from(row);
        return new String(characters, from, ends[row] - from);
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
            some.add(characters, from, row < 0 ? 0 : ends[row]);
        }
        return some.build();
    }

    /** Of each text, the first row that holds the same one. */
    int[] firsts() {
        int[] firsts = new int[ends.length];
        int[] hashes = new int[ends.length];
        // rows plus one by hash, 0 where there is none; open addressing
        int[] table = new int[Integer.highestOneBit(Math.max(1, ends.length)) << 2];
        int mask = table.length - 1;
        for (int row = 0; row < ends.length; row++) {
            int hash = hash(row);
            hashes[row] = hash;
            int slot = hash & mask;
            while (table[slot] != 0 && !(hashes[table[slot] - 1] == hash && same(table[slot] - 1, row))) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] == 0) {
                table[slot] = row + 1;
            }
            firsts[row] = table[slot] - 1;
        }
        return firsts;
    }

    private int hash(int row) {
        int hash = 0;
        for (int at = from(row); at < ends[row]; at++) {
            hash = 31 * hash + characters[at];
        }
        // spreads texts that differ in their first characters only
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private boolean same(int a, int b) {
        return Arrays.equals(characters, from(a), ends[a], characters, from(b), ends[b]);
    }

    int compare(int a, int b) {
        return Arrays.compare(characters, from(a), ends[a], characters, from(b), ends[b]);
    }

    private int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Adds text after text. */
    public static final class Builder {

        private char[] characters = new char[1 << 10];
        private int[] ends = new int[64];
        private int rows;
        private int length;

        /** Adds the characters of an array from an index up to another. */
        public Builder add(char[] text, int from, int to) {
            int count = to - from;
            if (length + count > characters.length) {
                // a sum beyond the largest array is left to fail by itself
                characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
            }
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, 2 * rows);
            }
            System.arraycopy(text, from, characters, length, count);
            length += count;
            ends[rows++] = length;
            return this;
        }

        /** Adds all of another's. */
        Builder addAll(Texts texts) {
            for (int row = 0; row < texts.rows(); row++) {
                add(texts.characters, texts.from(row), texts.ends[row]);
            }
            return this;
        }

        /** Adds a text. */
        public Builder add(String text) {
            char[] more = text.toCharArray();
            return add(more, 0, more.length);
        }

        /** The texts so far. */
        public Texts build() {
            return new Texts(Arrays.copyOf(characters, length), Arrays.copyOf(ends, rows));
        }
    }
}
