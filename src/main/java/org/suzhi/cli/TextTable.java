package org.suzhi.cli;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** A table for people, in columns as wide as they need; Chinese characters take two places. */
final class TextTable {

    private static final int FIRST_WIDE = 0x2E80;

    private final List<List<Text>> rows = new ArrayList<>();

    /** Adds a row with as many cells as the first. */
    TextTable row(Text... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void say(Speaker speaker) {
        int[] width = new int[rows.get(0).size()];
        for (List<Text> row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], width(row.get(i).in(speaker.language())));
            }
        }
        for (List<Text> row : rows) {
            speaker.say(Text.same(line(row, width, speaker.language())));
        }
    }

    private static String line(List<Text> row, int[] width, Language language) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
            String cell = row.get(i).in(language);
            line.append("  ").append(cell).append(" ".repeat(width[i] - width(cell)));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }
}
