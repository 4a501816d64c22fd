package org.suzhi.gap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.io.Tables;
import org.suzhi.plan.Years;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Waves of one region under one criterion, by year. A file has the columns {@code year}, {@code ratio} and
 * {@code criterion}, and where they are known {@code se} and {@code n}. From n alone no standard error is made: the design
 * effect is not known.
 *
 * @param source    where they come from
 * @param waves     in the order of their years
 * @param criterion by which all were scored
 * @param label     whether they are real
 */
public record WaveSeries(String source, List<WaveRatio> waves, String criterion, Label label) {

    private static final Text FRACTION = new Text("a fraction between 0 and 1, such as 0.13", "0到1之间的小数，如0.13");

    /** Sorted by year. */
    public WaveSeries {
        waves = waves.stream().sorted(Comparator.comparingInt(WaveRatio::year)).toList();
    }

    /**
     * Reads a file.
     *
     * @throws DataException when a year is there twice, a ratio is no fraction or the criteria differ
     */
    public static WaveSeries read(Path path) {
        return of(Tables.read(path));
    }

    /**
     * Reads a table.
     *
     * @throws DataException when a year is there twice, a ratio is no fraction or the criteria differ
     */
    public static WaveSeries of(Microdata data) {
        data.require(List.of("year", "ratio", "criterion"));
        double[] years = data.numbers("year");
        double[] ratios = data.numbers("ratio");
        double[] errors = optional(data, "se");
        double[] people = optional(data, "n");
        Findings findings = new Findings();
        Map<Integer, Long> seen = new LinkedHashMap<>();
        List<WaveRatio> waves = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            int year = (int) years[row];
            if (year != years[row] || !Years.contain(year)) {
                findings.add(data.cell(row, "year", Years.EXPECTED));
                continue;
            }
            Long before = seen.putIfAbsent(year, data.line(row));
            if (before != null) {
                findings.add(
                        data.source(),
                        data.line(row),
                        "year",
                        Text.of("%d, already in line %d", "%d，与第%d行重复", year, before),
                        new Text("each year once", "每个年份只出现一次"),
                        new Text("keep one of the two waves", "请只保留其中一次调查"));
            }
            if (!(ratios[row] > 0 && ratios[row] < 1)) {
                findings.add(data.cell(row, "ratio", FRACTION));
                continue;
            }
            if (errors[row] <= 0 || errors[row] >= 1) {
                findings.add(data.cell(row, "se", FRACTION));
            }
            if (people[row] < 1) {
                findings.add(data.cell(row, "n", new Text("a number of people", "人数")));
            }
            if (data.column("criterion").isMissing(row)) {
                findings.add(data.cell(row, "criterion", new Text("the criterion of the wave", "该次调查的标准")));
            }
            waves.add(new WaveRatio(
                    year, ratios[row], errors[row], people[row] >= 1 ? (long) people[row] : 0, data.line(row)));
        }
        findings.raise();
        return new WaveSeries(data.source(), waves, criterion(data), Label.of(data));
    }

    private static double[] optional(Microdata data, String name) {
        double[] none = new double[data.rows()];
        Arrays.fill(none, Double.NaN);
        return data.has(name) ? data.numbers(name) : none;
    }

    private static String criterion(Microdata data) {
        List<String> criteria =
                data.column("criterion").values().stream().distinct().toList();
        for (int row = 0; row < data.rows(); row++) {
            String criterion = data.column("criterion").text(row);
            if (!criterion.equals(criteria.get(0))) {
                throw new DataException(apart(data.source(), data.line(row), criterion, criteria.get(0)));
            }
        }
        return criteria.get(0);
    }

    private static Finding apart(String source, long line, String found, String expected) {
        return new Finding(
                source,
                line,
                "criterion",
                Text.of("'%s'", "“%s”", found),
                Text.of("'%s', as of the other waves", "“%s”，与其他各次调查一致", expected),
                new Text(
                        "ratios by different criteria are different quantities, and no trend joins them: keep the waves of one",
                        "不同标准下的比例不是同一个量，不能连成趋势：请只保留同一标准的各次调查"));
    }

    /** The waves from a year on. */
    public WaveSeries since(int year) {
        return new WaveSeries(
                source, waves.stream().filter(wave -> wave.year() >= year).toList(), criterion, label);
    }

    /**
     * With the survey itself, which comes last.
     *
     * @throws DataException when it was scored by another criterion, or a wave is of its year or later
     */
    public WaveSeries with(Estimates survey, int year) {
        if (!survey.criterion().equals(criterion)) {
            throw new DataException(apart(source, 0, criterion, survey.criterion()));
        }
        Findings findings = new Findings();
        for (WaveRatio wave : waves) {
            if (wave.year() >= year) {
                findings.add(
                        source,
                        wave.line(),
                        "year",
                        wave.year() == year
                                ? Text.of("%d, the survey's own year", "%d，即本次调查的年份", year)
                                : Text.of("%d, after the survey of %d", "%d，晚于本次调查（%d年）", wave.year(), year),
                        Text.of("years before %d", "早于%d年", year),
                        new Text("leave the line out: the survey itself is the latest wave", "请去掉该行：本次调查即为最近一次"));
            }
        }
        findings.raise();
        Estimate whole = survey.whole();
        if (!(whole.value() > 0 && whole.value() < 1)) {
            return this;
        }
        List<WaveRatio> more = new ArrayList<>(waves);
        more.add(new WaveRatio(year, whole.value(), whole.se() > 0 ? whole.se() : Double.NaN, whole.n()));
        return new WaveSeries(source, more, criterion, label.and(survey.label()));
    }

    /** The first wave. */
    public WaveRatio first() {
        return waves.get(0);
    }

    /** The latest wave. */
    public WaveRatio last() {
        return waves.get(waves.size() - 1);
    }

    /** The years in words. */
    Text years() {
        List<String> years = waves.stream().map(wave -> "" + wave.year()).toList();
        return new Text(String.join(", ", years), String.join("、", years));
    }
}
