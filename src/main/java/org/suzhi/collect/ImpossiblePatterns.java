package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Text;

/** Answers about the person that do not go together, by rules that are data. A rule on a column that is not there waits. */
record ImpossiblePatterns(CheckLimits limits) implements QualityCheck {

    private static final Text ACTION =
            new Text("look for a slip of the pen, and ask the person again", "请检查是否笔误，并向本人重新核实");

    @Override
    public String code() {
        return "impossible-pattern";
    }

    @Override
    public Text name() {
        return new Text("impossible patterns", "前后矛盾");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return limits.patterns().stream().anyMatch(pattern -> applies(pattern, people))
                ? Optional.empty()
                : Optional.of(new Text("no column that a rule speaks of", "没有规则所涉及的列"));
    }

    private static boolean applies(CheckLimits.Pattern pattern, Interviews people) {
        return pattern.when().columns().stream().allMatch(people.data()::has);
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        List<Suspicion> found = new ArrayList<>();
        for (CheckLimits.Pattern pattern : limits.patterns()) {
            if (applies(pattern, people)) {
                boolean[] holds = pattern.when().holds(people.data());
                for (int row = 0; row < holds.length; row++) {
                    if (holds[row]) {
                        found.add(Suspicion.of(people, row, pattern.severity(), 1, 1, pattern.meaning(), ACTION));
                    }
                }
            }
        }
        return found;
    }
}
