package org.suzhi.collect;

import org.suzhi.survey.Text;

/**
 * A column that is taken to hold a question.
 *
 * @param column the column of the export
 * @param basis  why
 */
record ColumnMatch(String column, Basis basis) {

    /** Why a column is taken to hold a question, from the surest down. */
    enum Basis {
        /** It has the question's name. */
        NAME(new Text("by name", "按题号")),
        /** It has the question's name behind that of a group. */
        GROUP(new Text("by name in a group", "按组内题号")),
        /** It has the question's text in either language. */
        LABEL(new Text("by label", "按题目文字")),
        /** Its text is much like the question's. */
        LIKENESS(new Text("by a similar label: check", "按相近文字：请核对")),
        /** It stands where the question does. */
        POSITION(new Text("by position: check", "按位置：请核对"));

        private final Text text;

        Basis(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }

        boolean isSure() {
            return this != LIKENESS && this != POSITION;
        }
    }
}
