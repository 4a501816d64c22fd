package org.suzhi.cause;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.estimate.Link;

/**
 * The coefficients β* at which backgrounds are valued: those that both groups would have if nothing but their background
 * told them apart.
 */
public enum ReferenceCoefficients {
    /** Those of group a. Source: Oaxaca, International Economic Review 14 (1973) 693–709. */
    A {
        @Override
        Traced[] of(Comparison at, Link link) {
            return at.coefficients(Comparison.Model.A, link);
        }
    },

    /** Those of group b. Source: Oaxaca, International Economic Review 14 (1973) 693–709. */
    B {
        @Override
        Traced[] of(Comparison at, Link link) {
            return at.coefficients(Comparison.Model.B, link);
        }
    },

    /**
     * Those of a model of both groups with an indicator of the group, so that the gap itself does not leak into them;
     * predictions stand midway between the groups. Source: Jann, The Stata Journal 8 (2008) 453–479, section 2.
     */
    POOLED {
        @Override
        Traced[] of(Comparison at, Link link) {
            Traced[] all = at.coefficients(Comparison.Model.POOLED, link);
            return Arrays.copyOf(all, all.length - 1);
        }
    },

    /** Those of a model of both groups as one. Source: Neumark, Journal of Human Resources 23 (1988) 279–295. */
    OMEGA {
        @Override
        Traced[] of(Comparison at, Link link) {
            return at.coefficients(Comparison.Model.OMEGA, link);
        }
    },

    /**
     * λ β_a + (1 − λ) β_b with λ the share of a in the weight of both. Source: Cotton, Review of Economics and
     * Statistics 70 (1988) 236–243.
     */
    COTTON {
        @Override
        Traced[] of(Comparison at, Link link) {
            Traced a = at.weight(Side.A);
            return between(at, link, a.over(a.plus(at.weight(Side.B))));
        }
    },

    /** ½ β_a + ½ β_b. Source: Reimers, Review of Economics and Statistics 65 (1983) 570–579. */
    REIMERS {
        @Override
        Traced[] of(Comparison at, Link link) {
            return between(at, link, new Traced(0.5, null));
        }
    };

    abstract Traced[] of(Comparison at, Link link);

    private static Traced[] between(Comparison at, Link link, Traced lambda) {
        Traced[] a = at.coefficients(Comparison.Model.A, link);
        Traced[] b = at.coefficients(Comparison.Model.B, link);
        Traced[] mixed = new Traced[a.length];
        for (int k = 0; k < mixed.length; k++) {
            mixed[k] = b[k].plus(lambda.times(a[k].minus(b[k])));
        }
        return mixed;
    }

    /** Its word in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reference of a word, if there is one. */
    public static Optional<ReferenceCoefficients> of(String code) {
        return Arrays.stream(values())
                .filter(reference -> reference.code().equals(code))
                .findFirst();
    }
}
