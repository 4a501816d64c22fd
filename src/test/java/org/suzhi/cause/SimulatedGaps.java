package org.suzhi.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.estimate.Link;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.tally.SurveyDesign;

/**
 * Stratified samples of clusters from a population whose decompositions are known: 20 strata with six PSUs, half of them
 * urban, twelve people in each. What a PSU adds to the chance of its people has mean 0, so rates of cells are known.
 */
final class SimulatedGaps {

    private static final int STRATA = 20;
    private static final int PSUS = 6;
    private static final int PEOPLE = 12;
    /** Shares of three levels of education in the countryside and in town. */
    private static final double[][] EDUCATION = {{0.5, 0.3, 0.2}, {0.25, 0.35, 0.4}};

    private static final double[] OLD = {0.4, 0.25};
    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    static final List<Decomposition> METHODS = List.of(
            new Kitagawa(),
            new OaxacaBlinder(Link.IDENTITY, ReferenceCoefficients.POOLED, 2),
            new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.POOLED, 2),
            new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.B, 3),
            new Fairlie(ReferenceCoefficients.POOLED),
            new Adjusted(Adjusted.Standard.BOTH));

    private SimulatedGaps() {}

    /** Chance of a cell: not quite logistic, so that models are approximations as they are in life. */
    private static double chance(int urban, int education, int old) {
        return 0.12 + 0.05 * urban + 0.12 * education + 0.03 * urban * education - 0.04 * old;
    }

    private static Microdata sample(Seed seed) {
        UniformRandomProvider random = seed.random();
        Map<String, Column.Builder> cells = new LinkedHashMap<>();
        for (String name : List.of("stratum", "psu", "weight", "residence", "education", "old", "literate")) {
            cells.put(name, new Column.Builder(name));
        }
        for (int psu = 0; psu < STRATA * PSUS; psu++) {
            int urban = psu % 2;
            double more = 0.16 * (random.nextDouble() - 0.5);
            for (int i = 0; i < PEOPLE; i++) {
                double u = random.nextDouble();
                double[] shares = EDUCATION[urban];
                int education = u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
                int old = random.nextDouble() < OLD[urban] ? 1 : 0;
                int y = random.nextDouble() < chance(urban, education, old) + more ? 1 : 0;
                cells.get("stratum").add("s" + psu / PSUS);
                cells.get("psu").add("p" + psu);
                cells.get("weight").add(Integer.toString(10 + psu / PSUS % 3 * 10));
                cells.get("residence").add(urban == 1 ? "urban" : "rural");
                cells.get("education").add(Integer.toString(education));
                cells.get("old").add(Integer.toString(old));
                cells.get("literate").add(Integer.toString(y));
            }
        }
        return Microdata.of(
                "sample", cells.values().stream().map(Column.Builder::build).toList());
    }

    /** Every cell with its share and chance as weights of a 1 and a 0. */
    private static Microdata population() {
        List<String> residence = new ArrayList<>();
        List<String> educations = new ArrayList<>();
        List<String> olds = new ArrayList<>();
        List<String> literate = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        for (int cell = 0; cell < 24; cell++) {
            int urban = cell / 12;
            int education = cell / 4 % 3;
            int old = cell / 2 % 2;
            int y = cell % 2;
            double share = EDUCATION[urban][education] * (old == 1 ? OLD[urban] : 1 - OLD[urban]);
            double chance = chance(urban, education, old);
            residence.add(urban == 1 ? "urban" : "rural");
            educations.add(Integer.toString(education));
            olds.add(Integer.toString(old));
            literate.add(Integer.toString(y));
            weight.add(share * (y == 1 ? chance : 1 - chance));
        }
        return Microdata.of(
                "population",
                List.of(
                        Column.of("residence", residence),
                        Column.of("education", educations),
                        Column.of("old", olds),
                        Column.of("literate", literate),
                        Column.measured(
                                "weight",
                                weight.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    private static Causes causes(Decomposition method, SurveyDesign design, Microdata data) {
        return Decomposer.of(design)
                .between("residence", "urban", "rural")
                .on("education")
                .on("old")
                .decompose(method, "literate", data);
    }

    /** For each whole part and variable of each method the share of samples whose interval holds the truth. */
    static Map<String, Double> covered(int runs, Seed seed) {
        Map<String, Double> covered = new LinkedHashMap<>();
        List<Causes> truths = METHODS.stream()
                .map(method -> causes(method, GapReference.WEIGHTED, population()))
                .toList();
        for (int run = 0; run < runs; run++) {
            Microdata data = sample(seed.derive("run " + run));
            for (int m = 0; m < METHODS.size(); m++) {
                Causes found = causes(METHODS.get(m), DESIGN, data);
                for (Cause truth : truths.get(m).parts()) {
                    boolean counts = truth.column().isEmpty()
                            || truth.part().equals("explained") && truth.level().isEmpty();
                    if (counts) {
                        boolean holds = found.part(truth.part(), truth.column(), "")
                                .interval()
                                .contains(truth.estimate());
                        String name =
                                (m + " " + METHODS.get(m).code() + " " + truth.part() + " " + truth.column()).strip();
                        covered.merge(name, holds ? 1.0 / runs : 0, Double::sum);
                    }
                }
            }
        }
        return covered;
    }
}
