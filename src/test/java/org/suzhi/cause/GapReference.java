package org.suzhi.cause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data and numbers of R in {@code reference/gap}; its README tells their origin. */
final class GapReference {

    /** 3,000 people of an element sample with weights. */
    static final Microdata PEOPLE = Tables.readCsv("gap.csv", bytes("gap.csv"));

    /** Their design: no more than weights. */
    static final SurveyDesign WEIGHTED = SurveyDesign.NONE.weightedBy("weight");

    /** Two decompositions of {@link #PEOPLE}. */
    static final JsonNode EXPECTED = JsonMapper.shared().readTree(bytes("expected.json"));

    private GapReference() {}

    /** Decompositions of the survey in reference/estimate, with their standard errors. */
    static JsonNode causes(String key) {
        return JsonMapper.shared().readTree(bytes("causes.json")).get(key);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = GapReference.class.getResourceAsStream("/reference/gap/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
