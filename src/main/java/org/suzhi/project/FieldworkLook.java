package org.suzhi.project;

import java.util.function.Consumer;
import org.suzhi.collect.CheckLimits;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Quality;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Text;

/** A first look at the quality of real interviews: one note, which says where the list is to be had. */
final class FieldworkLook {

    private FieldworkLook() {}

    /** Says how much is suspicious, where the export tells who asked, for how long or when. */
    static void over(Sample sample, Fieldwork fieldwork, Questionnaire questionnaire, Consumer<Text> notes) {
        if (!Quality.isWorthwhile(fieldwork)) {
            return;
        }
        Quality quality = Quality.of(sample, fieldwork, questionnaire, CheckLimits.usual());
        if (quality.count() > 0) {
            notes.accept(Text.of(
                    "%d suspicions about the interviews, %d of them urgent: suzhi collect … --checks checks.csv lists them",
                    "问卷中有%d条疑点，其中%d条须尽快核查：用suzhi collect … --checks checks.csv列出清单",
                    quality.count(),
                    quality.urgent()));
        }
    }
}
