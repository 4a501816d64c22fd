package org.suzhi.weight;

import java.util.List;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What only the interview tells about how easily its person could be drawn: the base weight of the person is that of
 * the sample times this factor. Non-response is adjusted before it, with the weights of the sample, because those who
 * gave no interview told nothing.
 */
public sealed interface PersonFactor permits WithinHouseholdWeights, MultiplicityWeights {

    /**
     * The factor of every interview.
     *
     * @param interviews the responses of those who were interviewed
     * @return one number above 0 per record
     * @throws org.suzhi.survey.DataException with a finding for every cell that does not tell
     */
    double[] factors(Microdata interviews);

    /** What has to stand on weights made with it. */
    default Label label() {
        return Label.NONE;
    }

    /** What people should know. */
    List<Text> notes(Microdata interviews);
}
