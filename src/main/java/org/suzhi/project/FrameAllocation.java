package org.suzhi.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.design.Allocation;
import org.suzhi.design.Precision;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;

/**
 * How many people of one frame of a project, where: in proportion to the strata, with as many parts of the first stage
 * as give the people to draw in a unit, and no more than there are.
 */
final class FrameAllocation {

    private FrameAllocation() {}

    static Allocation of(SurveyFrame settings, Frame frame, long people, Precision precision) {
        int take = Math.multiplyExact(settings.take(), settings.scheme().unitsPerPart());
        Allocation allocation = Allocation.proportional(frame, people, settings.minimum(), take, precision);
        String level = settings.scheme().stages().get(0).level();
        return level.equals(Frame.UNIT) ? allocation : limited(allocation, frame, level);
    }

    /** The units of a stratum are many, the parts that the first stage selects from may be few. */
    private static Allocation limited(Allocation allocation, Frame frame, String level) {
        Map<String, Set<String>> parts = new HashMap<>();
        Column strata = frame.stratum();
        Column names = frame.data().column(level);
        for (int row = 0; row < names.rows(); row++) {
            parts.computeIfAbsent(strata.text(row), stratum -> new HashSet<>()).add(names.text(row));
        }
        Findings findings = new Findings();
        List<Allocation.Share> shares = new ArrayList<>();
        for (Allocation.Share share : allocation.strata()) {
            int most = parts.get(share.stratum()).size();
            if (most < 2) {
                findings.add(
                        frame.data().source(),
                        0,
                        level,
                        Text.of("one %s in stratum '%s'", "层“%2$s”只有一个%1$s", level, share.stratum()),
                        new Text("at least two in every stratum", "每层至少两个"),
                        new Text("join it with a neighbouring stratum", "请与相邻的层合并"));
            }
            shares.add(new Allocation.Share(
                    share.stratum(),
                    share.population(),
                    Math.min(most, share.units()),
                    share.sample(),
                    share.expectedMoe()));
        }
        findings.raise();
        return new Allocation(shares, allocation.label());
    }
}
