package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.estimate.Reference;
import tools.jackson.databind.JsonNode;

/**
 * The limits of R survey 4.5's {@code svyciprop} in {@code reference/estimate}, made by make_reference.R, for the whole
 * and five groups with 20 to 38 degrees of freedom; from R's own estimates and standard errors.
 */
class ProportionIntervalReferenceTest {

    /** What R estimates, and its limits by method. */
    private record Case(String name, double p, double s, JsonNode limits) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        add(cases, "overall", Reference.expected("mean_with_replacement"), Reference.expected("intervals_overall"));
        for (JsonNode estimate : Reference.expected("by_group")) {
            String group = estimate.get("group").asString();
            add(cases, group, estimate, Reference.expected("intervals_by_group").get(group));
        }
        assertThat(cases).hasSize(6);
        return cases;
    }

    private static void add(List<Case> cases, String name, JsonNode estimate, JsonNode limits) {
        cases.add(new Case(
                name, estimate.get("estimate").asDouble(), estimate.get("se").asDouble(), limits));
    }

    /**
     * The formulas are the same, so to the fifteen digits of the file; {@code logit} is fitted, {@code likelihood}
     * interpolated from a profile in R, {@code likelihood_exact} a root found by R's {@code uniroot}.
     */
    @ParameterizedTest
    @CsvSource({
        "XLOGIT, xlogit, 1e-12",
        "WILSON, wilson, 1e-12",
        "BETA, beta, 1e-12",
        "MEAN, mean, 1e-12",
        "ASIN, asin, 1e-12",
        "LOGIT, logit, 1e-6",
        "LIKELIHOOD, likelihood_exact, 1e-12",
        "LIKELIHOOD, likelihood, 5e-4",
    })
    void limitsAgreeWithR(ProportionInterval method, String key, double tolerance) {
        for (Case c : cases()) {
            Interval found = method.of(
                    c.p, c.s, c.limits.get("n").asDouble(), c.limits.get("df").asDouble(), ConfidenceLevel.P95);
            JsonNode expected = c.limits.get(key);
            assertThat(found.lower())
                    .as("%s, lower", c.name)
                    .isCloseTo(expected.get(0).asDouble(), within(tolerance));
            assertThat(found.upper())
                    .as("%s, upper", c.name)
                    .isCloseTo(expected.get(1).asDouble(), within(tolerance));
        }
    }

    /**
     * The published examples: Clopper and Pearson, Wilson, Agresti–Coull and Jeffreys of a simple random sample, from
     * scipy 1.17.1's {@code beta.ppf} and {@code norm.ppf} and the formulas of Brown, Cai and DasGupta (2001).
     */
    @ParameterizedTest
    @CsvSource({
        "BETA, 0, 20, 0, 0.168433470983085",
        "NCHS, 0, 20, 0, 0.168433470983085",
        "WILSON, 0, 20, 0, 0.161125158052819",
        "AGRESTI_COULL, 0, 20, 0, 0.189809560542489",
        "JEFFREYS, 0, 20, 0, 0.116638982904875",
        "BETA, 3, 20, 0.0320709371854637, 0.378926826545314",
        "NCHS, 3, 20, 0.0320709371854637, 0.378926826545314",
        "WILSON, 3, 20, 0.0523687458962166, 0.360418864740757",
        "AGRESTI_COULL, 3, 20, 0.0439390112765196, 0.368848599360454",
        "JEFFREYS, 3, 20, 0.0441313419751559, 0.348577710858454",
        "BETA, 10, 42, 0.12051618649218, 0.394502429021576",
        "NCHS, 10, 42, 0.12051618649218, 0.394502429021576",
        "WILSON, 10, 42, 0.134809642246471, 0.385275438683183",
        "AGRESTI_COULL, 10, 42, 0.133059871041481, 0.387025209888174",
        "JEFFREYS, 10, 42, 0.129499405075661, 0.38137352897132",
        "BETA, 17, 1000, 0.00993351259271653, 0.0270794968648514",
        "NCHS, 17, 1000, 0.00993351259271653, 0.0270794968648514",
        "WILSON, 17, 1000, 0.0106406898568163, 0.0270559588402299",
        "AGRESTI_COULL, 17, 1000, 0.0104359231764025, 0.0272607255206438",
        "JEFFREYS, 17, 1000, 0.0103168637478574, 0.0264672462381013",
        "BETA, 999, 1000, 0.994441075720173, 0.999974682512509",
        "NCHS, 999, 1000, 0.994441075720173, 0.999974682512509",
        "WILSON, 999, 1000, 0.994357441402042, 0.999823453629374",
        "AGRESTI_COULL, 999, 1000, 0.993758517256671, 1",
        "JEFFREYS, 999, 1000, 0.995335541191209, 0.999892081195319",
    })
    void limitsOfASimpleRandomSampleAgreeWithTheTextbook(
            ProportionInterval method, int x, int n, double lower, double upper) {
        double p = (double) x / n;
        Interval found =
                method.of(p, Math.sqrt(p * (1 - p) / n), n, Double.POSITIVE_INFINITY, new ConfidenceLevel(0.95));
        // beta, nchs and jeffreys: t with n − 1 degrees of freedom is not normal, so df = n − 1 there
        if (method != ProportionInterval.WILSON && method != ProportionInterval.AGRESTI_COULL) {
            found = method.of(p, Math.sqrt(p * (1 - p) / n), n, n - 1, ConfidenceLevel.P95);
        }
        assertThat(found.lower()).isCloseTo(lower, within(1e-12));
        assertThat(found.upper()).isCloseTo(upper, within(1e-12));
    }
}
