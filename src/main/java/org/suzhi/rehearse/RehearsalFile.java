package org.suzhi.rehearse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/**
 * The files of a rehearsal. rehearsal.csv has a row for each cell; power.csv has a row for each gap, target and part of
 * the effort. A workbook holds both as sheets.
 */
public final class RehearsalFile {

    /** The column of the criterion, as other tables call it. */
    private static final String CRITERION = "criterion";

    private RehearsalFile() {}

    /** Writes the cells; a workbook holds power and effort as a second sheet. */
    public static void write(Path path, Prognosis prognosis) {
        Map<String, Microdata> sheets = new LinkedHashMap<>();
        sheets.put("cells", cells(prognosis));
        sheets.put("power", power(prognosis));
        Tables.write(path, sheets);
    }

    /** Writes power and effort. */
    public static void writePower(Path path, Prognosis prognosis) {
        Tables.write(path, power(prognosis));
    }

    /**
     * One row per cell: {@code by}, the levels, what is to be expected of the estimate, and for each kind of interval its
     * coverage with Monte Carlo limits, half its width and the share of draws in which it could be given.
     */
    public static Microdata cells(Prognosis prognosis) {
        Set<String> levels = new LinkedHashSet<>();
        prognosis.cells().forEach(cell -> levels.addAll(cell.domain().by()));
        Rows rows = new Rows(prognosis.criterion());
        for (Cell cell : prognosis.cells()) {
            rows.put("by", cell.domain().table());
            levels.forEach(level -> rows.put(level, cell.domain().level(level)));
            rows.put("n", cell.n());
            rows.put("truth", cell.truth());
            rows.put("estimate", cell.estimate());
            rows.put("bias", cell.bias());
            rows.put("sd", cell.sd());
            rows.put("se", cell.se());
            rows.put("cv_true", cell.cvTrue());
            rows.put("cv", cell.cv());
            rows.put("deff", cell.deff());
            rows.put("df", cell.df());
            rows.put("withheld", cell.withheld().share());
            rows.put("reviewed", cell.reviewed().share());
            for (Coverage coverage : cell.coverage()) {
                String method = coverage.method().code();
                rows.put("coverage_" + method, coverage.covered().share());
                rows.put("lower_" + method, coverage.covered().limits().lower());
                rows.put("upper_" + method, coverage.covered().limits().upper());
                rows.put("half_width_" + method, coverage.halfWidth());
                rows.put("given_" + method, coverage.given().share());
            }
            rows.end();
        }
        return rows.table("rehearsal.csv");
    }

    /**
     * One row per gap and test ({@code significant}, {@code significant-holm}), per target and verdict, and per part of
     * the effort: {@code kind}, {@code what}, {@code outcome}, {@code truth}, {@code share} of the draws with Monte Carlo
     * limits, {@code mean} and {@code max}.
     */
    public static Microdata power(Prognosis prognosis) {
        Rows rows = new Rows(prognosis.criterion());
        for (GapPower gap : prognosis.gaps()) {
            String what = gap.a() + " - " + gap.b();
            row(rows, "gap", what, "significant", gap.difference(), gap.significant());
            row(rows, "gap", what, "significant-holm", gap.difference(), gap.adjusted());
        }
        for (TargetChance chance : prognosis.targets()) {
            String what = chance.target().id();
            row(rows, "target", what, "met", chance.truth(), chance.met());
            row(rows, "target", what, "not met", chance.truth(), chance.notMet());
            row(rows, "target", what, "undecided", chance.truth(), chance.undecided());
            row(rows, "target", what, "not due", chance.truth(), chance.notDue());
        }
        row(rows, "draws", "all", "failed", Double.NaN, prognosis.failed());
        Effort effort = prognosis.effort();
        row(rows, "psus", effort.psus(), Double.NaN);
        row(rows, "units", effort.units(), Double.NaN);
        row(rows, "people", effort.people(), Double.NaN);
        row(rows, "interviews", effort.interviews(), Double.NaN);
        if (effort.maxCost() > 0) {
            row(rows, "cost", effort.cost(), effort.maxCost());
        }
        return rows.table("power.csv");
    }

    private static void row(Rows rows, String kind, String what, String outcome, double truth, Draws draws) {
        rows.put("kind", kind);
        rows.put("what", what);
        rows.put("outcome", outcome);
        rows.put("truth", truth);
        rows.put("share", draws.share());
        rows.put("lower", draws.limits().lower());
        rows.put("upper", draws.limits().upper());
        rows.put("mean", "");
        rows.put("max", "");
        rows.end();
    }

    private static void row(Rows rows, String what, double mean, double max) {
        rows.put("kind", "effort");
        rows.put("what", what);
        for (String none : List.of("outcome", "truth", "share", "lower", "upper")) {
            rows.put(none, "");
        }
        rows.put("mean", mean);
        rows.put("max", max);
        rows.end();
    }

    /** A table that grows cell by cell; every row puts the same columns. */
    private static final class Rows {

        private final Map<String, Column.Builder> columns = new LinkedHashMap<>();
        private final String criterion;

        Rows(String criterion) {
            this.criterion = criterion;
        }

        /** Ends a row with what every row says: by which criterion, and that nobody was measured. */
        void end() {
            put(CRITERION, criterion);
            put(Label.COLUMN, Prognosis.LABEL.code());
        }

        void put(String column, String cell) {
            columns.computeIfAbsent(column, Column.Builder::new).add(cell);
        }

        void put(String column, double number) {
            put(column, Decimal.text(number));
        }

        Microdata table(String name) {
            List<Column> built = new ArrayList<>();
            columns.values().forEach(column -> built.add(column.build()));
            return Microdata.of(name, built);
        }
    }
}
