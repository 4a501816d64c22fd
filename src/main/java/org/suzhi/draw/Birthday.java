package org.suzhi.draw;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.suzhi.survey.Text;

/**
 * The person with the last or the next birthday. Quick and polite, and no probability sampling: who has it depends on
 * the day of the visit and on who answers the door, birthdays are misremembered or misreported, and nobody can check
 * the choice afterwards. It has no probabilities; whoever weights by the number of adults all the same makes an
 * assumption, and has to say so.
 *
 * <p>Source: O'Rourke and Blair, Journal of Marketing Research 20 (1983) 428–432, proposed it; Gaziano, Public Opinion
 * Quarterly 69 (2005) 124–157, compares the rules.
 */
public enum Birthday implements WithinHousehold {
    /** The person whose birthday was last. */
    LAST(new Text("the eligible person whose birthday was last", "最近刚过生日的合格成员")),
    /** The person whose birthday comes next. */
    NEXT(new Text("the eligible person whose birthday comes next", "最先将过生日的合格成员"));

    private final Text rule;

    Birthday(Text rule) {
        this.rule = rule;
    }

    @Override
    public boolean isProbability() {
        return false;
    }

    @Override
    public OptionalDouble probability(int adults, int person) {
        WithinHousehold.check(adults, person);
        return OptionalDouble.empty();
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT) + "-birthday";
    }

    @Override
    public Text mark() {
        return new Text("Rule (no probability sample)", "规则（非概率抽样）");
    }

    @Override
    public List<Text> marks(List<String> households) {
        return Collections.nCopies(households.size(), rule);
    }

    @Override
    public List<Text> instructions() {
        return List.of(
                new Text(
                        "This is no probability sampling, but close to a quota: nobody knows with what probability a"
                                + " person is chosen, and nobody can check the choice.",
                        "此规则不是概率抽样，近于配额：各成员被抽中的概率未知，且无法核查。"),
                new Text(
                        "Data gathered in this way carry the label 'quota', and no margin of error stands behind them.",
                        "由此取得的数据须标注“quota”（配额样本），不能据以给出抽样误差。"));
    }

    @Override
    public Text rule() {
        return rule;
    }
}
