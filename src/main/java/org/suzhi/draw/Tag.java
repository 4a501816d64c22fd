package org.suzhi.draw;

import org.suzhi.io.Fingerprint;
import org.suzhi.survey.Column;

/**
 * Three letters that stand for a draw, at the end of every id: {@code SYN-01-003-05-KPT}. They follow from who was
 * drawn, so that the same draw has the same tag and of 6,859 other draws one has it by chance. Consonants only, without
 * those that read like figures: no word, no month that Excel would turn into a date.
 */
final class Tag {

    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXZ";

    private Tag() {}

    /** The tag of the people with these numbers on the lists of these units. */
    static String of(Column units, Column numbers) {
        StringBuilder people = new StringBuilder();
        for (int row = 0; row < units.rows(); row++) {
            people.append(units.text(row)).append('/').append(numbers.text(row)).append('\n');
        }
        long hash = Long.parseLong(Fingerprint.of(people.toString()).substring(0, 15), 16);
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            tag.append(LETTERS.charAt((int) (hash % LETTERS.length())));
            hash /= LETTERS.length();
        }
        return tag.toString();
    }
}
