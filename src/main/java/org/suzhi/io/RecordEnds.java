package org.suzhi.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Follows the quotes and line ends of a CSV file through its bytes, so that it can be cut between two records. A line
 * end belongs to a cell when it stands between quotes; a quote opens a cell only at the cell's start and is an ordinary
 * character inside of a plain one, as the parser sees it too. UTF-8 and GB18030 never use the bytes of quotes, commas
 * and line ends within other characters.
 */
final class RecordEnds {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long RETURNS = ONES * '\r';
    private static final long FEEDS = ONES * '\n';

    private boolean quoted;
    private boolean quotes;
    private boolean closed;
    private byte last = '\n';
    private long high;
    private long lines;
    private long endLines;
    private boolean zero;
    /** Index of the last line end of a run of plain words; -1 for none. */
    private int feed;

    /**
     * Goes on with the next bytes of the file. These must not end with a CR that an LF may follow.
     *
     * @return the index behind the last end of a record, -1 when no record ends here
     */
    int scan(byte[] bytes, int from, int to) {
        int end = -1;
        for (int at = from; at < to; ) {
            feed = -1;
            int plain = plain(bytes, at, to);
            if (plain > at) {
                at = plain;
                closed = false;
                last = bytes[at - 1];
                if (feed >= 0 && !quoted) {
                    end = feed + 1;
                    endLines = lines;
                }
            }
            for (int stop = Math.min(at + Long.BYTES, to); at < stop; at++) {
                byte b = bytes[at];
                high |= b;
                if (b == '"') {
                    quotes = true;
                    boolean opens = !quoted && (closed || last == ',' || last == '\n' || last == '\r');
                    closed = quoted;
                    quoted = opens;
                } else {
                    closed = false;
                    zero |= b == 0;
                    if (b == '\n' || b == '\r' && (at + 1 == to || bytes[at + 1] != '\n')) {
                        lines++;
                        if (!quoted) {
                            end = at + 1;
                            endLines = lines;
                        }
                    }
                }
                last = b;
            }
        }
        return end;
    }

    /** Goes through words of eight bytes without a quote, a CR or a zero, and counts their line ends. */
    private int plain(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long word = (long) WORD.get(bytes, at);
            long q = word ^ QUOTES;
            long r = word ^ RETURNS;
            // the high bit of a byte of (x - 1) & ~x is set where the byte x is 0, and perhaps above one that is
            // (Warren, Hacker's Delight, section 6-1)
            if ((((q - ONES) & ~q | (r - ONES) & ~r | (word - ONES) & ~word) & HIGHS) != 0) {
                break;
            }
            high |= word;
            long f = word ^ FEEDS;
            long feeds = ~((f & ~HIGHS) + ~HIGHS | f | ~HIGHS);
            if (feeds != 0) {
                lines += Long.bitCount(feeds);
                feed = at + Long.BYTES - 1 - (Long.numberOfLeadingZeros(feeds) >>> 3);
            }
        }
        return at;
    }

    /** Lines of the file up to the last end of a record. */
    long lines() {
        return endLines;
    }

    /** True when the last byte stands between quotes. */
    boolean isQuoted() {
        return quoted;
    }

    /** True when a byte was 0, which no text holds. */
    boolean isBinary() {
        return zero;
    }

    /** True when no byte since the last call was a quote. */
    boolean takeUnquoted() {
        boolean unquoted = !quotes;
        quotes = false;
        return unquoted;
    }

    /** True when all bytes since the last call were ASCII. */
    boolean takeAscii() {
        boolean ascii = (high & HIGHS) == 0;
        high = 0;
        return ascii;
    }
}
