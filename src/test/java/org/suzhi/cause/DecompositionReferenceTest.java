package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.suzhi.cause.GapReference.EXPECTED;
import static org.suzhi.cause.GapReference.PEOPLE;
import static org.suzhi.cause.GapReference.WEIGHTED;
import static org.suzhi.cause.GapReference.causes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Link;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.Variance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** Against R: components to 1e-9, jackknife errors to 1e-8, linearised errors to 1e-6 (R's come from differences). */
class DecompositionReferenceTest {

    private static final Variance JACKKNIFE = new Variance.Jackknife(false);

    @Test
    void oaxacaLogit() {
        JsonNode expected = EXPECTED.get("oaxaca_logit");
        Decomposer decomposer = Decomposer.of(WEIGHTED)
                .between("residence", "urban", "rural")
                .onNumber("education")
                .onNumber("old");
        Causes rural =
                decomposer.decompose(new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.B, 2), "literate", PEOPLE);
        agrees(rural, "a", expected.get("urban"));
        agrees(rural, "b", expected.get("rural"));
        agrees(rural, "gap", expected.get("gap"));
        agrees(rural, "explained", expected.get("rural_coefficients").get("explained"));
        agrees(rural, "unexplained", expected.get("rural_coefficients").get("unexplained"));
        Causes urban =
                decomposer.decompose(new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.A, 2), "literate", PEOPLE);
        agrees(urban, "explained", expected.get("urban_coefficients").get("explained"));
        agrees(urban, "unexplained", expected.get("urban_coefficients").get("unexplained"));
    }

    private static void agrees(Causes causes, String part, JsonNode expected) {
        assertThat(causes.part(part).estimate()).as(part).isCloseTo(expected.asDouble(), within(1e-9));
    }

    @Test
    void kitagawaByEducation() {
        JsonNode expected = EXPECTED.get("kitagawa_by_education");
        Causes causes = Decomposer.of(WEIGHTED)
                .between("residence", "urban", "rural")
                .on("education")
                .decompose(new Kitagawa(), "literate", PEOPLE);
        agrees(causes, "gap", expected.get("gap"));
        agrees(causes, "composition", expected.get("composition"));
        agrees(causes, "rates", expected.get("rates"));
        JsonNode urban = expected.get("urban");
        JsonNode rural = expected.get("rural");
        for (int cell = 0; cell < 4; cell++) {
            double more = urban.get("share").get(cell).asDouble()
                    - rural.get("share").get(cell).asDouble();
            double rate = urban.get("rate").get(cell).asDouble()
                    + rural.get("rate").get(cell).asDouble();
            assertThat(causes.part("composition", "education", Integer.toString(cell))
                            .estimate())
                    .isCloseTo(more * rate / 2, within(1e-9));
        }
    }

    /** Sex by its levels and age in five steps as a number, in nine strata of 47 PSUs. */
    @Test
    void everyPartOfTheSurveyAndItsErrors() {
        Map<String, Cause> jackknife = all(JACKKNIFE);
        Map<String, Cause> taylor = all(new Variance.Taylor());
        JsonNode estimate = causes("estimate");
        JsonNode replicated = causes("jackknife");
        JsonNode linearised = causes("linearised");
        assertThat(jackknife).hasSize(estimate.size());
        jackknife.forEach((name, cause) -> {
            Reference.agrees(cause.estimate() + 1, plusOne(estimate.get(name)), 1e-9, name);
            Reference.agrees(cause.se(), replicated.get(name), 1e-7, "jackknife " + name);
            Reference.agrees(taylor.get(name).se(), linearised.get(name), 1e-6, "linearised " + name);
        });
    }

    private static JsonNode plusOne(JsonNode number) {
        return DoubleNode.valueOf(number.asDouble() + 1);
    }

    private static Map<String, Cause> all(Variance variance) {
        Map<String, Cause> all = new LinkedHashMap<>();
        for (Link link : Link.values()) {
            String name = link == Link.LOGIT ? "logit" : "linear";
            for (ReferenceCoefficients reference : ReferenceCoefficients.values()) {
                Causes causes = survey(variance, new OaxacaBlinder(link, reference, 2));
                String prefix = name + " " + reference.code() + " ";
                all.put("gap", causes.part("gap"));
                all.put(prefix + "explained", causes.part("explained"));
                all.put(prefix + "unexplained", causes.part("unexplained"));
                all.put(prefix + "explained.sex", causes.part("explained", "sex", ""));
                all.put(prefix + "explained.years", causes.part("explained", "years", ""));
                all.put(prefix + "explained.sexF", causes.part("explained", "sex", "F"));
                all.put(prefix + "unexplained.0", causes.part("unexplained", "(Intercept)", ""));
                all.put(prefix + "unexplained.sex", causes.part("unexplained", "sex", ""));
                all.put(prefix + "unexplained.years", causes.part("unexplained", "years", ""));
                all.put(prefix + "unexplained.sexM", causes.part("unexplained", "sex", "M"));
            }
            Causes three = survey(variance, new OaxacaBlinder(link, ReferenceCoefficients.B, 3));
            for (String part : new String[] {"endowments", "coefficients", "interaction"}) {
                all.put(name + " three " + part, three.part(part));
            }
        }
        Causes fairlie = survey(variance, new Fairlie(ReferenceCoefficients.POOLED));
        all.put("fairlie sex", fairlie.part("explained", "sex", ""));
        all.put("fairlie years", fairlie.part("explained", "years", ""));
        Causes kitagawa = survey(variance, new Kitagawa());
        all.put("kitagawa composition", kitagawa.part("composition"));
        all.put("kitagawa rates", kitagawa.part("rates"));
        all.put("kitagawa composition F,0", kitagawa.part("composition", "sex,years", "F,0"));
        all.put("kitagawa rates M,3", kitagawa.part("rates", "sex,years", "M,3"));
        return all;
    }

    static Causes survey(Variance variance, Decomposition method) {
        return Decomposer.of(Reference.DESIGN)
                .between("residence", "urban", "rural")
                .on("sex")
                .onNumber("years")
                .variance(variance)
                .decompose(method, "literate", withYears());
    }

    /** The survey with its five age groups numbered from 0. */
    static Microdata withYears() {
        Column age = Reference.SURVEY.column("age");
        Column.Builder years = new Column.Builder("years");
        for (int row = 0; row < age.rows(); row++) {
            years.add(age.isMissing(row) ? "" : Integer.toString(age.values().indexOf(age.text(row))));
        }
        return Reference.SURVEY.with(years.build());
    }

    /** R survey's {@code svypredmeans}, whose model ends at a change of 1e-8: its error has five good digits. */
    @Test
    void adjustedGap() {
        Causes causes = survey(new Variance.Taylor(), new Adjusted(Adjusted.Standard.BOTH));
        JsonNode expected = causes("adjusted");
        Reference.agrees(causes.part("adjusted_a").estimate(), expected.get("urban"), 1e-9, "urban");
        Reference.agrees(causes.part("adjusted_b").estimate(), expected.get("rural"), 1e-9, "rural");
        Reference.agrees(causes.part("adjusted").estimate(), expected.get("difference"), 1e-8, "difference");
        Reference.agrees(causes.part("adjusted").se(), expected.get("se"), 1e-5, "se");
    }
}
