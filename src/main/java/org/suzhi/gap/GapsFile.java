package org.suzhi.gap;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.io.Json;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;

/** The hand-off file gaps.json: the criterion, the label, and sections that each know what they put. */
public final class GapsFile {

    private GapsFile() {}

    /** Writes the file, sections in the order given. */
    public static void write(Path path, String criterion, Label label, List<Section> sections) {
        Json.write(path, json -> {
            json.put("criterion", criterion.isEmpty() ? null : criterion);
            if (label != Label.NONE) {
                json.put(Label.COLUMN, label.code());
            }
            sections.forEach(section -> section.write(json));
        });
    }

    /** Writes a file of gaps and verdicts only. */
    public static void write(Path path, List<Gap> gaps, List<Verdict> verdicts, String criterion, Label label) {
        Family family = new Family("", gaps, Double.NaN, "none", Double.NaN);
        write(
                path,
                criterion,
                label,
                List.of(new GapSection(List.of(family), new Seed(0)), new VerdictSection(verdicts)));
    }
}
