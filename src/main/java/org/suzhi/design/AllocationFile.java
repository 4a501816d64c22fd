package org.suzhi.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** The hand-off file allocation.csv: {@code stratum}, {@code population}, {@code sample}, {@code units}, {@code expected_moe}. */
public final class AllocationFile {

    private AllocationFile() {}

    /** The allocation as a table. */
    public static Microdata table(Allocation allocation) {
        Column.Builder stratum = new Column.Builder("stratum");
        Column.Builder population = new Column.Builder("population");
        Column.Builder sample = new Column.Builder("sample");
        Column.Builder units = new Column.Builder("units");
        Column.Builder moe = new Column.Builder("expected_moe");
        for (Allocation.Share share : allocation.strata()) {
            stratum.add(share.stratum());
            population.add(Long.toString(share.population()));
            sample.add(Integer.toString(share.sample()));
            units.add(Integer.toString(share.units()));
            moe.add(Decimal.text(share.expectedMoe()));
        }
        List<Column> columns = new ArrayList<>(
                List.of(stratum.build(), population.build(), sample.build(), units.build(), moe.build()));
        if (allocation.label() != Label.NONE) {
            columns.add(Column.constant(
                    Label.COLUMN, allocation.label().code(), allocation.strata().size()));
        }
        return Microdata.of("allocation.csv", columns);
    }

    /** Writes the file. */
    public static void write(Path path, Allocation allocation) {
        Tables.write(path, table(allocation));
    }

    /** Reads the file. */
    public static Allocation read(Path path) {
        return of(Tables.read(path));
    }

    /**
     * Reads a table.
     *
     * @throws org.suzhi.survey.DataException when columns are missing or numbers are not whole and positive
     */
    public static Allocation of(Microdata data) {
        data.require(List.of("stratum", "population", "sample", "units"));
        data.index("stratum");
        double[] population = data.numbers("population");
        double[] sample = data.numbers("sample");
        double[] units = data.numbers("units");
        double[] moe = data.has("expected_moe") ? data.numbers("expected_moe") : new double[data.rows()];
        Findings findings = new Findings();
        List<Allocation.Share> shares = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            check(data, row, "population", population[row], findings);
            check(data, row, "sample", sample[row], findings);
            check(data, row, "units", units[row], findings);
            shares.add(new Allocation.Share(
                    data.column("stratum").text(row),
                    (long) population[row],
                    (int) units[row],
                    (int) sample[row],
                    moe[row]));
        }
        findings.raise();
        return new Allocation(shares, Label.of(data));
    }

    private static void check(Microdata data, int row, String column, double value, Findings findings) {
        if (!(value >= 1 && value == Math.rint(value))) {
            findings.add(data.cell(row, column, new Text("a whole number, at least 1", "不小于1的整数")));
        }
    }
}
