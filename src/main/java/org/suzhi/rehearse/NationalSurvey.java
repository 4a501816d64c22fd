package org.suzhi.rehearse;

import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.Precision;
import org.suzhi.draw.Multistage;
import org.suzhi.draw.OrderedPivotal;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SelectionStage;
import org.suzhi.draw.Selector;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;

/**
 * A national survey to rehearse: {@link NationalFrame} in three stages. The strata are the 31 provinces. In each,
 * townships are drawn with probability proportional to size by the pivotal method in the order of prefecture and residence,
 * so that every prefecture-level unit has its share; in a township three villages or neighbourhoods, in a village twenty
 * people. A province has its share of the people, at least a sixtieth of all. (Systematic sampling keeps the order too, but
 * has so few different samples of a province that chance may make them vary more than any variance estimate says.)
 *
 * @param places the frame
 * @param people people to draw
 */
public record NationalSurvey(NationalFrame places, int people) {

    /** 300,000 people from a frame with as many places as China has. */
    public static final NationalSurvey FULL = new NationalSurvey(NationalFrame.FULL, 300_000);

    /** The criterion of the published ratios near which the example's rates were chosen. */
    public static final String CRITERION = "composite-70";

    /** Two people of the same township, the primary sampling unit, correlate by this. */
    public static final Similarity SIMILARITY = Similarity.of(0.05);

    /** Share of the people drawn who answer. */
    public static final double RESPONSE = 0.75;

    private static final int TOWNSHIP = 60;
    private static final int VILLAGES = 3;

    /** What is known of the field beforehand: the ratio of 2023, and 45 interviews of a township that correlate. */
    private static final Precision EXPECTED = new Precision(0.03, ConfidenceLevel.P95, 0.14, 3.2, RESPONSE);

    /** How it is drawn. */
    public Multistage design(Seed seed) {
        Frame frame = places.frame(seed);
        Allocation allocation = Allocation.proportional(frame, people, people / 60, TOWNSHIP, EXPECTED);
        Scheme scheme = new Scheme(List.of(
                new SelectionStage("township", 0, new Selector.Chance(new OrderedPivotal())),
                new SelectionStage(Frame.UNIT, VILLAGES, new Selector.Chance(new OrderedPivotal()))));
        return Multistage.of(frame, allocation, scheme);
    }

    /**
     * Groups and rates: assumptions that agree with what the survey of 2023 published for residence (17.25 and 9.16 %),
     * for people of 18 to 29 (25.72 %) and of 60 to 69 (4.45 %), and for all of them (14.14 %), within a point; nobody has
     * published shares and rates of the occupations.
     */
    public static Rates rates() {
        return RatesFile.of(NationalFrame.bundled("rehearsal/national_rates.csv"), RESPONSE);
    }
}
