package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Publication;
import org.suzhi.survey.ProportionInterval;

/** Adds up what the draws say of one cell. */
final class CellSums {

    private static final ProportionInterval[] METHODS = ProportionInterval.values();

    private final double truth;
    private long draws;
    private long estimated;
    private double people;
    /** Of the estimates' distances from the truth, which cancel less than the estimates would. */
    private double distance;

    private double squares;
    private double se;
    private double df;
    private long relative;
    private double cv;
    private long compared;
    private double deff;
    private long withheld;
    private long reviewed;
    private final long[] covered = new long[METHODS.length];
    private final long[] given = new long[METHODS.length];
    private final double[] widths = new double[METHODS.length];

    CellSums(double truth) {
        this.truth = truth;
    }

    void add(Estimate estimate, Round round, int cell) {
        draws++;
        people += estimate.n();
        flags(estimate.flag());
        if (!Double.isFinite(estimate.value())) {
            return;
        }
        estimated++;
        double off = estimate.value() - truth;
        distance += off;
        squares += off * off;
        se += estimate.se();
        df += estimate.df();
        if (estimate.value() > 0) {
            relative++;
            cv += estimate.se() / estimate.value();
        }
        if (Double.isFinite(estimate.deff())) {
            compared++;
            deff += estimate.deff();
        }
        for (int m = 0; m < METHODS.length; m++) {
            double width = round.width(cell, m);
            if (!Double.isNaN(width)) {
                given[m]++;
                covered[m] += width > 0 ? 1 : 0;
                widths[m] += Math.abs(width);
            }
        }
    }

    private void flags(String codes) {
        boolean isWithheld = false;
        boolean isReviewed = false;
        for (Publication.Flag flag : Publication.Flag.values()) {
            if (List.of(codes.split(";")).contains(flag.code())) {
                isWithheld |= flag.advice() == Publication.Advice.WITHHOLD;
                isReviewed |= flag.advice() == Publication.Advice.REVIEW;
            }
        }
        withheld += isWithheld ? 1 : 0;
        reviewed += isReviewed ? 1 : 0;
    }

    Cell cell(Estimate any) {
        double spread = (squares - distance * distance / estimated) / (estimated - 1.0);
        List<Coverage> coverage = new ArrayList<>();
        for (int m = 0; m < METHODS.length; m++) {
            coverage.add(new Coverage(
                    METHODS[m], new Draws(covered[m], given[m]), new Draws(given[m], draws), widths[m] / given[m] / 2));
        }
        return new Cell(
                any.domain(),
                truth,
                people / draws,
                truth + distance / estimated,
                Math.sqrt(Math.max(0, spread)),
                se / estimated,
                cv / relative,
                deff / compared,
                df / estimated,
                new Draws(withheld, draws),
                new Draws(reviewed, draws),
                coverage);
    }
}
