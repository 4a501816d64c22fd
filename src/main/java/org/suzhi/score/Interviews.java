package org.suzhi.score;

import org.suzhi.collect.Disposition;
import org.suzhi.survey.Column;

/** Who was interviewed: by the disposition where there is one, otherwise by the share of the items answered. */
final class Interviews {

    private Interviews() {}

    static boolean[] of(AnswerSheet sheet) {
        boolean[] interview = new boolean[sheet.responses().rows()];
        if (sheet.responses().has(Disposition.COLUMN)) {
            Column dispositions = sheet.responses().column(Disposition.COLUMN);
            boolean[] counts = new boolean[dispositions.levels().size()];
            for (int code = 0; code < counts.length; code++) {
                String word = dispositions.levels().get(code);
                counts[code] = word.equals(Disposition.COMPLETE.code()) || word.equals(Disposition.PARTIAL.code());
            }
            for (int row = 0; row < interview.length; row++) {
                interview[row] = counts[dispositions.code(row)];
            }
            return interview;
        }
        int[] asked = new int[interview.length];
        int[] answered = new int[interview.length];
        sheet.count(asked, answered);
        double partial = sheet.questionnaire().partial();
        for (int row = 0; row < interview.length; row++) {
            interview[row] = answered[row] > 0 && answered[row] >= partial * asked[row];
        }
        return interview;
    }
}
