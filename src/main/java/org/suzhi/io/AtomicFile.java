package org.suzhi.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

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
     * @throws DataException when the place cannot be written to
     */
    public static void write(Path path, String text) {
        write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file.
     *
     * @throws DataException when the place cannot be written to
     */
    public static void write(Path path, Content content) {
        check(path);
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
        } catch (FileSystemException refused) {
            throw unwritable(
                    path, new Text("a place where the system writes nothing", "系统拒绝写入的位置"), refused.getReason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes sure, before any work, that a file can be written.
     *
     * @throws DataException when it is a folder, or its folder is none or closed
     */
    public static void check(Path path) {
        if (isStandard(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            throw unwritable(path, new Text("a folder", "一个文件夹"), null);
        }
        Path folder = path.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(path, Text.of("%s, which is no folder", "%s不是文件夹", folder), null);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(path, Text.of("the folder %s, which is closed to writing", "文件夹%s不可写入", folder), null);
        }
    }

    private static DataException unwritable(Path path, Text found, String reason) {
        Text more = reason == null ? Text.same("") : Text.same(" (" + reason + ")");
        return new DataException(
                path.toString(),
                Text.of("%s%s", "%s%s", found, more),
                new Text("a place that can be written to", "可写入的位置"),
                new Text("name another one", "请换一个位置"));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException networkFolder) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
