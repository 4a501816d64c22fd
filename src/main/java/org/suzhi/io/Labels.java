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

    private int[] hashes = new int[16];
    /** The first and the last eight bytes of each level, which for up to sixteen bytes are all there is of it. */
    private long[] heads = new long[16];

    private long[] tails = new long[16];
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
        long head = head(text, from, to);
        long tail = to - from > Long.BYTES ? (long) WORD.get(text, to - Long.BYTES) : 0;
        // rows mostly stand by place, so that a cell often repeats the one above it
        if (row > 0 && isLevel(codes[row - 1], head, tail, text, from, to)) {
            codes[row] = codes[row - 1];
            return;
        }
        int hash = hash(head, tail, text, from, to);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (isLevel(code, head, tail, text, from, to)) {
                codes[row] = code;
                return;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = size + 1;
        codes[row] = add(hash, head, tail, Arrays.copyOfRange(text, from, to));
        if (size == MANY && 2 * size > row) {
            list(row + 1);
        }
    }

    /** The first eight bytes of a text, or as many as there are. */
    private static long head(byte[] text, int from, int to) {
        if (from + Long.BYTES <= text.length) {
            long word = (long) WORD.get(text, from);
            int beyond = Long.BYTES - (to - from);
            return beyond <= 0 ? word : beyond == Long.BYTES ? 0 : word << Byte.SIZE * beyond >>> Byte.SIZE * beyond;
        }
        long word = 0;
        for (int at = to - 1; at >= from; at--) {
            word = word << Byte.SIZE | text[at] & 0xff;
        }
        return word;
    }

    private static int hash(long head, long tail, byte[] text, int from, int to) {
        return to - from > 2 * Long.BYTES
                ? Texts.hash(text, from, to)
                : (int) ((head * SPREAD ^ tail) * SPREAD >>> Integer.SIZE);
    }

    private void list(int rows) {
        texts = new Texts.Builder();
        for (int row = 0; row < rows; row++) {
            byte[] level = levels[codes[row]];
            texts.add(level, 0, level.length);
        }
        codes = null;
        levels = null;
        hashes = null;
        heads = null;
        tails = null;
        lengths = null;
        table = null;
    }

    private boolean isLevel(int code, long head, long tail, byte[] text, int from, int to) {
        int length = to - from;
        return heads[code] == head
                && lengths[code] == length
                && tails[code] == tail
                && (length <= 2 * Long.BYTES || Arrays.equals(levels[code], 0, length, text, from, to));
    }

    private int add(int hash, long head, long tail, byte[] level) {
        int code = size++;
        if (code == levels.length) {
            levels = Arrays.copyOf(levels, 2 * code);
            hashes = Arrays.copyOf(hashes, 2 * code);
            heads = Arrays.copyOf(heads, 2 * code);
            tails = Arrays.copyOf(tails, 2 * code);
            lengths = Arrays.copyOf(lengths, 2 * code);
        }
        levels[code] = level;
        hashes[code] = hash;
        heads[code] = head;
        tails[code] = tail;
        lengths[code] = level.length;
        if (2 * size > table.length) {
            table = new int[2 * table.length];
            int mask = table.length - 1;
            for (int known = 0; known < size; known++) {
                int slot = hashes[known] & mask;
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
        return Column.coded(name, Arrays.copyOf(codes, rows), dictionary);
    }
}
