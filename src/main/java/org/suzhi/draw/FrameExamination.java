package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** One audit of one table, check by check; a unit whose size or stratum is wrong takes no part in the later checks. */
final class FrameExamination {

    private final Microdata frame;
    private final List<String> strata;
    private final Column units;
    private final double[] sizes;
    /** Of each unit, whether it belongs to a stratum. */
    private final boolean[] named;
    /** The rows of each stratum whose sizes can be used. */
    private final RowGroups members;

    /** Made when a stratum needs it, which is seldom. */
    private UnitList list;
    /** Of the first stage's level; made for the first stratum. */
    private int[] codes;

    private final List<FrameRemark> remarks = new ArrayList<>();

    FrameExamination(Microdata frame, List<String> strata) {
        this.frame = frame;
        this.strata = strata;
        this.units = frame.column(Frame.UNIT);
        this.sizes = numbers(Frame.SIZE);
        Column stratum = Frame.stratum(frame, strata);
        this.named = stratum.present();
        this.members = RowGroups.of(stratum, row -> sizes[row] > 0 && named[row]);
    }

    /** The remarks in the order of the checks; within a check in the order in which they were made. */
    FrameRemarks remarks() {
        return new FrameRemarks(remarks.stream()
                .sorted(Comparator.comparing(FrameRemark::check))
                .toList());
    }

    void identifiers() {
        int[] firsts = units.firsts();
        for (int row = 0; row < frame.rows(); row++) {
            if (units.isMissing(row)) {
                note(FrameCheck.UNIT_MISSING, row, frame.cell(row, Frame.UNIT, new Text("an identifier", "编号")));
            } else if (firsts[row] != row) {
                note(
                        FrameCheck.UNIT_TWICE,
                        row,
                        Frame.UNIT,
                        Text.of("'%s', already in line %d", "“%s”，与第%d行重复", units.text(row), frame.line(firsts[row])),
                        new Text("each unit once", "互不相同的单元"),
                        new Text("keep one of the two records", "请只保留其中一条记录"));
            }
        }
    }

    void sizes() {
        Text expected = new Text("a whole number of people, at least 1", "不小于1的整数人数");
        for (int row = 0; row < sizes.length; row++) {
            if (Double.isNaN(sizes[row])) {
                note(FrameCheck.SIZE_MISSING, row, frame.cell(row, Frame.SIZE, expected));
            } else if (sizes[row] <= 0) {
                note(FrameCheck.SIZE_NOT_POSITIVE, row, frame.cell(row, Frame.SIZE, expected));
            } else if (sizes[row] != Math.rint(sizes[row])) {
                note(FrameCheck.SIZE_NOT_WHOLE, row, frame.cell(row, Frame.SIZE, expected));
            }
        }
    }

    void strata() {
        Text expected = new Text("the stratum of the unit, without a /", "该单元所属的层（不含/）");
        for (int row = 0; row < frame.rows(); row++) {
            if (named[row]) {
                continue;
            }
            for (String column : strata) {
                if (!Frame.isLevel(frame.column(column).text(row))) {
                    note(FrameCheck.STRATUM_MISSING, row, frame.cell(row, column, expected));
                }
            }
        }
        for (String name : members.names()) {
            if (members.rows(name).length < 2) {
                about(
                        FrameCheck.STRATUM_OF_ONE,
                        name,
                        String.join(Frame.SEPARATOR, strata),
                        Text.of("one unit in stratum '%s'", "层“%s”只有一个单元", name),
                        new Text("at least two units in every stratum", "每层至少两个单元"),
                        new Text("join it with a neighbouring stratum", "请与相邻的层合并"));
            }
        }
    }

    /** Units with fewer people than are to be drawn in each. */
    void take(Allocation.Share share, Scheme scheme) {
        int take = (int) Math.ceil((double) share.sample() / share.units() / scheme.unitsPerPart());
        Text expected = Text.of("at least the %d people to draw in a unit", "不少于每单元应抽的%d人", take);
        Text remedy = new Text("join the unit with its neighbour", "请与相邻单元合并");
        for (int row : members.rows(share.stratum())) {
            if (sizes[row] < take) {
                note(FrameCheck.SMALLER_THAN_TAKE, row, Frame.SIZE, people(sizes[row]), expected, remedy);
            }
        }
    }

    /** Parts that the first stage takes whatever the seed. */
    void certainty(Allocation.Share share, Scheme scheme) {
        SelectionStage first = scheme.stages().get(0);
        int[] rows = members.rows(share.stratum());
        if (isFine(rows, first.level(), share.units())) {
            return;
        }
        Parts parts = new Parts(list(), rows.clone(), first, share.units());
        if (share.units() >= parts.count()) {
            return;
        }
        double[] probabilities = parts.probabilities();
        double people = 0;
        int drawn = share.units();
        for (int i = 0; i < probabilities.length; i++) {
            people += probabilities[i] < 1 ? parts.size(i) : 0;
            drawn -= probabilities[i] < 1 ? 0 : 1;
        }
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= 1) {
                Text expected =
                        Text.of("fewer than the sampling interval of %.1f people", "小于抽样间隔%.1f人", people / drawn);
                Text remedy = new Text("divide the unit, or make it a stratum of its own", "请拆分该单元，或单独设层");
                if (first.level().equals(Frame.UNIT)) {
                    note(FrameCheck.CERTAINTY, parts.row(i), Frame.SIZE, people(parts.size(i)), expected, remedy);
                } else {
                    Text found =
                            Text.of("%s people in '%s'", "“%2$s”有%1$s人", Decimal.text(parts.size(i)), parts.name(i));
                    about(FrameCheck.CERTAINTY, parts.name(i), first.level(), found, expected, remedy);
                }
            }
        }
    }

    private UnitList list() {
        list = list == null ? new UnitList(frame, sizes) : list;
        return list;
    }

    /** Whether the largest part is below the sampling interval, so that there is no need to look at each. */
    private boolean isFine(int[] rows, String name, int parts) {
        Column level = frame.column(name);
        double[] people = new double[level.isCoded() ? level.levels().size() : 1];
        codes = codes == null && level.isCoded() ? level.codes() : codes;
        double largest = 0;
        double all = 0;
        for (int row : rows) {
            double size = sizes[row];
            if (codes != null) {
                people[codes[row]] += size;
                size = people[codes[row]];
            }
            largest = Math.max(largest, size);
            all += sizes[row];
        }
        return rows.length == 0 || largest * parts < all && (codes != null || name.equals(Frame.UNIT));
    }

    void outliers() {
        for (String name : members.names()) {
            int[] rows = members.rows(name);
            if (rows.length >= FrameAudit.FEWEST_FOR_OUTLIERS) {
                outliers(name, rows);
            }
        }
    }

    private void outliers(String stratum, int[] rows) {
        double[] logs = new double[rows.length];
        Arrays.setAll(logs, i -> Math.log(sizes[rows[i]]));
        double median = new Median().evaluate(logs);
        double[] away = new double[rows.length];
        Arrays.setAll(away, i -> Math.abs(logs[i] - median));
        double most = FrameAudit.OUTLIER * new Median().evaluate(away);
        Text expected = Text.of(
                "%.0f to %.0f people, after the other units of stratum '%s'",
                "%.0f至%.0f人（参照层“%s”的其他单元）", Math.exp(median - most), Math.exp(median + most), stratum);
        Text remedy = new Text("check the number at its source", "请向数据来源核实该人数");
        for (int i = 0; i < away.length; i++) {
            if (most > 0 && away[i] > most) {
                note(FrameCheck.SIZE_OUTLIER, rows[i], Frame.SIZE, people(sizes[rows[i]]), expected, remedy);
            }
        }
    }

    private static Text people(double size) {
        String number = Decimal.text(size);
        return new Text(number + " people", number + "人");
    }

    void places(FrameAudit.Known known) {
        Column places = frame.column(known.place());
        TreeMap<String, Double> totals = new TreeMap<>();
        for (int row = 0; row < sizes.length; row++) {
            if (!places.isMissing(row)) {
                totals.merge(places.text(row), Math.max(0, Double.isNaN(sizes[row]) ? 0 : sizes[row]), Double::sum);
            }
        }
        known.totals().forEach((place, total) -> {
            if (!totals.containsKey(place)) {
                about(
                        FrameCheck.PLACE_NOT_IN_FRAME,
                        place,
                        known.place(),
                        Text.of("no unit in '%s'", "“%s”没有单元", place),
                        Text.of("units with %.0f people together", "合计%.0f人的单元", total),
                        new Text(
                                "add its units, or leave the place out of the survey's population",
                                "请补充其单元，或将该地区排除在调查总体之外"));
            }
        });
        totals.forEach((place, sum) -> {
            Double total = known.totals().get(place);
            if (total == null) {
                about(
                        FrameCheck.PLACE_NOT_KNOWN,
                        place,
                        known.place(),
                        Text.of("'%s'", "“%s”", place),
                        new Text("a place with a known total", "有已知总数的地区"),
                        new Text("correct the name, or add the known total", "请更正名称，或补充已知总数"));
            } else if (!(Math.abs(sum - total) <= known.tolerance() * total)) {
                about(
                        FrameCheck.TOTAL_GAP,
                        place,
                        known.place(),
                        Text.of(
                                "%.0f people in '%s', %+.1f %% from what is known",
                                "“%2$s”合计%1$.0f人，与已知总数相差%3$+.1f%%", sum, place, 100 * (sum - total) / total),
                        Text.of("%.0f people, give or take %.1f %%", "%.0f人（±%.1f%%）", total, 100 * known.tolerance()),
                        new Text(
                                "look for units that are missing, there twice or of another year",
                                "请检查是否有遗漏、重复或不同年份的单元"));
            }
        });
    }

    void populations(FrameAudit.Populations pair) {
        double[] registered = numbers(pair.registered());
        double[] resident = numbers(pair.resident());
        Text count = new Text("a number of people", "人数");
        for (int row = 0; row < sizes.length; row++) {
            double ratio = registered[row] / resident[row];
            if (!(registered[row] >= 0)) {
                note(FrameCheck.POPULATION_MISSING, row, frame.cell(row, pair.registered(), count));
            }
            if (!(resident[row] >= 0)) {
                note(FrameCheck.POPULATION_MISSING, row, frame.cell(row, pair.resident(), count));
            } else if (registered[row] >= 0
                    && !(ratio >= FrameAudit.LEAST_RATIO && ratio <= FrameAudit.GREATEST_RATIO)) {
                note(
                        FrameCheck.POPULATION_RATIO,
                        row,
                        pair.registered(),
                        Text.of(
                                "%s registered and %s resident people",
                                "户籍人口%s人、常住人口%s人", Decimal.text(registered[row]), Decimal.text(resident[row])),
                        Text.of(
                                "between %s and %s registered for one resident",
                                "户籍与常住人口之比在%s至%s之间",
                                Decimal.text(FrameAudit.LEAST_RATIO),
                                Decimal.text(FrameAudit.GREATEST_RATIO)),
                        new Text(
                                "use the people who live there as the size, and list them anew",
                                "请以常住人口作为人数，并重新登记住户名单"));
            }
        }
    }

    private void note(FrameCheck check, int row, Finding finding) {
        remarks.add(new FrameRemark(check, units.isMissing(row) ? "" : units.text(row), finding));
    }

    private void note(FrameCheck check, int row, String column, Text found, Text expected, Text remedy) {
        note(check, row, new Finding(frame.source(), frame.line(row), column, found, expected, remedy));
    }

    private void about(FrameCheck check, String subject, String column, Text found, Text expected, Text remedy) {
        remarks.add(new FrameRemark(check, subject, new Finding(frame.source(), 0, column, found, expected, remedy)));
    }

    /** A column as numbers; NaN for a blank cell and for other text. */
    private double[] numbers(String name) {
        Column column = frame.column(name);
        if (column.isMeasured()) {
            return frame.numbers(name);
        }
        double[] parsed = column.levels().stream().mapToDouble(Decimal::parse).toArray();
        int[] codes = column.codes();
        double[] numbers = new double[frame.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = parsed[codes[row]];
        }
        return numbers;
    }
}
