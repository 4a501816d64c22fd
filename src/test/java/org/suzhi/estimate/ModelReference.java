package org.suzhi.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.weight.CalibrationMethod;
import org.suzhi.weight.Margins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers of R 4.2.2 with survey 4.1-1 on {@link Reference#SURVEY} in {@code models.json}, made by {@code models.R}
 * next to it: models under other designs, Wald tests and Woodruff intervals, which {@code expected.json} does not hold.
 */
final class ModelReference {

    /** Two stages out of finite populations; weights follow from the counts. */
    static final SurveyDesign TWO_STAGES =
            SurveyDesign.NONE.stratifiedBy("stratum").clusteredBy("psu", "id").outOf("N_psu", "M_ssu");

    private static final JsonNode EXPECTED = read();

    private ModelReference() {}

    static JsonNode expected(String key) {
        return EXPECTED.get(key);
    }

    /** Raking to sex, age and residence. */
    static CalibratedWeights raking() {
        List<String> variables = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        JsonNode margins = Reference.expected("margins");
        for (String variable : List.of("sex", "age", "residence")) {
            for (String level : Reference.SURVEY.column(variable).values()) {
                variables.add(variable);
                levels.add(level);
                totals.add(margins.get(variable).get(level).asString());
            }
        }
        Microdata table = Microdata.of(
                "margins.csv",
                List.of(Column.of("variable", variables), Column.of("level", levels), Column.of("total", totals)));
        return MarginCalibration.of(Margins.of(table), new CalibrationMethod.Raking());
    }

    private static JsonNode read() {
        try (InputStream in = ModelReference.class.getResourceAsStream("/reference/estimate/models.json")) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
