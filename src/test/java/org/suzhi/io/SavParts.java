package org.suzhi.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a system file part by part, in either order of bytes, for tests of what PSPP does not write. */
public final class SavParts {

    private final ByteOrder order;
    private final Charset charset;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public SavParts(ByteOrder order, Charset charset) {
        this.order = order;
        this.charset = charset;
    }

    /** Of the machine on which most files are made. */
    public static SavParts utf8() {
        return new SavParts(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    public SavParts integers(int... values) {
        for (int value : values) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .order(order)
                    .putInt(value)
                    .array());
        }
        return this;
    }

    public SavParts reals(double... values) {
        for (double value : values) {
            out.writeBytes(ByteBuffer.allocate(Double.BYTES)
                    .order(order)
                    .putDouble(value)
                    .array());
        }
        return this;
    }

    SavParts bigs(long... values) {
        for (long value : values) {
            out.writeBytes(
                    ByteBuffer.allocate(Long.BYTES).order(order).putLong(value).array());
        }
        return this;
    }

    SavParts raw(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    public SavParts raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** A text, filled up with blanks. */
    public SavParts text(String text, int width) {
        byte[] bytes = text.getBytes(charset);
        byte[] padded = Arrays.copyOf(bytes, width);
        Arrays.fill(padded, Math.min(bytes.length, width), width, (byte) ' ');
        return raw(padded);
    }

    public SavParts header(int compression, int cases) {
        return header("$FL2", 2, compression, cases, 100);
    }

    SavParts header(String type, int layout, int compression, int cases, double bias) {
        return text(type, 4)
                .text("@(#) SPSS DATA FILE", 60)
                .integers(layout, -1, compression, 0, cases)
                .reals(bias)
                .text("", 84);
    }

    /** A number that is printed as F8.2. */
    SavParts number(String name) {
        return variable(name, 0, 0x050802);
    }

    /** A string, with what continues it. */
    public SavParts string(String name, int width) {
        variable(name, width, 0x010000 | width << 8);
        for (int more = 8; more < width; more += 8) {
            variable("", -1, 0);
        }
        return this;
    }

    /** A variable without label and missing values. */
    public SavParts variable(String name, int width, int format) {
        return integers(2, width, 0, 0, format, format).text(name, 8);
    }

    public SavParts extension(int subtype, int size, SavParts content) {
        byte[] bytes = content.bytes();
        return integers(7, subtype, size, bytes.length / size).raw(bytes);
    }

    public SavParts encoding(String name) {
        return extension(20, 1, SavParts.utf8().text(name, name.length()));
    }

    /** The end of the dictionary. */
    public SavParts end() {
        return integers(999, 0);
    }
}
