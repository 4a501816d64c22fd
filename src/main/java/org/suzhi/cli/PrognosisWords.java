package org.suzhi.cli;

import java.util.Comparator;
import org.suzhi.gap.Criteria;
import org.suzhi.rehearse.Cell;
import org.suzhi.rehearse.Draws;
import org.suzhi.rehearse.Effort;
import org.suzhi.rehearse.Prognosis;
import org.suzhi.rehearse.TargetChance;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;

/** What is said of a rehearsal beside its tables. */
final class PrognosisWords {

    private final Speaker speaker;

    PrognosisWords(Speaker speaker) {
        this.speaker = speaker;
    }

    void say(Prognosis prognosis) {
        Effort effort = prognosis.effort();
        speaker.say(Text.of(
                "%s: %d draws of %.0f people in %.0f PSUs, %.0f interviews, %.0f degrees of freedom",
                "%s：预演%d次，每次%3$.0f人、%4$.0f个初级抽样单元，%5$.0f份有效问卷，自由度%6$.0f",
                Prognosis.LABEL.text(),
                prognosis.failed().of(),
                effort.people(),
                effort.psus(),
                effort.interviews(),
                prognosis.cells().get(0).df()));
        if (prognosis.failed().hits() > 0) {
            speaker.say(Text.of(
                    "%d draws led to no estimates: chance left a stratum without a unit or an answer",
                    "%d次未能得出估计：某层未抽中单元或无人应答", prognosis.failed().hits()));
        }
        say(prognosis.cells().get(0), prognosis.level());
        prognosis.cells().stream()
                .skip(1)
                .filter(cell -> cell.of(ProportionInterval.LOGIT).covered().of() > 0)
                .min(Comparator.comparingDouble(
                        cell -> cell.of(ProportionInterval.LOGIT).covered().share()))
                .ifPresent(lowest -> say(lowest, prognosis.level()));
        long withheld = prognosis.cells().stream()
                .filter(cell -> cell.withheld().share() > 0.5)
                .count();
        speaker.say(Text.of(
                "too unsure to publish in most draws: %d of %d cells",
                "多数预演中不宜发布的域：%d个（共%d个）", withheld, prognosis.cells().size()));
        for (TargetChance chance : prognosis.targets()) {
            speaker.say(Text.of(
                    "target %s, true ratio by criterion %s %.2f %%: met %.1f %%, not met %.1f %%, undecided %.1f %%, not due %.1f %% of the draws",
                    "目标%s，按标准%s的真实比例%.2f%%：已达成%.1f%%，未达成%.1f%%，尚不能判定%.1f%%，未到期%.1f%%",
                    chance.target().id(),
                    Criteria.named(prognosis.criterion()),
                    100 * chance.truth(),
                    100 * chance.met().share(),
                    100 * chance.notMet().share(),
                    100 * chance.undecided().share(),
                    100 * chance.notDue().share()));
        }
        if (effort.maxCost() > 0) {
            speaker.say(Text.of("cost: %.0f, at most %.0f", "费用：平均%.0f，最高%.0f", effort.cost(), effort.maxCost()));
        }
    }

    private void say(Cell cell, ConfidenceLevel confidence) {
        Draws covered = cell.of(ProportionInterval.LOGIT).covered();
        speaker.say(Text.of(
                "%s: the %.0f %% logit interval holds the truth in %.1f %% of the draws (%.1f to %.1f), CV %.1f %%",
                "%s：%.0f%%的logit区间有%.1f%%包含真实比例（%.1f至%.1f），变异系数%.1f%%",
                cell.domain(),
                100 * confidence.value(),
                100 * covered.share(),
                100 * covered.limits().lower(),
                100 * covered.limits().upper(),
                100 * cell.cvTrue()));
    }
}
