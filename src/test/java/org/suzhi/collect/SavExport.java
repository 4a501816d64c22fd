package org.suzhi.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.io.SavParts;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As SPSS holds a survey: numbers with labels, and "don't know" and no answer among the user-missing values. */
final class SavExport {

    private static final int NUMBER = 0x050802;
    private static final int DONT_KNOW = 8;
    private static final int NO_ANSWER = 9;

    private SavExport() {}

    static Path write(Path file) throws IOException {
        Microdata truth = Fielded.TRUTH;
        SavParts parts = SavParts.utf8().header(0, truth.rows());
        labelled(parts, "person", 16, 0x010000 | 16 << 8, "样本编号", -1)
                .integers(2, -1, 0, 0, 0, 0)
                .text("", 8);
        List<String> names = new ArrayList<>();
        for (Asked asked : Fielded.asked()) {
            if (asked.isMultiple()) {
                for (Option option : asked.options()) {
                    names.add(asked.id() + "_" + option.code());
                    labelled(
                            parts,
                            names.get(names.size() - 1)
                                    .substring(
                                            0,
                                            Math.min(
                                                    8,
                                                    names.get(names.size() - 1).length())),
                            0,
                            NUMBER,
                            asked.title(true) + ":" + option.text().zh(),
                            -1);
                }
            } else {
                names.add(asked.id());
                labelled(
                        parts,
                        names.get(names.size() - 1)
                                .substring(0, Math.min(8, asked.id().length())),
                        0,
                        NUMBER,
                        asked.title(true),
                        asked.options().isEmpty() ? 999 : 0);
            }
        }
        valueLabels(parts);
        parts.integers(7, 20, 1, 5).text("UTF-8", 5).end();
        for (int row = 0; row < truth.rows(); row++) {
            parts.text(truth.column("id").text(row), 16);
            for (Asked asked : Fielded.asked()) {
                String cell = truth.column(asked.id()).text(row);
                for (Option option : asked.isMultiple() ? asked.options() : List.<Option>of()) {
                    parts.reals(Fielded.codes(cell).contains(option.code()) ? 1 : 0);
                }
                if (!asked.isMultiple()) {
                    parts.reals(value(asked, cell));
                }
            }
        }
        return Files.write(file, parts.bytes());
    }

    private static double value(Asked asked, String cell) {
        if (asked.options().isEmpty()) {
            return cell.isEmpty() ? 999 : Integer.parseInt(cell);
        }
        return cell.isEmpty() ? NO_ANSWER + 90 : cell.equals("dk") ? DONT_KNOW : asked.order(cell);
    }

    /** A variable with a label and missing values: none, one, or two for 0. */
    private static SavParts labelled(SavParts parts, String name, int width, int format, String label, int missing) {
        int bytes = label.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        int count = missing < 0 ? 0 : missing == 0 ? 2 : 1;
        parts.integers(2, width, 1, count, format, format).text(name, 8);
        parts.integers(bytes).text(label, (bytes + 3) / 4 * 4);
        if (count == 1) {
            parts.reals(missing);
        } else if (count == 2) {
            parts.reals(DONT_KNOW, NO_ANSWER + 90);
        }
        return parts;
    }

    private static void valueLabels(SavParts parts) {
        int position = 3;
        for (Asked asked : Fielded.asked()) {
            int variables = asked.isMultiple() ? asked.options().size() : 1;
            if (!asked.options().isEmpty() && !asked.isMultiple()) {
                List<Option> options = asked.options();
                parts.integers(3, options.size() + 1);
                for (int i = 0; i < options.size(); i++) {
                    String code = options.get(i).code();
                    parts.reals(code.equals("dk") ? DONT_KNOW : i + 1);
                    label(parts, options.get(i).text().zh());
                }
                parts.reals(NO_ANSWER + 90);
                label(parts, "未回答");
                parts.integers(4, 1, position);
            }
            position += variables;
        }
    }

    /** The length of a label counts among the eight bytes that its parts fill. */
    private static void label(SavParts parts, String label) {
        byte[] bytes = label.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] padded = new byte[(bytes.length + 1 + 7) / 8 * 8];
        java.util.Arrays.fill(padded, (byte) ' ');
        padded[0] = (byte) bytes.length;
        System.arraycopy(bytes, 0, padded, 1, bytes.length);
        parts.raw(padded);
    }
}
