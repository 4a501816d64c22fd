package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The survey and the numbers of R survey 4.5 in {@code reference/estimate}; its README tells their origin. */
public final class Reference {

    /** The design of the survey. */
    public static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    /** 959 people in 47 PSUs of nine strata. */
    public static final Microdata SURVEY = Tables.readCsv("survey.csv", bytes("survey.csv"));

    private static final JsonNode EXPECTED = JsonMapper.shared().readTree(bytes("expected.json"));

    private Reference() {}

    /** The same people without all but one PSU of stratum H01. */
    public static Microdata lonely() {
        return Tables.readCsv("survey_lonely.csv", bytes("survey_lonely.csv"));
    }

    /** What R says. */
    public static JsonNode expected(String key) {
        return EXPECTED.get(key);
    }

    /** Compares with a number of R, to a relative tolerance. */
    public static void agrees(double found, JsonNode expected, double tolerance, String what) {
        double number = expected.asDouble();
        assertThat(found).as(what).isCloseTo(number, within(tolerance * Math.abs(number)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/estimate/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
