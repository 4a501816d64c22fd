package org.suzhi.io;

/**
 * What separates the cells of a text table: mostly a comma, but a semicolon where the comma is decimal or a platform
 * prefers it, and a tabulator in what Excel calls Unicode text.
 */
final class Separator {

    private static final char[] OTHERS = {';', '\t'};

    private Separator() {}

    /** The separator that the first record has most of; a comma where none leads. */
    static char of(String text) {
        char best = ',';
        int most = count(text, best);
        for (char other : OTHERS) {
            int found = count(text, other);
            if (found > most) {
                most = found;
                best = other;
            }
        }
        return best;
    }

    /** How often it stands outside quotes before the end of the first record. */
    private static int count(String text, char separator) {
        boolean quoted = false;
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && at > 0) {
                break;
            } else if (!quoted && c == separator) {
                count++;
            }
        }
        return count;
    }
}
