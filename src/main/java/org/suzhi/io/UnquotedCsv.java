package org.suzhi.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Records of UTF-8 text without quotes, which is how most large files come: commas and line ends are found eight bytes
 * at a time, and only the cells that somebody asked for become characters. A parser that minds quotes decodes every
 * character and hands on every cell; on a wide file that takes several times as long.
 */
final class UnquotedCsv {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int NEAR = 6;
    private static final long ONES = 0x0101010101010101L;
    private static final long LOWS = ~(ONES << 7);
    private static final long COMMAS = ONES * ',';
    private static final long FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';

    private final byte[] bytes;
    private final int length;
    private final CsvBlock block;
    private final int[] fields;
    private int at;
    /** Commas of the line before {@link #at}. */
    private int field;

    private UnquotedCsv(CsvRange range, CsvBlock block) {
        this.bytes = range.buffer();
        this.length = range.length();
        this.block = block;
        this.fields = block.fields();
    }

    /** Gives all records of a range without quotes to a block. */
    static void parse(CsvRange range, CsvBlock block) {
        new UnquotedCsv(range, block).parse();
    }

    private void parse() {
        for (long line = 1; at < length; line++) {
            record(line);
            at += at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
        }
    }

    /** Reads up to the end of a line; an empty line is no record. */
    private void record(long line) {
        int from = at;
        block.begin();
        field = 0;
        for (int wanted : fields) {
            if (field + 1 == wanted && at < length && bytes[at] == ',') {
                at++;
                field++;
            } else {
                skip(wanted - field);
            }
            if (field < wanted) {
                break;
            }
            int begin = at;
            at = separator(begin);
            block.cell(bytes, begin, at);
        }
        skip(Integer.MAX_VALUE);
        if (at > from) {
            block.end(field + 1, line);
        }
    }

    /** Moves behind a number of commas, or to the end of the line where there are fewer. */
    private void skip(int commas) {
        int left = commas;
        while (left > 0 && at + Long.BYTES <= length) {
            long word = (long) WORD.get(bytes, at);
            long ends = matches(word, FEEDS) | matches(word, RETURNS);
            long found = matches(word, COMMAS) & (Long.lowestOneBit(ends) - 1);
            int count = Long.bitCount(found);
            if (count >= left) {
                field += left;
                for (; left > 1; left--) {
                    found &= found - 1;
                }
                at += (Long.numberOfTrailingZeros(found) >>> 3) + 1;
                return;
            }
            field += count;
            left -= count;
            if (ends != 0) {
                at += Long.numberOfTrailingZeros(ends) >>> 3;
                return;
            }
            at += Long.BYTES;
        }
        for (; left > 0 && at < length && bytes[at] != '\n' && bytes[at] != '\r'; at++) {
            if (bytes[at] == ',') {
                field++;
                left--;
            }
        }
    }

    /** Index of the first comma or line end. */
    private int separator(int from) {
        int i = from;
        // most cells are shorter than what it takes to look at eight bytes at once
        for (int near = Math.min(length, from + NEAR); i < near; i++) {
            byte b = bytes[i];
            if (b <= ',' && (b == ',' || b == '\n' || b == '\r')) {
                return i;
            }
        }
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long word = (long) WORD.get(bytes, i);
            long found = matches(word, COMMAS) | matches(word, FEEDS) | matches(word, RETURNS);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < length && bytes[i] != ',' && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    /** The high bit of each byte that equals that of the pattern (Warren, Hacker's Delight, section 6-1). */
    private static long matches(long word, long pattern) {
        long x = word ^ pattern;
        return ~((x & LOWS) + LOWS | x | LOWS);
    }
}
