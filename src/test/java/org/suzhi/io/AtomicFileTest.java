package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.DataException;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesUtf8AndReplacesWhatWasThere() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "旧的内容，更长");
        AtomicFile.write(file, "新");
        assertThat(Files.readAllBytes(file)).containsExactly(0xE6, 0x96, 0xB0);
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNoNeighbour() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("half way");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aWriterThatFailsAtTheFirstAttemptLeavesNothing() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a.txt"), out -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "old");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void makesTheFoldersOnTheWay() {
        Path file = folder.resolve("a").resolve("b").resolve("c.txt");
        AtomicFile.write(file, "x");
        assertThat(file).hasContent("x");
    }

    @Test
    void aFileIsAsReadableForOthersAsOneWrittenDirectly() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        AtomicFile.write(folder.resolve("ours.txt"), "x");
        Files.writeString(folder.resolve("plain.txt"), "x");
        assertThat(Files.getPosixFilePermissions(folder.resolve("ours.txt")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("plain.txt")));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAnError() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("file").resolve("a.txt"), "x"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("file, which is no folder, expected a place that can be written to");
        assertThat(folder.resolve("file")).hasContent("x");
        Files.createDirectories(folder.resolve("taken"));
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("taken"), "x"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found a folder, expected a place that can be written to");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    /** Only the system knows that it takes no such name. */
    @Test
    void whatTheSystemRefusesIsSaidWithoutTheNeighboursName() throws IOException {
        Path file = folder.resolve("a".repeat(250) + ".txt");
        assertThatThrownBy(() -> AtomicFile.write(file, "x"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found a place where the system writes nothing")
                .hasMessageNotContainingAny(".part", "Exception");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void onlyTheDashIsStandardOutput() {
        assertThat(AtomicFile.isStandard(Path.of("-"))).isTrue();
        assertThat(AtomicFile.isStandard(Path.of("folder", "-"))).isFalse();
    }
}
