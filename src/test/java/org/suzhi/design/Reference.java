package org.suzhi.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of {@code reference/design/allocation.json}, which says where they come from. */
final class Reference {

    private static final JsonNode EXPECTED = read();

    private Reference() {}

    static JsonNode expected(String key) {
        return EXPECTED.get(key);
    }

    /** Eight strata with costs and the variable p. */
    static List<PlannedStratum> strata() {
        List<PlannedStratum> strata = new ArrayList<>();
        for (JsonNode stratum : expected("strata")) {
            strata.add(PlannedStratum.of(
                            stratum.get("stratum").asString(), stratum.get("N").asLong())
                    .costing(stratum.get("cost").asDouble())
                    .measuring("p", Moments.proportion(stratum.get("p").asDouble())));
        }
        return strata;
    }

    /** The same with the variables p and score in the domains 1 and 2, at cost 1 and two people at least. */
    static List<PlannedStratum> inDomains() {
        List<PlannedStratum> strata = new ArrayList<>();
        for (JsonNode stratum : expected("bethel").get("strata")) {
            strata.add(PlannedStratum.of(
                            stratum.get("stratum").asString(), stratum.get("N").asLong())
                    .within(Limits.atLeast(2))
                    .in(stratum.get("DOM1").asString())
                    .measuring(
                            "p",
                            new Moments(
                                    stratum.get("M1").asDouble(),
                                    stratum.get("S1").asDouble()))
                    .measuring(
                            "score",
                            new Moments(
                                    stratum.get("M2").asDouble(),
                                    stratum.get("S2").asDouble())));
        }
        return strata;
    }

    private static JsonNode read() {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/design/allocation.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
