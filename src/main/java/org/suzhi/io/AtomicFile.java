package org.suzhi.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: the content goes to a neighbour first, which then takes the file's place. A run
 * that is killed leaves the old file or the new one. The path {@code -} is the standard output.
 */
public final class AtomicFile {

    /** The path that means standard input or output. */
    public static final String STANDARD = "-";

    private AtomicFile() {}

    /** Whoever writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** True for the path that means standard input or output. */
    public static boolean isStandard(Path path) {
        return path.toString().equals(STANDARD);
    }

    /**
     * Writes text as UTF-8.
     *
     * @throws UncheckedIOException when the place cannot be written to
     */
    public static void write(Path path, String text) {
        write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file.
     *
     * @throws UncheckedIOException when the place cannot be written to
     */
    public static void write(Path path, Content content) {
        try {
            if (isStandard(path)) {
                content.writeTo(System.out);
                System.out.flush();
                return;
            }
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // a plain new file has the rights that the user's files have; a "temporary" one would be readable by nobody
            // else
            Path neighbour = folder.resolve(
                    "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(neighbour), 1 << 16)) {
                    content.writeTo(out);
                }
                move(neighbour, path);
            } finally {
                Files.deleteIfExists(neighbour);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException networkFolder) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
