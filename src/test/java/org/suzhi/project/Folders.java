package org.suzhi.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.suzhi.io.Fingerprint;

/** Folders for tests: copied whole, and compared by content. */
public final class Folders {

    private Folders() {}

    /** Copies a folder with everything in it. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the inputs of an example, without anything that a run has left there. */
    public static Path example(String name, Path to) {
        try {
            Files.createDirectories(to);
            for (String file :
                    new String[] {"survey.yaml", "plan.yaml", "questionnaire.json", "frame.csv", "margins.csv"}) {
                Files.copy(Path.of("data/examples", name, file), to.resolve(file));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hash of every file. A workbook counts by its content: its container also holds the time when it was made. The
     * record of the run names the workbook's bytes, so it is left out.
     */
    public static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".suzhi/")) {
                    hashes.put(name, name.endsWith(".xlsx") ? workbook(file) : Fingerprint.of(file));
                }
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String workbook(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.getName().startsWith("docProps/")) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), Fingerprint.of(part.readAllBytes()));
                    }
                }
            }
        }
        return Fingerprint.of(parts.toString());
    }
}
