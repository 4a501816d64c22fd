package org.suzhi.form;

import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * A rule of a blueprint that cannot be met, and by how much.
 *
 * @param rule     the blueprint's field
 * @param found    what there is
 * @param expected what the rule asks for
 */
record Shortage(String rule, Text found, Text expected) {

    private static final Text REMEDY =
            new Text("write more items, exclude fewer, or relax the rule", "请补充题目、减少排除的题目，或放宽该规则");

    Finding in(Blueprint blueprint) {
        return new Finding(blueprint.source(), 0, rule, found, expected, REMEDY);
    }
}
