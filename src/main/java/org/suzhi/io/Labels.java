package org.suzhi.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Texts;

/**
 * A column of text that is being read: a text is made once per level, not once per cell. When nearly every cell is a
 * level of its own the texts are only put one behind the other.
 */
final class Labels {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** 2⁶⁴ divided by the golden ratio, which spreads numbers evenly (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** With fewer levels a dictionary costs nothing. */
    private static final int MANY = 1 << 12;

    private int[] codes = new int[64];
    /** In UTF-8. */
    private byte[][] levels = new byte[16][];

    /** By level: all of a short text, the hash of a longer one; and its length. */
    private long[] marks = new long[16];

    private int[] lengths = new int[16];
    private int size;
    /** Codes plus one by hash, 0 where there is none; open addressing. */
    private int[] table = new int[64];
    /** The cells when they seldom repeat; null as long as there is a dictionary. */
    private Texts.Builder texts;

    /** Makes place for rows. */
    void grow(int rows) {
        if (texts == null) {
            codes = Arrays.copyOf(codes, rows);
        }
    }

    /** Sets the cell of a row, in UTF-8. */
    void set(int row, byte[] text, int from, int to) {
        if (texts != null) {
            texts.add(text, from, to);
            return;
        }
        int length = to - from;
        long mark = length <= Long.BYTES ? word(text, from, length) : Texts.hash(text, from, to);
        // rows mostly stand by place, so that a cell often repeats the one above it
        if (row > 0 && isLevel(codes[row - 1], mark, length, text, from)) {
            codes[row] = codes[row - 1];
            return;
        }
        int mask = table.length - 1;
        int slot = slot(mark, mask);
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (isLevel(code, mark, length, text, from)) {
                codes[row] = code;
                return;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = size + 1;
        codes[row] = add(mark, Arrays.copyOfRange(text, from, to));
        if (size == MANY && 2 * size > row) {
            list(row + 1);
        }
    }

    /** Up to eight bytes as one number. */
    private static long word(byte[] text, int from, int length) {
        if (from + Long.BYTES <= text.length) {
            long word = (long) WORD.get(text, from);
            return length == Long.BYTES ? word : word & (1L << (length << 3)) - 1;
        }
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = word << Byte.SIZE | text[from + i] & 0xff;
        }
        return word;
    }

    private static int slot(long mark, int mask) {
        return (int) (mark * SPREAD >>> Integer.SIZE) & mask;
    }

    private void list(int rows) {
        texts = new Texts.Builder();
        for (int row = 0; row < rows; row++) {
            byte[] level = levels[codes[row]];
            texts.add(level, 0, level.length);
        }
        codes = null;
        levels = null;
        marks = null;
        lengths = null;
        table = null;
    }

    private boolean isLevel(int code, long mark, int length, byte[] text, int from) {
        return marks[code] == mark
                && lengths[code] == length
                && (length <= Long.BYTES || Arrays.equals(levels[code], 0, length, text, from, from + length));
    }

    private int add(long mark, byte[] level) {
        int code = size++;
        if (code == levels.length) {
            levels = Arrays.copyOf(levels, 2 * code);
            marks = Arrays.copyOf(marks, 2 * code);
            lengths = Arrays.copyOf(lengths, 2 * code);
        }
        levels[code] = level;
        marks[code] = mark;
        lengths[code] = level.length;
        if (2 * size > table.length) {
            table = new int[2 * table.length];
            int mask = table.length - 1;
            for (int known = 0; known < size; known++) {
                int slot = slot(marks[known], mask);
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = known + 1;
            }
        }
        return code;
    }

    /** The column so far. */
    Column column(String name, int rows) {
        if (texts != null) {
            return Column.of(name, texts.build());
        }
        List<String> dictionary = new ArrayList<>(size);
        for (int code = 0; code < size; code++) {
            dictionary.add(new String(levels[code], StandardCharsets.UTF_8));
        }
        return Column.coded(name, codes, rows, dictionary);
    }
}
