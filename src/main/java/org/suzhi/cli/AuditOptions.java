package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.draw.FrameAudit;
import org.suzhi.draw.FrameRemark;
import org.suzhi.draw.FrameRemarks;
import org.suzhi.draw.Scheme;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import picocli.CommandLine.Option;

/** What the audit of a frame says before anything is drawn from it. */
final class AuditOptions {

    private static final int SHOWN = 5;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Write all that the audit of the frame remarks to this table.")
    Path file;

    /**
     * The frame, which refuses what is wrong with it by itself; the table of remarks is written all the same.
     *
     * @throws DataException when nothing may be drawn from this table
     */
    Frame frame(Microdata table, List<String> strata) {
        try {
            return new Frame(table, strata);
        } catch (DataException wrong) {
            if (file != null) {
                Tables.write(file, FrameAudit.by(strata).of(table).table());
            }
            throw wrong;
        }
    }

    /**
     * Writes the remarks, stops at errors and says the first warnings.
     *
     * @throws DataException when there are errors
     */
    void look(Frame frame, Allocation allocation, Scheme scheme, Speaker speaker) {
        FrameRemarks remarks =
                FrameAudit.by(frame.strata()).before(allocation, scheme).of(frame.data());
        if (file != null) {
            Tables.write(file, remarks.table());
        }
        remarks.raise();
        List<FrameRemark> warnings = remarks.warnings();
        warnings.stream().limit(SHOWN).forEach(remark -> {
            String sentence = remark.finding().in(speaker.language());
            speaker.say(Text.of("warning: %s", "警告：%s", sentence));
        });
        if (warnings.size() > SHOWN) {
            speaker.say(Text.of(
                    file == null ? "… %d warnings in all; --audit FILE keeps them" : "… %d warnings in all, in %s",
                    file == null ? "……共%d条警告；用--audit FILE保存全部" : "……共%d条警告，见%s",
                    warnings.size(),
                    file));
        }
    }
}
