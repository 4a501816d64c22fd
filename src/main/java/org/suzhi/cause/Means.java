package org.suzhi.cause;

import java.util.List;

/** What every decomposition begins with: the means of both groups, and the gap. */
final class Means {

    private Means() {}

    static List<Component> of(Comparison at) {
        Traced a = at.mean(Side.A);
        Traced b = at.mean(Side.B);
        return List.of(new Component("a", a), new Component("b", b), new Component("gap", a.minus(b)));
    }
}
