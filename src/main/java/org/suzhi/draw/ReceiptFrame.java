package org.suzhi.draw;

import java.util.List;
import org.suzhi.survey.Ages;

/**
 * What a receipt says of one of several frames.
 *
 * @param name   its name in the survey
 * @param file   its file, from the folder of the survey
 * @param hash   SHA-256 of that file
 * @param strata the columns whose combination makes a stratum
 * @param scheme how units were drawn
 * @param ages   of the people it is there to reach
 * @param units  primary sampling units drawn
 * @param people people drawn
 */
public record ReceiptFrame(
        String name, String file, String hash, List<String> strata, Scheme scheme, Ages ages, int units, int people) {

    /** The list is copied. */
    public ReceiptFrame {
        strata = List.copyOf(strata);
    }
}
