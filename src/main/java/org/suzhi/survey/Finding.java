package org.suzhi.survey;

/**
 * One thing that is wrong with the data: where, what was found, what was expected and what to do.
 *
 * @param place    a file, a folder or an option
 * @param line     line in the file, counted from 1; 0 when the finding concerns the whole file
 * @param column   name of the column or field; empty when none is concerned
 * @param found    what was found
 * @param expected what was expected
 * @param remedy   what the reader can do about it
 */
public record Finding(String place, long line, String column, Text found, Text expected, Text remedy) {

    /** A finding about a whole file. */
    public static Finding of(String place, Text found, Text expected, Text remedy) {
        return new Finding(place, 0, "", found, expected, remedy);
    }

    /** The finding as one line for people. */
    public String in(Language language) {
        String where = line > 0 ? place + ":" + line : place;
        boolean zh = language == Language.ZH;
        StringBuilder sentence = new StringBuilder(where).append(zh ? "：" : ": ");
        if (!column.isEmpty()) {
            sentence.append(zh ? "“" + column + "”列：" : "column '" + column + "': ");
        }
        sentence.append(zh ? "发现" : "found ").append(found.in(language));
        String should = expected.in(language);
        sentence.append(zh ? should.startsWith("应") ? "，" : "，应为" : ", expected ")
                .append(should);
        return sentence.append(zh ? "；" : "; ").append(remedy.in(language)).toString();
    }
}
