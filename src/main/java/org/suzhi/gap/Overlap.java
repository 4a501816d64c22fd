package org.suzhi.gap;

import org.suzhi.estimate.Covariance;
import org.suzhi.estimate.Estimate;
import org.suzhi.survey.Text;

/** What two waves of a survey have in common, and with it the covariance between an estimate of each. */
public sealed interface Overlap {

    /** Covariance between an estimate of the later and one of the earlier wave. */
    double covariance(Estimate now, Estimate before);

    /** What is taken to hold, in words. */
    Text text();

    /** Two samples drawn independently. */
    record Independent() implements Overlap {
        @Override
        public double covariance(Estimate now, Estimate before) {
            return 0;
        }

        @Override
        public Text text() {
            return new Text("independent samples", "两次样本相互独立");
        }
    }

    /**
     * Samples that share people or PSUs, so that the two estimates of a domain correlate as stated; estimates of
     * different domains are taken as uncorrelated between the waves.
     *
     * <p>Source: Kish, Survey Sampling, 1965, section 12.4.
     *
     * @param r the correlation
     */
    record Correlated(double r) implements Overlap {

        /** A correlation. */
        public Correlated {
            if (!(r >= -1 && r <= 1)) {
                throw new IllegalArgumentException("correlation %s, expected -1 to 1".formatted(r));
            }
        }

        @Override
        public double covariance(Estimate now, Estimate before) {
            return now.domain().equals(before.domain()) ? r * now.se() * before.se() : 0;
        }

        @Override
        public Text text() {
            return Text.of("overlapping samples, correlation %.2f as stated", "两次样本有重叠，给定相关系数%.2f", r);
        }
    }

    /**
     * Both waves were estimated together from one table with the PSUs that they share, which gives the covariance.
     *
     * @param covariance covariance by the row numbers of that table's estimates
     */
    record SharedPsus(Covariance covariance) implements Overlap {
        @Override
        public double covariance(Estimate now, Estimate before) {
            return covariance.of(now.row(), before.row());
        }

        @Override
        public Text text() {
            return new Text("covariance from the PSUs that both waves share", "协方差由两次调查的共同初级抽样单元得出");
        }
    }
}
