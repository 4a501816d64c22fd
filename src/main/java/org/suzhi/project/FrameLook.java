package org.suzhi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.suzhi.design.Allocation;
import org.suzhi.draw.FrameAudit;
import org.suzhi.draw.FrameCheck;
import org.suzhi.draw.FrameRemark;
import org.suzhi.draw.FrameRemarks;
import org.suzhi.draw.FrameSet;
import org.suzhi.draw.NamedFrame;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** The audit of every frame of a project, before anything is drawn from any of them. */
final class FrameLook {

    private FrameLook() {}

    /**
     * Says the first warning of each kind on each frame.
     *
     * @throws DataException with the errors of all frames
     */
    static void over(FrameSet frames, Allocation allocation, Consumer<Text> notes) {
        List<Finding> errors = new ArrayList<>();
        for (NamedFrame frame : frames.list()) {
            FrameRemarks remarks = FrameAudit.by(frame.frame().strata())
                    .before(frames.of(allocation, frame), frame.scheme())
                    .of(frame.frame().data());
            remarks.errors().forEach(remark -> errors.add(remark.finding()));
            Map<FrameCheck, List<FrameRemark>> warnings = remarks.warnings().stream()
                    .collect(Collectors.groupingBy(FrameRemark::check, TreeMap::new, Collectors.toList()));
            warnings.forEach((check, found) -> notes.accept(sentence(check, found)));
        }
        if (!errors.isEmpty()) {
            throw new DataException(errors);
        }
    }

    /** One sentence for all remarks of a kind: a long frame has many, and whoever runs a project has seen them. */
    private static Text sentence(FrameCheck check, List<FrameRemark> found) {
        Finding first = found.get(0).finding();
        return Text.of(
                found.size() == 1 ? "warning (%s): %s" : "warning (%s, %3$d times): %2$s",
                found.size() == 1 ? "警告（%s）：%s" : "警告（%s，共%3$d处）：%2$s",
                check.text(),
                new Text(first.in(Language.EN), first.in(Language.ZH)),
                found.size());
    }
}
