package org.suzhi.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Holds a scheme and an allocation against a frame, so that all that does not fit is said at once. */
final class SchemeCheck {

    private static final Text REMEDY = new Text("make the allocation from this frame again", "请用该抽样框重新计算样本分配");

    private final Microdata frame;
    private final Scheme scheme;
    private final double[] sizes;
    private final Findings findings = new Findings();

    SchemeCheck(Frame frame, Scheme scheme) {
        this.frame = frame.data();
        this.scheme = scheme;
        this.sizes = this.frame.numbers(Frame.SIZE);
    }

    /** The columns that the scheme needs are there, and a level is blank nowhere. */
    void columns() {
        List<String> needed = new ArrayList<>();
        for (SelectionStage stage : scheme.stages()) {
            needed.add(stage.level());
            needed.addAll(stage.selector().columns());
        }
        frame.require(needed);
        for (SelectionStage stage : scheme.stages()) {
            Column level = frame.column(stage.level());
            boolean isMarked = !level.isCoded() || level.levels().stream().anyMatch(Column::isMissing);
            for (int row = 0; isMarked && row < frame.rows(); row++) {
                if (level.isMissing(row)) {
                    findings.add(
                            frame.cell(row, stage.level(), new Text("the part that the unit lies in", "该单元所属的单位")));
                }
            }
        }
        findings.raise();
    }

    /** Every stratum of the allocation is in the frame with people enough, and the other way round. */
    void strata(Allocation allocation, RowGroups members) {
        for (Allocation.Share share : allocation.strata()) {
            int[] rows = members.rows(share.stratum());
            if (rows.length == 0) {
                add(
                        Text.of("no unit in stratum '%s'", "层“%s”没有单元", share.stratum()),
                        new Text("the strata of the allocation", "样本分配表中的层"));
                continue;
            }
            double people = 0;
            for (int row : rows) {
                people += sizes[row];
            }
            int units = share.units() * scheme.unitsPerPart();
            if (share.sample() < units || share.sample() > people) {
                add(
                        Text.of(
                                "%d people to draw from %d units and %.0f people in stratum '%s'",
                                "从层“%4$s”的%3$.0f人、%2$d个单元中抽取%1$d人", share.sample(), units, people, share.stratum()),
                        new Text("at least one person per unit, and no more than there are", "每单元至少1人、总数不超过总人数的抽取人数"));
            }
        }
        Set<String> known =
                allocation.strata().stream().map(Allocation.Share::stratum).collect(Collectors.toSet());
        for (String stratum : members.names()) {
            if (!known.contains(stratum)) {
                add(
                        Text.of("stratum '%s', which the allocation does not know", "层“%s”不在样本分配表中", stratum),
                        new Text("the strata of the allocation", "样本分配表中的层"));
            }
        }
    }

    /** The first stage has parts enough. */
    void parts(Allocation.Share share, Parts parts) {
        if (parts.count() > 0 && parts.count() < share.units()) {
            add(
                    Text.of("%d units in stratum '%s'", "%d个单元（层“%s”）", parts.count(), share.stratum()),
                    Text.of("at least %d, as the allocation asks", "至少%d个（按样本分配表）", share.units()));
        }
    }

    /** Ends the work when something does not fit. */
    void raise() {
        findings.raise();
    }

    private void add(Text found, Text expected) {
        findings.add(frame.source(), 0, "stratum", found, expected, REMEDY);
    }
}
