package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.survey.Microdata;

/** Tables as people type them. */
final class PlainExport {

    private PlainExport() {}

    /** Letters before full-width texts, full-width numbers, 是 and 否. */
    static Sheet typed() {
        return sheet(
                Asked::id,
                (asked, code) -> {
                    String letter = Character.toString('Ａ' + asked.order(code) - 1);
                    return switch (code) {
                        case "true" -> "是";
                        case "false" -> "否";
                        case "dk" -> "不清楚";
                        default ->
                            asked.isMultiple() ? asked.label(code, true) : letter + "．" + asked.label(code, true);
                    };
                },
                1);
    }

    /** Nothing but numbers above, and letters below. */
    static Sheet numbered() {
        List<String> ids = Fielded.asked().stream().map(Asked::id).toList();
        return sheet(
                asked -> "Q" + (1 + ids.indexOf(asked.id())),
                (asked, code) -> Character.toString('A' + asked.order(code) - 1),
                1);
    }

    /** Names above, and the questions below them. */
    static Sheet twoLines() {
        List<String> ids = Fielded.asked().stream().map(Asked::id).toList();
        return sheet(asked -> "v" + ids.indexOf(asked.id()), (asked, code) -> asked.label(code, false), 2);
    }

    /** Labels that somebody has shortened. */
    static Sheet shortened() {
        return sheet(
                asked -> asked.title(true)
                        .substring(0, asked.title(true).length() - 1)
                        .replace("今年", ""),
                (asked, code) -> asked.label(code, true),
                1);
    }

    private static Sheet sheet(Function<Asked, String> title, BiFunction<Asked, String, String> word, int lines) {
        Microdata truth = Fielded.TRUTH;
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(List.of("人员编号", "访问结果"));
        Fielded.asked().forEach(asked -> header.add(title.apply(asked)));
        sheet.add(header);
        if (lines == 2) {
            List<String> second = new ArrayList<>(List.of("人员编号", "访问结果"));
            Fielded.asked().forEach(asked -> second.add(asked.title(true)));
            sheet.add(second);
        }
        for (int row = 0; row < truth.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    truth.column("id").text(row),
                    truth.column("disposition")
                            .text(row)
                            .replace("refusal", "拒访")
                            .replace("non-contact", "未接触")));
            for (Asked asked : Fielded.asked()) {
                String cell = truth.column(asked.id()).text(row);
                line.add(
                        asked.options().isEmpty()
                                ? cell.chars()
                                        .mapToObj(c -> Character.toString(c - '0' + '０'))
                                        .collect(Collectors.joining())
                                : Fielded.codes(cell).stream()
                                        .map(code -> word.apply(asked, code))
                                        .collect(Collectors.joining("；")));
            }
            sheet.add(line);
        }
        return sheet;
    }
}
