package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.survey.Text;

/**
 * Interviewers who differ from the others: how much of a measure lies between them, and who is far out. Invented
 * interviews are too alike in their answers and too little spread (Bredl, Winker and Kötschau, Survey Methodology 38
 * (2012) 1–10).
 *
 * <p>An interviewer's mean is measured from the median of the means, in units of its standard error; as interviewers also
 * work in different places, the robust spread of these distances is the unit where it is above 1 (the empirical null of
 * Efron, Journal of the American Statistical Association 99 (2004) 96–104). The t test has one degree of freedom less
 * than there are interviewers, and its chance is multiplied by interviewers and measures (Bonferroni).
 */
record InterviewerEffects(CheckLimits limits) implements QualityCheck {

    /** With fewer interviewers nobody can be called far out. */
    private static final int ENOUGH_INTERVIEWERS = 8;

    /** Two people seldom have less than this in common more or less, whoever asks. */
    private static final double LEAST_ALIKE = 0.01;

    private static final Text FAR_ACTION = new Text(
            "call back some of this interviewer's people, and listen to the next interviews", "请回访该访员的部分受访者，并旁听其后续访问");

    private static final Text CORRELATION_ACTION = new Text(
            "compare interviewers of the same place, train them again, and let several interviewers share a place next"
                    + " time: where everybody works in a place of their own, places and interviewers cannot be told apart",
            "请在同一地区内比较访员并重新培训，下次让多名访员共同负责一地：若各访员各负责一地，则无法区分地区差异与访员影响");

    @Override
    public String code() {
        return "interviewer-effect";
    }

    @Override
    public Text name() {
        return new Text("interviewer effects", "访员效应");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return QualityCheck.without(people, INTERVIEWER).or(() -> {
            int interviewers = new InterviewerGroups(people).count();
            return interviewers >= 2
                    ? Optional.empty()
                    : Optional.of(Text.of(
                            "%d interviewers with at least %d interviews, 2 are needed",
                            "至少有%2$d份问卷的访员只有%1$d名，需要2名", interviewers, InterviewerGroups.LEAST));
        });
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        InterviewerGroups groups = new InterviewerGroups(people);
        List<Suspicion> found = new ArrayList<>();
        for (InterviewerMeasure measure : InterviewerMeasure.values()) {
            double[] values = measure.values(people);
            InterviewerGroups.Analysis analysis = groups.analyse(values);
            if (measure.ofEach()) {
                correlation(measure, analysis, found);
            }
            if (groups.count() >= ENOUGH_INTERVIEWERS) {
                outliers(people, groups, measure, distances(people, groups, measure, values, analysis.within()), found);
            }
        }
        return found;
    }

    private void correlation(InterviewerMeasure measure, InterviewerGroups.Analysis analysis, List<Suspicion> found) {
        double least = limits.limit("interviewer_correlation");
        if (analysis.correlation() >= least && analysis.chance() < limits.limit("interviewer_level")) {
            Text meaning = Text.of(
                    "%s depends on who asks: intra-interviewer correlation %.2f",
                    "%s因访员而异：访员内相关系数%.2f", measure.text(), analysis.correlation());
            found.add(new Suspicion(
                    "", "", "", "", "", Severity.MEDIUM, analysis.correlation(), least, meaning, CORRELATION_ACTION));
        }
    }

    /** How far every interviewer is from the middle of all, in standard errors. */
    private static double[] distances(
            Interviews people, InterviewerGroups groups, InterviewerMeasure measure, double[] values, double within) {
        double[] level = new double[groups.count()];
        double[] error = new double[groups.count()];
        for (int g = 0; g < level.length; g++) {
            double[] own = groups.values(g, values);
            if (measure == InterviewerMeasure.ALIKE) {
                level[g] = InterviewerMeasure.alike(people, groups.rows(g));
                error[g] = LEAST_ALIKE;
            } else if (measure == InterviewerMeasure.SPREAD) {
                // a person more or less of a spread that is 0 would be infinitely far; a hundredth of a share is not
                level[g] = Math.log(0.01 + Math.sqrt(InterviewerGroups.squares(own) / (own.length - 1)));
                error[g] = Math.sqrt(1 / (2.0 * (own.length - 1)));
            } else {
                level[g] = InterviewerGroups.mean(own);
                error[g] = Math.sqrt(within / own.length);
            }
        }
        double centre = Robust.median(level);
        double[] distances = new double[level.length];
        for (int g = 0; g < level.length; g++) {
            distances[g] = error[g] > 0 ? (level[g] - centre) / error[g] : Double.NaN;
        }
        double spread = Math.max(1, Robust.of(distances).spread());
        for (int g = 0; g < level.length; g++) {
            distances[g] /= spread;
        }
        return distances;
    }

    private void outliers(
            Interviews people,
            InterviewerGroups groups,
            InterviewerMeasure measure,
            double[] distances,
            List<Suspicion> found) {
        double level = limits.limit("interviewer_level") / (2.0 * groups.count() * InterviewerMeasure.values().length);
        double limit = TDistribution.of(groups.count() - 1).inverseSurvivalProbability(level);
        for (int g = 0; g < distances.length; g++) {
            if (Math.abs(distances[g]) > limit && measure.isBad(distances[g])) {
                Text meaning = Text.of(
                        "%s is far %s that of the other interviewers: %.1f standard errors",
                        "%s远%s其他访员：相差%.1f个标准误",
                        measure.text(),
                        distances[g] > 0 ? new Text("above", "高于") : new Text("below", "低于"),
                        Math.abs(distances[g]));
                Severity severity = measure.ofEach() ? Severity.MEDIUM : Severity.HIGH;
                found.add(new Suspicion(
                        "",
                        "",
                        "",
                        groups.name(g),
                        people.text(groups.rows(g)[0], TEAM),
                        severity,
                        distances[g],
                        limit,
                        meaning,
                        FAR_ACTION));
            }
        }
    }
}
