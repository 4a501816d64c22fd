package org.suzhi.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whole records of a UTF-8 file: a piece of it that can be parsed by itself. */
final class CsvRange {

    private final int index;
    private final long linesBefore;
    private final byte[] bytes;
    private final int length;
    private final boolean ascii;
    private final boolean unquoted;

    /** The first bytes of an array, which the range keeps for itself. */
    CsvRange(int index, long linesBefore, byte[] bytes, int length, boolean ascii, boolean unquoted) {
        this.index = index;
        this.linesBefore = linesBefore;
        this.bytes = bytes;
        this.length = length;
        this.ascii = ascii;
        this.unquoted = unquoted;
    }

    /** Number of ranges before this one. */
    int index() {
        return index;
    }

    /** Number of lines of the file before this range. */
    long linesBefore() {
        return linesBefore;
    }

    /** True when there is no quote in it: every comma ends a cell, every line end a record. */
    boolean isUnquoted() {
        return unquoted;
    }

    /** Number of bytes. */
    int length() {
        return length;
    }

    /** The array, of which the first bytes are the range; for another range when this one is done. */
    byte[] buffer() {
        return bytes;
    }

    /**
     * The text, decoded as it is read: the parser's buffer is small and stays in the processor's cache. Bytes that are
     * not UTF-8 raise a {@link CharacterCodingException}.
     */
    Reader reader() {
        return ascii ? new Ascii() : new Decoded();
    }

    /** Raises the exception of {@link #reader} when the bytes are not UTF-8. */
    void check() throws CharacterCodingException {
        if (!ascii && !Utf8.isValid(bytes, length)) {
            throw new CharacterCodingException();
        }
    }

    /** Bytes that only need to be widened. */
    private final class Ascii extends Reader {
        private int at;

        @Override
        public int read(char[] chars, int offset, int count) {
            int taken = Math.min(count, length - at);
            if (taken == 0) {
                return -1;
            }
            for (int i = 0; i < taken; i++) {
                chars[offset + i] = (char) bytes[at + i];
            }
            at += taken;
            return taken;
        }

        @Override
        public void close() {}
    }

    private final class Decoded extends Reader {
        private final ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

        @Override
        public int read(char[] chars, int offset, int count) throws IOException {
            CharBuffer out = CharBuffer.wrap(chars, offset, count);
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
            int decoded = out.position() - offset;
            return decoded == 0 ? -1 : decoded;
        }

        @Override
        public void close() {}
    }
}
