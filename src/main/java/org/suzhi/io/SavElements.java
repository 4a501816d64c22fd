package org.suzhi.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The cases of a system file as elements of eight bytes, each a number or a piece of a string.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Data Record.
 */
interface SavElements {

    /** Bytes of an element. */
    int BYTES = 8;

    /**
     * Puts the next element into a record.
     *
     * @return how many of its bytes were there: 0 behind the last element, less than eight where the file was cut off
     */
    int next(ByteBuffer record) throws IOException;

    /** Elements as they are. */
    static SavElements plain(InputStream in) {
        return record -> {
            int read = in.readNBytes(record.array(), record.position(), BYTES);
            record.position(record.position() + read);
            return read;
        };
    }

    /** Elements behind codes: each block of eight codes comes before those elements that no code stands for. */
    final class Packed implements SavElements {

        private static final int PADDING = 0;
        private static final int END = 252;
        private static final int FOLLOWS = 253;
        private static final int BLANKS = 254;
        private static final int SYSTEM_MISSING = 255;

        private final InputStream in;
        private final double bias;
        private final double systemMissing;
        private final byte[] codes = new byte[BYTES];
        private final byte[] blanks = new byte[BYTES];
        private int at = BYTES;

        Packed(InputStream in, double bias, double systemMissing) {
            this.in = in;
            this.bias = bias;
            this.systemMissing = systemMissing;
            Arrays.fill(blanks, (byte) ' ');
        }

        @Override
        public int next(ByteBuffer record) throws IOException {
            int code = PADDING;
            while (code == PADDING) {
                if (at == BYTES) {
                    int read = in.readNBytes(codes, 0, BYTES);
                    if (read < BYTES) {
                        return read;
                    }
                    at = 0;
                }
                code = codes[at++] & 0xff;
            }
            switch (code) {
                case END -> {
                    at--;
                    return 0;
                }
                case FOLLOWS -> {
                    int read = in.readNBytes(record.array(), record.position(), BYTES);
                    if (read < BYTES) {
                        // there is a code for it, so this is not the end
                        return Math.max(1, read);
                    }
                    record.position(record.position() + BYTES);
                }
                case BLANKS -> record.put(blanks);
                case SYSTEM_MISSING -> record.putDouble(systemMissing);
                default -> record.putDouble(code - bias);
            }
            return BYTES;
        }
    }
}
