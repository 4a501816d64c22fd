package org.suzhi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Tables;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command reads and writes. What it writes must differ from what it reads and from what else it writes, and have
 * an ending that it can write; the standard input can be read once.
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
        if (taken.put(real(path), path) != null) {
            throw new Misuse(
                    spec, Text.of("%s is an input or output already: name another", "%s已用作输入或输出：请换一个名称", path));
        }
        return this;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return path.toAbsolutePath().normalize();
        }
    }
}
