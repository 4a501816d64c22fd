package org.suzhi.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * Bytes of a system file, read from the first to the last. What a damaged file says about the length of its parts is
 * never believed beyond the bytes that are there.
 */
final class SavBytes {

    private static final Text AGAIN = new Text("copy or export the file again", "请重新复制或导出该文件");

    private final String source;
    /** From here to the end of the file or of the record. */
    private final ByteBuffer bytes;
    /** Where the first byte stands in the file. */
    private final int start;

    private SavBytes(String source, ByteBuffer bytes, int start) {
        this.source = source;
        this.bytes = bytes;
        this.start = start;
    }

    SavBytes(String source, byte[] file) {
        this(source, ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), 0);
    }

    String source() {
        return source;
    }

    /** Sets the order in which the bytes of numbers stand from now on. */
    void order(ByteOrder order) {
        bytes.order(order);
    }

    ByteOrder order() {
        return bytes.order();
    }

    /** Where the next byte stands in the file. */
    int position() {
        return start + bytes.position();
    }

    int remaining() {
        return bytes.remaining();
    }

    int integer() {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    long big() {
        need(Long.BYTES);
        return bytes.getLong();
    }

    double real() {
        need(Double.BYTES);
        return bytes.getDouble();
    }

    int small() {
        need(1);
        return bytes.get() & 0xff;
    }

    void skip(long count) {
        need(count);
        bytes.position(bytes.position() + (int) count);
    }

    /** The next bytes, to be read on their own. */
    SavBytes part(long count) {
        need(count);
        SavBytes part = new SavBytes(source, bytes.slice().order(bytes.order()).limit((int) count), position());
        skip(count);
        return part;
    }

    /** The same bytes from here on, to be read once more. */
    SavBytes view() {
        return new SavBytes(source, bytes.slice().order(bytes.order()), position());
    }

    /** The bytes from here on, without going on. */
    byte[] copy() {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    /** The bytes from here on. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private void need(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new DataException(
                    source,
                    Text.of("an end after %d bytes", "到第%d个字节即结束", start + bytes.limit()),
                    Text.of("%d more from byte %d on", "自第%2$d个字节起还有%1$d个字节", count, position() + 1),
                    AGAIN);
        }
    }

    /** What to say of content that cannot be. */
    DataException damaged(Text found, Text expected) {
        return new DataException(source, found, expected, AGAIN);
    }
}
