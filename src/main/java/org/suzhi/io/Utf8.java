package org.suzhi.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * UTF-8 without the buffers of decoders and encoders: whether bytes are well-formed, and where their characters are.
 *
 * <p>Source: RFC 3629, sections 3 and 4; Unicode Standard, table 3-7.
 */
final class Utf8 {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Bytes that a {@code char} takes at most; a pair of surrogates takes four. */
    static final int MOST_BYTES = 3;

    private static final long HIGHS = 0x8080808080808080L;

    private Utf8() {}

    /** Whether the first bytes of an array are well-formed. */
    static boolean isValid(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            while (at + Long.BYTES <= length && ((long) WORD.get(bytes, at) & HIGHS) == 0) {
                at += Long.BYTES;
            }
            if (at < length) {
                int end = bytes[at] >= 0 ? at + 1 : end(bytes, at, length);
                if (end < 0) {
                    return false;
                }
                at = end;
            }
        }
        return true;
    }

    /** The index behind a character of several bytes; -1 when it is malformed. */
    private static int end(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xff;
        int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (first < 0xC2 || first > 0xF4 || at + more >= length) {
            return -1;
        }
        int second = bytes[at + 1] & 0xff;
        // neither longer than needed, nor a surrogate, nor beyond the last character
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return -1;
        }
        for (int i = 2; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return at + more + 1;
    }

    /** Number of bytes of the character that begins with a byte. */
    static int length(byte first) {
        if (first >= 0) {
            return 1;
        }
        return first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
    }

    /** The index of the last character before an index. */
    static int last(byte[] bytes, int to) {
        int at = to - 1;
        while ((bytes[at] & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }

    /** Whether the character at an index is white space as {@link String#strip} sees it. */
    static boolean isWhite(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return first <= ' ' && Character.isWhitespace(first);
        }
        // the other white spaces lie between U+1680 and U+3000
        return first >= 0xE1 && first <= 0xE3 && Character.isWhitespace(three(bytes, at));
    }

    private static char three(byte[] bytes, int at) {
        return (char) ((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
    }

    /**
     * Encodes characters; a surrogate without its other half becomes a question mark.
     *
     * @param out with room for {@link #MOST_BYTES} bytes per character
     * @return the index behind the last byte
     */
    static int encode(char[] characters, int from, int to, byte[] out, int start) {
        int length = start;
        for (int at = from; at < to; at++) {
            char c = characters[at];
            if (c < 0x80) {
                out[length++] = (byte) c;
            } else if (c < 0x800) {
                out[length++] = (byte) (0xC0 | c >> 6);
                out[length++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                out[length++] = (byte) (0xE0 | c >> 12);
                out[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                out[length++] = (byte) (0x80 | c & 0x3F);
            } else if (at + 1 < to && Character.isSurrogatePair(c, characters[at + 1])) {
                int code = Character.toCodePoint(c, characters[++at]);
                out[length++] = (byte) (0xF0 | code >> 18);
                out[length++] = (byte) (0x80 | code >> 12 & 0x3F);
                out[length++] = (byte) (0x80 | code >> 6 & 0x3F);
                out[length++] = (byte) (0x80 | code & 0x3F);
            } else {
                out[length++] = '?';
            }
        }
        return length;
    }
}
