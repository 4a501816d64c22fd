package org.suzhi.io;

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

    /** With fewer levels a dictionary costs nothing. */
    private static final int MANY = 1 << 12;

    private int[] codes = new int[64];
    private char[][] levels = new char[16][];
    private int[] hashes = new int[16];
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

    /** Sets the cell of a row. */
    void set(int row, char[] text, int from, int to) {
        if (texts != null) {
            texts.add(text, from, to);
            return;
        }
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        // spreads texts that differ in their first characters only
        hash *= 0x9E3779B9;
        hash ^= hash >>> 15;
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (hashes[code] == hash && equal(levels[code], text, from, to)) {
                codes[row] = code;
                return;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = size + 1;
        codes[row] = add(hash, Arrays.copyOfRange(text, from, to));
        if (size == MANY && 2 * size > row) {
            list(row + 1);
        }
    }

    private void list(int rows) {
        texts = new Texts.Builder();
        for (int row = 0; row < rows; row++) {
            char[] level = levels[codes[row]];
            texts.add(level, 0, level.length);
        }
        codes = null;
        levels = null;
        hashes = null;
        table = null;
    }

    private static boolean equal(char[] level, char[] text, int from, int to) {
        if (level.length != to - from) {
            return false;
        }
        for (int i = 0; i < level.length; i++) {
            if (level[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int add(int hash, char[] level) {
        int code = size++;
        if (code == levels.length) {
            levels = Arrays.copyOf(levels, 2 * code);
            hashes = Arrays.copyOf(hashes, 2 * code);
        }
        levels[code] = level;
        hashes[code] = hash;
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
        List<String> texts = new ArrayList<>(size);
        for (int code = 0; code < size; code++) {
            texts.add(new String(levels[code]));
        }
        return Column.coded(name, Arrays.copyOf(codes, rows), texts);
    }
}
