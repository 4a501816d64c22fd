package org.suzhi.draw;

import org.suzhi.design.Allocation;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Frame;

/**
 * One of the frames of a survey.
 *
 * @param name   what it is called in the survey, such as {@code school}
 * @param frame  the frame
 * @param scheme how units are drawn from it
 * @param ages   of the people it is there to reach
 */
public record NamedFrame(String name, Frame frame, Scheme scheme, Ages ages) {

    /** A name can be the beginning of a stratum's name. */
    public NamedFrame {
        if (!Frame.isLevel(name)) {
            throw new IllegalArgumentException("frame '%s', expected a name without a /".formatted(name));
        }
    }

    /** A share of its allocation, as it stands among those of all frames. */
    Allocation.Share under(Allocation.Share share) {
        return renamed(share, prefix() + share.stratum());
    }

    /** The other way round. */
    Allocation.Share own(Allocation.Share share) {
        return renamed(share, share.stratum().substring(prefix().length()));
    }

    /** Whether a stratum among those of all frames is one of this one. */
    boolean has(String stratum) {
        return stratum.startsWith(prefix());
    }

    /** What the names of its strata begin with. */
    String prefix() {
        return name + Frame.SEPARATOR;
    }

    private static Allocation.Share renamed(Allocation.Share share, String stratum) {
        return new Allocation.Share(stratum, share.population(), share.units(), share.sample(), share.expectedMoe());
    }
}
