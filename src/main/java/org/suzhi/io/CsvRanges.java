package org.suzhi.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.util.Arrays;
import org.suzhi.survey.DataException;

/**
 * A UTF-8 file cut into ranges of whole records, one after the other as they are asked for: every byte is read once, and
 * no more of the file is in memory than the ranges that somebody works on. Finding the cuts takes a small part of the
 * time that parsing takes, so the threads that share the parsing can take turns with it.
 */
final class CsvRanges implements Closeable {

    /** Where a quote is not closed the rest of the file would be one record; this much of it shows what is wrong. */
    private static final int LONGEST_RECORD = 1 << 24;

    private static final int PIECE = 1 << 18;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final FileChannel channel;
    private final int size;
    private final RecordEnds ends = new RecordEnds();
    /** What was read of the record behind the last range. */
    private byte[] begun = {};

    private int scanned;
    private boolean begunAscii = true;
    private boolean begunUnquoted = true;
    private boolean atEnd;
    private int index;

    /**
     * Opens a file; each range has about {@code size} bytes.
     *
     * @throws java.nio.charset.CharacterCodingException when it starts with the byte order mark of UTF-16
     */
    CsvRanges(Path path, int size) throws IOException {
        this.name = Encoding.name(path);
        this.size = size;
        this.channel = FileChannel.open(path);
        byte[] mark = new byte[MARK.length];
        fill(mark, 0, mark.length);
        if ((mark[0] & mark[1]) == (byte) 0xFE) {
            throw new MalformedInputException(2);
        }
        if (!Arrays.equals(mark, MARK)) {
            channel.position(0);
        }
    }

    /**
     * The next range; null at the end of the file. Where the cuts are depends on nothing but the file and the size.
     *
     * @param buffer an array that may be used for it
     * @throws DataException when the file is not text
     */
    synchronized CsvRange next(byte[] buffer) throws IOException {
        long linesBefore = ends.lines();
        int limit = begun.length + size;
        byte[] bytes = buffer.length < limit ? new byte[limit] : buffer;
        System.arraycopy(begun, 0, bytes, 0, begun.length);
        int length = begun.length;
        int end = -1;
        while (end < 0 && !atEnd) {
            bytes = bytes.length < limit ? Arrays.copyOf(bytes, limit) : bytes;
            while (length < limit && !atEnd) {
                int read = fill(bytes, length, Math.min(limit, length + PIECE));
                atEnd = read == 0;
                length += read;
                // behind the last CR an LF may follow, which belongs to it
                int sure = length > 0 && bytes[length - 1] == '\r' && !atEnd ? length - 1 : length;
                end = Math.max(end, ends.scan(bytes, scanned, sure));
                scanned = sure;
            }
            if (ends.isBinary()) {
                throw binary();
            }
            limit = Math.multiplyExact(2, limit);
            atEnd |= end < 0 && ends.isQuoted() && length > LONGEST_RECORD;
        }
        end = atEnd ? length : end;
        boolean readAscii = ends.takeAscii();
        boolean readUnquoted = ends.takeUnquoted();
        CsvRange range = end == 0
                ? null
                : new CsvRange(
                        index++, linesBefore, bytes, end, begunAscii && readAscii, begunUnquoted && readUnquoted);
        begun = Arrays.copyOfRange(bytes, end, length);
        begunAscii = readAscii || begun.length == 0;
        begunUnquoted = readUnquoted || begun.length == 0;
        scanned -= end;
        return range;
    }

    /**
     * Reads to the end without keeping anything.
     *
     * @throws java.nio.charset.CharacterCodingException when something is not UTF-8
     */
    void check() throws IOException {
        for (CsvRange range = next(begun); range != null; range = next(range.buffer())) {
            range.check();
        }
    }

    private int fill(byte[] bytes, int from, int to) throws IOException {
        return Math.max(0, channel.read(ByteBuffer.wrap(bytes, from, to - from)));
    }

    private DataException binary() throws IOException {
        byte[] head = new byte[2];
        channel.read(ByteBuffer.wrap(head), 0);
        return Encoding.binary(name, head);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
