package org.suzhi.items;

import org.suzhi.survey.Text;

/**
 * Something about an item that somebody should look at, with what to do.
 *
 * <p>Source: Ebel and Frisbie, Essentials of Educational Measurement, 5th ed. 1991, chapter 13, for the limits of
 * discrimination; Haladyna and Downing, Educational and Psychological Measurement 53 (1993) 999–1010, for distractors that
 * nobody takes (theirs: below 5 %).
 */
public enum Flag {
    /** At least 98 % are right. */
    EVERYBODY_RIGHT(
            "everybody-right",
            new Text(
                    "nearly everybody is right: check whether the key was known beforehand, and replace the item",
                    "几乎人人答对：请检查答案是否事先泄露，并更换该题")),
    /** At least 95 % are right. */
    TOO_EASY("too-easy", new Text("too easy to tell people apart: replace it by a harder one", "过易，难以区分：请换用较难的题")),
    /** At most 10 % are right. */
    TOO_HARD(
            "too-hard",
            new Text(
                    "too hard: check the key and the wording, then replace it by an easier one",
                    "过难：请检查答案和表述，再考虑换用较易的题")),
    /** The better people do worse: an item-rest correlation below 0. */
    NEGATIVE_DISCRIMINATION(
            "negative-discrimination",
            new Text(
                    "better people are wrong more often: check the key first, do not score it until that is clear",
                    "水平高者反而更易答错：请先核对答案，未查明前不宜计分")),
    /** An item-rest correlation below 0.2. */
    WEAK_DISCRIMINATION(
            "weak-discrimination",
            new Text(
                    "tells good from weak people badly: look for ambiguous wording or for guessing",
                    "区分度低：请检查表述是否含糊、是否易猜中")),
    /** A wrong option whose takers are better than those who are right. */
    DISTRACTOR_BEATS_KEY(
            "distractor-beats-key",
            new Text(
                    "those who choose it are better elsewhere than those who choose the key: it may be right too, or the key wrong",
                    "选该选项者其余题目的得分高于选正确答案者：该选项可能也正确，或答案有误")),
    /** A wrong option, of at least two, that less than 2 % take. */
    IDLE_DISTRACTOR(
            "idle-distractor",
            new Text("hardly anybody chooses it: write a more plausible one", "几乎无人选择：请改写为更有迷惑性的选项")),
    /** Class B between two groups. */
    DIF_B(
            "dif-b",
            new Text(
                    "equally able people of the two groups differ somewhat: have it read by members of both",
                    "能力相当的两组人得分有一定差异：请两组人员分别审读")),
    /** Class C between two groups. */
    DIF_C(
            "dif-c",
            new Text(
                    "equally able people of the two groups differ much: do not score it until experts have cleared it",
                    "能力相当的两组人得分差异很大：专家审定之前不宜计分"));

    private final String code;
    private final Text advice;

    Flag(String code, Text advice) {
        this.code = code;
        this.advice = advice;
    }

    /** Its word in files. */
    public String code() {
        return code;
    }

    /** What to do. */
    public Text advice() {
        return advice;
    }
}
