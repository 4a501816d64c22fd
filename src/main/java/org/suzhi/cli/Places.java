package org.suzhi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command reads and writes. What it writes must differ from what it reads and from what else it writes, have an
 * ending that it can write, and be at a place where a file can be made; the standard input can be read once.
 */
final class Places {

    /** The endings of tables. */
    static final String[] TABLE = {"csv", "xlsx", "json"};

    private final CommandSpec spec;
    private final List<Path> read = new ArrayList<>();
    private final Map<Path, Path> taken = new LinkedHashMap<>();

    Places(CommandSpec spec) {
        this.spec = spec;
    }

    /** Notes what is read; what is null was not named. */
    Places reads(Path... paths) {
        for (Path path : paths) {
            if (path != null && AtomicFile.isStandard(path) && read.contains(path)) {
                throw new Misuse(
                        spec,
                        new Text("two inputs from standard input (-): name a file for one", "两项输入均为标准输入（-）：请为其一指定文件"));
            }
            if (path != null) {
                read.add(path);
                if (!AtomicFile.isStandard(path)) {
                    taken.put(real(path), path);
                }
            }
        }
        return this;
    }

    /** Checks a place to write to; null when none was named. Call it after all that is read. */
    Places writes(Path path, String... endings) {
        if (path == null) {
            return this;
        }
        if (!AtomicFile.isStandard(path) && !List.of(endings).contains(Tables.ending(path))) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "cannot write %s: the ending must be one of .%s",
                            "无法写入%s：扩展名须为.%s之一", path, String.join(", .", endings)));
        }
        AtomicFile.check(path);
        attempt(path);
        if (taken.put(real(path), path) != null) {
            throw new Misuse(
                    spec, Text.of("%s is an input or output already: name another", "%s已用作输入或输出：请换一个名称", path));
        }
        return this;
    }

    /**
     * Makes a file where the output goes, or in the nearest folder that is there, and removes it: some folders say that
     * they can be written to and cannot, as /proc.
     */
    private static void attempt(Path path) {
        if (AtomicFile.isStandard(path)) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            Files.deleteIfExists(Files.createTempFile(folder, "." + path.getFileName(), ".part"));
        } catch (IOException refused) {
            throw new DataException(
                    path.toString(),
                    Text.of("the folder %s, in which no such file can be made", "文件夹%s，其中无法新建该文件", folder),
                    new Text("a place that can be written to", "可写入的位置"),
                    new Text("name another one", "请换一个位置"));
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return path.toAbsolutePath().normalize();
        }
    }
}
