package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Weighted sums per primary sampling unit and domain: all that proportions, means and totals with their variances and
 * covariances need of a survey. For PSU i and domain d: n, W = Σ w, Y = Σ w y and Σ w y² over the records of the
 * domain with an outcome. Every PSU is there, also one without a record in any domain. Later stages keep their own
 * sums where they add to the variance. Tallies of parts of a file add up to the tally of the whole.
 */
public final class Tally {

    private final String source;
    private final List<String> strata;
    private final List<String> psus;
    private final List<Units> stages;
    private final Crosstab.Shape shape;
    private final Map<String, List<String>> orders;
    private final List<Domain> domains;
    private final List<UnitSums> sums;
    private final double[] totals;
    /** Calibration; null without. */
    private final Regression regression;

    private Tally(
            String source,
            List<String> strata,
            List<String> psus,
            List<Units> stages,
            Crosstab.Shape shape,
            Map<String, List<String>> orders,
            List<UnitSums> sums,
            Regression regression) {
        this.source = source;
        this.strata = strata;
        this.psus = psus;
        this.stages = stages;
        this.shape = shape;
        this.orders = orders;
        this.domains = List.copyOf(shape.domains());
        this.sums = sums;
        this.regression = regression;
        this.totals = new double[domains.size() * Sums.SIZE];
        UnitSums first = sums.get(0);
        for (int c = 0; c < first.domain.length; c++) {
            Sums.cell(totals, first.domain[c] * Sums.SIZE, first.sums, c * Sums.SIZE);
        }
    }

    /**
     * What to tabulate.
     *
     * @param by     the columns of each cross-tabulation
     * @param orders for a column the order of its levels
     */
    public record Request(List<List<String>> by, Map<String, List<String>> orders) {

        /** Lists and maps are copied. */
        public Request {
            by = by.stream().map(List::copyOf).toList();
            orders = Map.copyOf(orders);
        }
    }

    /**
     * Adds up a table.
     *
     * @param outcome the outcome of each record; NaN where it is missing
     * @param threads how many threads may work; the result does not depend on it
     * @throws DataException when columns of the design are missing or hold what they should not
     */
    public static Tally of(Microdata data, SurveyDesign design, double[] outcome, Request request, int threads) {
        return of(data, Sampling.of(data, design), outcome, request, threads);
    }

    /** Adds up a table whose design was applied before. */
    public static Tally of(Microdata data, Sampling sampling, double[] outcome, Request request, int threads) {
        return calibrated(data, sampling, outcome, request, null, null, threads);
    }

    /**
     * Adds up a table with calibrated weights.
     *
     * @param regressors the calibration variables
     * @param before     weights before calibration
     */
    public static Tally calibrated(
            Microdata data,
            Sampling sampling,
            double[] outcome,
            Request request,
            Regressors regressors,
            double[] before,
            int threads) {
        Crosstab crosstab = new Crosstab(data, request.by(), request.orders());
        List<UnitSums> sums = new ArrayList<>();
        for (int s = 0; s < sampling.stages().size(); s++) {
            sums.add(UnitSums.of(sampling, s, outcome, crosstab, threads));
        }
        Regression regression =
                regressors == null ? null : new Regression(sampling, crosstab, outcome, regressors, before);
        return new Tally(
                sampling.source(),
                sampling.strata(),
                sampling.psuLabels(),
                sampling.stages(),
                crosstab.shape(),
                request.orders(),
                sums,
                regression);
    }

    /** The tally of units that were counted, not read from records; it cannot be added to another. */
    static Tally counted(String source, List<String> strata, Units units, Kinds kinds, UnitSums sums) {
        return new Tally(
                source,
                strata,
                List.of(),
                List.of(units),
                kinds.shape(),
                kinds.request().orders(),
                List.of(sums),
                null);
    }

    /** Which records belong to each domain of a request, the whole first. */
    public static boolean[][] members(Microdata data, Request request) {
        Crosstab crosstab = new Crosstab(data, request.by(), request.orders());
        boolean[][] members = new boolean[crosstab.shape().domains().size()][data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            for (int domain : crosstab.domains(crosstab.profile(row))) {
                members[domain][row] = true;
            }
        }
        return members;
    }

    /**
     * The tally of two parts of a file: strata, PSUs and domains are matched by their labels.
     *
     * @throws DataException when a stratum's population count differs between the parts
     */
    public Tally plus(Tally other) {
        if (stages.size() > 1 || regression != null || psus.isEmpty()) {
            throw new IllegalStateException("only tallies of PSUs without later stages or calibration add up");
        }
        Crosstab.Shape union = shape.with(other.shape, orders);
        TreeMap<String, Double> counts = new TreeMap<>();
        addStrata(counts);
        other.addStrata(counts);
        List<String> names = List.copyOf(counts.keySet());
        TreeMap<String, TreeMap<String, double[][]>> byPsu = new TreeMap<>();
        List<Domain> all = union.domains();
        Map<Domain, Integer> number = new HashMap<>();
        all.forEach(domain -> number.put(domain, number.size()));
        collect(byPsu, number);
        other.collect(byPsu, number);

        List<String> labels = new ArrayList<>();
        int[] sampled = new int[names.size()];
        List<Integer> group = new ArrayList<>();
        List<double[][]> cells = new ArrayList<>();
        for (int h = 0; h < names.size(); h++) {
            TreeMap<String, double[][]> members = byPsu.get(names.get(h));
            sampled[h] = members.size();
            for (Map.Entry<String, double[][]> psu : members.entrySet()) {
                labels.add(psu.getKey());
                group.add(h);
                cells.add(psu.getValue());
            }
        }
        double[] population =
                counts.values().stream().mapToDouble(Double::doubleValue).toArray();
        Units units = new Units(group.stream().mapToInt(Integer::intValue).toArray(), sampled, population);
        return new Tally(source, names, labels, List.of(units), union, orders, List.of(packed(cells)), null);
    }

    private void addStrata(TreeMap<String, Double> counts) {
        double[] population = stages.get(0).population();
        for (int h = 0; h < population.length; h++) {
            Double known = counts.putIfAbsent(strata.get(h), population[h]);
            if (known != null && known != population[h]) {
                throw new DataException(
                        source,
                        Text.of("two population counts in stratum '%s'", "层“%s”有两个总体单元数", strata.get(h)),
                        new Text("one count per stratum", "每层一个总体单元数"),
                        new Text("correct the column of population counts", "请更正总体单元数列"));
            }
        }
    }

    private void collect(TreeMap<String, TreeMap<String, double[][]>> byPsu, Map<Domain, Integer> number) {
        int[] translated = domains.stream().mapToInt(number::get).toArray();
        UnitSums first = sums.get(0);
        for (int i = 0; i < psus(); i++) {
            double[][] cells = byPsu.computeIfAbsent(strata.get(stratumOf(i)), stratum -> new TreeMap<>())
                    .computeIfAbsent(psus.get(i), psu -> new double[number.size()][]);
            for (int c = first.start[i]; c < first.start[i + 1]; c++) {
                int d = translated[first.domain[c]];
                if (cells[d] == null) {
                    cells[d] = new double[Sums.SIZE];
                }
                Sums.cell(cells[d], 0, first.sums, c * Sums.SIZE);
            }
        }
    }

    private static UnitSums packed(List<double[][]> cells) {
        int[] start = new int[cells.size() + 1];
        for (int i = 0; i < cells.size(); i++) {
            start[i + 1] = start[i];
            for (double[] cell : cells.get(i)) {
                start[i + 1] += cell == null ? 0 : 1;
            }
        }
        int[] domain = new int[start[cells.size()]];
        double[] sums = new double[domain.length * Sums.SIZE];
        int at = 0;
        for (double[][] ofPsu : cells) {
            for (int d = 0; d < ofPsu.length; d++) {
                if (ofPsu[d] != null) {
                    domain[at] = d;
                    System.arraycopy(ofPsu[d], 0, sums, at++ * Sums.SIZE, Sums.SIZE);
                }
            }
        }
        return new UnitSums(start, domain, sums);
    }

    /** The domains, the whole first. */
    public List<Domain> domains() {
        return domains;
    }

    /** Names of the strata. */
    public List<String> strata() {
        return strata;
    }

    /** Number of primary sampling units. */
    public int psus() {
        return stages.get(0).count();
    }

    /** Records of a domain with an outcome and a weight above 0. */
    public int n(int domain) {
        return (int) totals[domain * Sums.SIZE + Sums.N];
    }

    /** Σ w of a domain. */
    public double weight(int domain) {
        return Sums.value(totals, domain * Sums.SIZE + Sums.W);
    }

    /** Σ w y of a domain. */
    public double total(int domain) {
        return Sums.value(totals, domain * Sums.SIZE + Sums.Y);
    }

    /** Σ w y² of a domain. */
    public double squares(int domain) {
        return Sums.value(totals, domain * Sums.SIZE + Sums.YY);
    }

    /** PSUs less strata among those with records of each domain; 0 for an empty domain. */
    public double[] df() {
        double[] df = new double[domains.size()];
        int[] lastStratum = new int[df.length];
        Arrays.fill(lastStratum, -1);
        UnitSums first = sums.get(0);
        // PSUs stand stratum after stratum, so a domain meets a stratum anew exactly once
        for (int i = 0; i < psus(); i++) {
            int h = stratumOf(i);
            for (int c = first.start[i]; c < first.start[i + 1]; c++) {
                int d = first.domain[c];
                df[d] += lastStratum[d] == h ? 1 : 0;
                lastStratum[d] = h;
            }
        }
        return df;
    }

    /** PSUs less strata among those with records of a domain. */
    public double df(int domain) {
        return df()[domain];
    }

    /** PSUs less strata of the whole design. */
    public double designDf() {
        return psus() - strata.size();
    }

    String source() {
        return source;
    }

    int stratumOf(int psu) {
        return stages.get(0).group()[psu];
    }

    List<Units> stages() {
        return stages;
    }

    UnitSums sums(int stage) {
        return sums.get(stage);
    }

    Regression regression() {
        return regression;
    }

    /** Number of PSUs in each stratum. */
    int[] psusOfStrata() {
        return stages.get(0).sampled().clone();
    }
}
