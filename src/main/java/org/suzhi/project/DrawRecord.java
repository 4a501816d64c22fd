package org.suzhi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.draw.FrameSet;
import org.suzhi.draw.Multiplicity;
import org.suzhi.draw.NamedFrame;
import org.suzhi.draw.Receipt;
import org.suzhi.draw.ReceiptFrame;
import org.suzhi.draw.Sample;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.Column;
import org.suzhi.survey.Version;

/** The receipt of a project's draw. */
final class DrawRecord {

    private DrawRecord() {}

    /** The receipt of a sample whose file and all it was drawn from are there. */
    static Receipt of(Project project, FrameSet frames, Sample sample) {
        Settings settings = project.settings();
        NamedFrame main = frames.list().get(0);
        return new Receipt(
                main.scheme(),
                main.frame().strata(),
                settings.seed(),
                Version.TEXT,
                Fingerprint.of(project.file(settings.frame())),
                Fingerprint.of(project.file(settings.plan())),
                Fingerprint.of(project.file("allocation.csv")),
                Fingerprint.of(project.file(Stage.SAMPLE)),
                sample.units(),
                sample.people(),
                frames.label(),
                frames.list().size() == 1 ? List.of() : each(project, frames, sample));
    }

    private static List<ReceiptFrame> each(Project project, FrameSet frames, Sample sample) {
        List<ReceiptFrame> each = new ArrayList<>();
        for (int f = 0; f < frames.list().size(); f++) {
            NamedFrame frame = frames.list().get(f);
            String file = project.settings().frameFiles().get(f);
            Sample drawn = through(frame.name(), sample);
            each.add(new ReceiptFrame(
                    frame.name(),
                    file,
                    Fingerprint.of(project.file(file)),
                    frame.frame().strata(),
                    frame.scheme(),
                    frame.ages(),
                    drawn.units(),
                    drawn.people()));
        }
        return each;
    }

    private static Sample through(String frame, Sample sample) {
        Column frames = sample.data().column(Multiplicity.FRAME);
        return new Sample(sample.data()
                .rows(IntStream.range(0, sample.people())
                        .filter(row -> frames.text(row).equals(frame))
                        .toArray()));
    }
}
