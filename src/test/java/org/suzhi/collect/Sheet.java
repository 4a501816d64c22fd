package org.suzhi.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lines of cells, written as platforms write files and not as this project does. */
final class Sheet {

    private final List<List<String>> lines = new ArrayList<>();

    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    List<List<String>> lines() {
        return lines;
    }

    Path csv(Path file, String separator, Charset charset, boolean mark) throws IOException {
        String text = lines.stream()
                .map(line -> line.stream().map(Sheet::quoted).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", mark ? "\uFEFF" : "", "\r\n"));
        return Files.write(file, text.getBytes(charset));
    }

    Path csv(Path file) throws IOException {
        return csv(file, ",", StandardCharsets.UTF_8, false);
    }

    /** Whole numbers as numbers, words of truth as booleans. */
    Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Platform", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet0");
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    String cell = lines.get(row).get(column);
                    if (cell.matches("0|[1-9]\\d{0,8}")) {
                        sheet.value(row, column, Integer.parseInt(cell));
                    } else if (cell.matches("TRUE|FALSE")) {
                        sheet.value(row, column, Boolean.parseBoolean(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
        }
        return file;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
