package org.suzhi.collect;

import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Text;

/** One way to look at the quality of interviews. */
sealed interface QualityCheck
        permits Duplicates,
                Speeders,
                StraightLines,
                ImpossiblePatterns,
                InterviewerEffects,
                ItemNonresponse,
                PerfectScores,
                PersonFit,
                LeakedItems {

    /** Column of who asked. */
    String INTERVIEWER = "interviewer";

    /** Column of the team of who asked. */
    String TEAM = "team";

    /** Column of the seconds that an interview took. */
    String DURATION = "duration";

    /** Fewer interviews than this tell nothing of what is usual. */
    int ENOUGH = 30;

    /** Its word in files. */
    String code();

    /** Its name for people. */
    Text name();

    /** Why it cannot be made of these interviews; nothing when it can. */
    Optional<Text> obstacle(Interviews people);

    /** What it finds. */
    List<Suspicion> examine(Interviews people);

    /** The obstacle of too few interviews. */
    static Optional<Text> tooFew(Interviews people) {
        return people.people() >= ENOUGH
                ? Optional.empty()
                : Optional.of(
                        Text.of("%d interviews, at least %d are needed", "只有%d份问卷，至少需要%d份", people.people(), ENOUGH));
    }

    /** The obstacle of a column that is not there. */
    static Optional<Text> without(Interviews people, String column) {
        return people.filled(column).isPresent()
                ? Optional.empty()
                : Optional.of(Text.of("no column '%s'", "没有“%s”列", column));
    }
}
