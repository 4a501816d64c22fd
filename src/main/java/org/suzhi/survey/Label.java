package org.suzhi.survey;

/**
 * What kind of data this is, where it is not a probability sample of real people. The label is a column of every file
 * and a word of every sentence that such data reaches.
 */
public enum Label {
    /** Real data from a probability sample: no label. */
    NONE("", Text.same("")),
    /** Made by a generator, not measured. */
    SYNTHETIC("synthetic", new Text("SYNTHETIC DATA", "合成数据")),
    /** From a quota or directed sample: no probability interval stands behind it. */
    QUOTA("quota", new Text("QUOTA SAMPLE", "配额样本"));

    /** Name of the column that carries the label in files. */
    public static final String COLUMN = "label";

    private final String code;
    private final Text text;

    Label(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** The word in files; empty for unlabelled data. */
    public String code() {
        return code;
    }

    /** The words that people read. */
    public Text text() {
        return text;
    }

    /**
     * The label of a table: that of its label column, {@link #NONE} without one; synthetic wins over quota.
     *
     * @throws DataException for a label that is not known, which must not pass for real data
     */
    public static Label of(Microdata data) {
        Label strongest = NONE;
        if (data.has(COLUMN)) {
            for (String level : data.column(COLUMN).values()) {
                strongest = strongest.and(of(level, data.source()));
            }
        }
        return strongest;
    }

    /**
     * The label of a word in a file.
     *
     * @throws DataException for another word
     */
    public static Label of(String code, String source) {
        for (Label label : values()) {
            if (label.code.equals(code)) {
                return label;
            }
        }
        throw new DataException(new Finding(
                source,
                0,
                COLUMN,
                Text.of("'%s'", "“%s”", code),
                new Text("synthetic, quota or a blank", "synthetic、quota或空白"),
                new Text("correct the label, or name the column otherwise", "请更正标签，或改用其他列名")));
    }

    /** The label of something made from two things. */
    public Label and(Label other) {
        return rank(other) > rank(this) ? other : this;
    }

    private static int rank(Label label) {
        return label == SYNTHETIC ? 2 : label == QUOTA ? 1 : 0;
    }
}
