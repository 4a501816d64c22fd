package org.suzhi.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.estimate.Factor;
import org.suzhi.estimate.Predictor;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The records of two groups by profile: records that agree in all background variables. Everything that a decomposition
 * needs of a sample are the weighted totals W and Y of its cells, which are a side and a profile: cell = side · profiles
 * + profile. Profiles stand in the order of levels and numbers, so the order of the records does not matter.
 */
final class Profiles {

    private final Background background;
    private final Sides sides;
    private final int[] profileOfRow;
    private final int[] representative;
    private final Factor[] factors;
    private final double[][] numbers;
    private final double[][] x;
    private final double[][] z;

    /** The values of one profile. */
    interface Values {
        int level(int predictor);

        double number(int predictor);
    }

    /**
     * Finds the profiles.
     *
     * @param counts the records that count; each stands on a side and has all its values
     * @throws DataException when a factor has one level, a cell with several, or not the level that is to be omitted
     */
    Profiles(Microdata data, Sides sides, List<Predictor> predictors, boolean[] counts) {
        this.sides = sides;
        this.factors = new Factor[predictors.size()];
        this.numbers = new double[predictors.size()][];
        List<List<String>> levels = new ArrayList<>();
        int[] rows = places(counts);
        long[] key = new long[rows.length];
        for (int m = 0; m < predictors.size(); m++) {
            if (predictors.get(m) instanceof Predictor.Levels named) {
                factors[m] = Factor.of(data, named.column(), counts);
                factors[m].requireTwo(data);
                requireLevel(data, named, factors[m].levels());
                levels.add(factors[m].levels());
                for (int i = 0; i < rows.length; i++) {
                    key[i] = key[i] * factors[m].levels().size() + factors[m].level(rows[i]);
                }
            } else {
                numbers[m] = data.numbers(predictors.get(m).column());
                levels.add(List.of());
                double[] values = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    // −0 and 0 are one number
                    values[i] = numbers[m][rows[i]] + 0.0;
                }
                double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
                for (int i = 0; i < rows.length; i++) {
                    key[i] = key[i] * distinct.length + Arrays.binarySearch(distinct, values[i]);
                }
            }
            key = ranks(key);
        }
        this.background = new Background(predictors, levels);
        this.profileOfRow = new int[counts.length];
        Arrays.fill(profileOfRow, -1);
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            profileOfRow[rows[i]] = (int) key[i];
            count = Math.max(count, (int) key[i] + 1);
        }
        this.representative = new int[count];
        for (int i = rows.length - 1; i >= 0; i--) {
            representative[(int) key[i]] = rows[i];
        }
        this.x = matrix(background.terms());
        this.z = matrix(background.effects());
    }

    private static int[] places(boolean[] counts) {
        int[] rows = new int[counts.length];
        int n = 0;
        for (int row = 0; row < counts.length; row++) {
            rows[n] = row;
            n += counts[row] ? 1 : 0;
        }
        return Arrays.copyOf(rows, n);
    }

    /** Keys numbered through in their order, so that the next variable cannot make them overflow. */
    private static long[] ranks(long[] key) {
        long[] distinct = Arrays.stream(key).sorted().distinct().toArray();
        long[] rank = new long[key.length];
        for (int i = 0; i < key.length; i++) {
            rank[i] = Arrays.binarySearch(distinct, key[i]);
        }
        return rank;
    }

    private static void requireLevel(Microdata data, Predictor.Levels named, List<String> levels) {
        if (named.reference().isPresent() && !levels.contains(named.reference().get())) {
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    named.column(),
                    Text.of(
                            "no level '%s' among the records that count",
                            "有效记录中没有“%s”这一水平", named.reference().get()),
                    Text.of("one of: %s", "其中之一：%s", String.join("; ", levels)),
                    new Text("correct the omitted level", "请更正被省略的水平")));
        }
    }

    private double[][] matrix(List<Background.Term> terms) {
        double[][] rows = new double[size()][];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = background.row(terms, values(j));
        }
        return rows;
    }

    private Values values(int profile) {
        int row = representative[profile];
        return new Values() {
            @Override
            public int level(int predictor) {
                return factors[predictor].level(row);
            }

            @Override
            public double number(int predictor) {
                return numbers[predictor][row];
            }
        };
    }

    Background background() {
        return background;
    }

    Sides sides() {
        return sides;
    }

    /** Number of profiles. */
    int size() {
        return representative.length;
    }

    /** Number of cells. */
    int cells() {
        return 2 * size();
    }

    /** The cell of a record on a side; -1 when it does not stand there or does not count. */
    int cell(Side side, int row) {
        return profileOfRow[row] < 0 || !sides.holds(side, row) ? -1 : side.ordinal() * size() + profileOfRow[row];
    }

    /** The model's row of a profile. */
    double[] x(int profile) {
        return x[profile];
    }

    /** The row of a profile with all levels. */
    double[] z(int profile) {
        return z[profile];
    }

    /** The values of a profile in words, joined by commas. */
    String label(int profile) {
        List<String> words = new ArrayList<>();
        Values values = values(profile);
        for (int m = 0; m < background.size(); m++) {
            words.add(
                    background.isNumber(m)
                            ? Decimal.text(values.number(m))
                            : background.levels().get(m).get(values.level(m)));
        }
        return String.join(",", words);
    }

    /**
     * For each profile the number of its pattern in some of the variables: profiles that agree in them share it.
     *
     * @param subset bit m for variable m
     */
    int[] patterns(int subset) {
        long[] key = new long[size()];
        for (int m = 0; m < background.size(); m++) {
            if ((subset >> m & 1) == 0) {
                continue;
            }
            long[] value = new long[size()];
            for (int j = 0; j < value.length; j++) {
                value[j] = background.isNumber(m)
                        ? Double.doubleToLongBits(values(j).number(m) + 0.0)
                        : values(j).level(m);
            }
            value = ranks(value);
            for (int j = 0; j < key.length; j++) {
                key[j] = key[j] * size() + value[j];
            }
            key = ranks(key);
        }
        return Arrays.stream(key).mapToInt(Math::toIntExact).toArray();
    }
}
