package org.suzhi.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Microdata;

/**
 * A sample taken apart: people of the target population's ages, whom the ratio speaks of, and those drawn from a frame
 * that is there for other ages, such as pupils under 18. These are estimated apart and never count towards a target.
 */
public final class Apart {

    private final Microdata sample;
    private final List<Ages> ages;

    private Apart(Microdata sample) {
        this.sample = sample;
        this.ages = Ages.of(sample);
    }

    /**
     * Looks a sample over.
     *
     * @throws org.suzhi.survey.DataException when it holds ages that are none
     */
    public static Apart of(Sample sample) {
        return new Apart(sample.data());
    }

    /** True when everybody belongs to the target population. */
    public boolean isEmpty() {
        return ages.stream().allMatch(Ages.TARGET::equals);
    }

    /** Those who are estimated apart. */
    public Sample people() {
        return part(false);
    }

    /** Those whom the ratio speaks of. */
    public Sample others() {
        return part(true);
    }

    private Sample part(boolean isTarget) {
        if (isTarget && isEmpty()) {
            return new Sample(sample);
        }
        return new Sample(sample.rows(IntStream.range(0, ages.size())
                .filter(row -> ages.get(row).equals(Ages.TARGET) == isTarget)
                .toArray()));
    }
}
