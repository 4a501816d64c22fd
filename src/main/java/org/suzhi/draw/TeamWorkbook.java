package org.suzhi.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** The workbook of one team. */
final class TeamWorkbook {

    /** Visits after which somebody may be replaced. */
    private static final int VISITS = 3;

    /** Lines for people in the listing form of a unit. */
    static final int LISTING_LINES = 40;

    private static final Text MAIN = new Text("Main list", "主样本");
    private static final Text REPLACEMENTS = new Text("Replacements", "备用样本");
    private static final Text CONTACTS = new Text("Contacts", "接触记录");
    private static final Text LISTING = new Text("Listing", "人员登记");

    private static final List<Text> REPLACEMENT_RULES = List.of(
            new Text(
                    "Use replacements strictly in the order of this list, and only for somebody of the same unit.",
                    "备用样本必须严格按本表顺序使用，且只能替换同一单元的样本。"),
            Text.of(
                    "Use one only after %d visits at different times of day and on different days have failed.",
                    "须在不同日期、不同时段上门%d次均未成功后，方可启用备用样本。", VISITS),
            new Text(
                    "First record the disposition of the person replaced; that record is kept.",
                    "启用前必须先登记被替换者的结果代码，该记录予以保留。"),
            new Text(
                    "Nobody else may be taken instead: no neighbour, no relative, nobody who happens to be there.",
                    "不得以邻居、亲属或恰好在场的其他人代替。"),
            new Text("Response rates are reported with and without replacements.", "应答率须分别按含备用样本和不含备用样本报告。"));

    private static final Text UNUSED_RULE = Text.of(
            "Whoever on this list was never needed gets the result code %1$s, and is no non-respondent.",
            "本表中始终未启用者，结果代码填%1$s，不计为无应答。", VisitResult.UNUSED.code());

    private static final List<Text> LISTING_RULES = List.of(
            new Text(
                    "For units without a list of people: list everybody aged 18 to 69 who lives there, house by house.",
                    "用于没有人员名单的单元：逐户登记所有在此居住的18至69岁人员。"),
            new Text(
                    "In each household men from the oldest to the youngest first, then women from the oldest to the"
                            + " youngest.",
                    "每户先按年龄从大到小登记男性，再按年龄从大到小登记女性。"),
            new Text(
                    "List first, draw afterwards: nobody is drawn while the list is still growing.",
                    "先完成登记，再进行抽取；登记未完成时不得抽人。"));

    /** Columns that a team sees under a name of its own, or not at all. */
    private static final Set<String> OFFICE = Set.of(
            "id", "stratum", "psu", "base_weight", "order", "list_number", "size", FrameUnits.ORIGIN, Label.COLUMN);

    private final Microdata data;
    private final int[] order;
    private final int main;
    private final String title;
    private final List<Integer> rows;
    private final Language language;
    private final Households households;
    private final List<String> places;

    TeamWorkbook(
            Microdata data,
            int[] order,
            int main,
            Text name,
            List<Integer> rows,
            Language language,
            Households households) {
        this.data = data;
        this.order = order;
        this.main = main;
        this.rows = List.copyOf(rows);
        this.language = language;
        this.households = households;
        Label label = Label.of(data).and(households.label());
        this.title = name.in(language)
                + (label == Label.NONE ? "" : " – " + label.text().in(language));
        this.places = data.names().stream()
                .filter(column -> !OFFICE.contains(column) && !column.startsWith("probability"))
                .toList();
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "suzhi", "1.0")) {
            mainList(workbook);
            replacements(workbook);
            contacts(workbook);
            listing(workbook);
            households.sheet(workbook, title, language);
        }
    }

    private void mainList(Workbook workbook) {
        Form form = new Form(workbook, MAIN.in(language), title);
        form.header(titles(
                List.of(new Text("No.", "序号")),
                List.of(new Text("Interviewer", "访员"), new Text("Result", "结果代码"), new Text("Remarks", "备注"))));
        int number = 0;
        for (int row : rows) {
            if (isMain(row)) {
                form.row(person(row, ++number), 3);
            }
        }
    }

    private void replacements(Workbook workbook) {
        Form form = new Form(workbook, REPLACEMENTS.in(language), title);
        REPLACEMENT_RULES.forEach(rule -> form.words(rule.in(language)));
        if (hasReplacements()) {
            form.words(UNUSED_RULE.in(language));
        }
        form.header(titles(
                List.of(new Text("Order in the unit", "单元内顺序")),
                List.of(
                        new Text("Used for (id)", "替换对象编号"),
                        new Text("Disposition of the one replaced", "被替换者结果代码"),
                        new Text("Date", "日期"),
                        new Text("Result", "结果代码"))));
        for (int row : rows) {
            if (!isMain(row)) {
                form.row(person(row, order[row] - main), 4);
            }
        }
    }

    private void contacts(Workbook workbook) {
        Form form = new Form(workbook, CONTACTS.in(language), title);
        form.words(new Text("Result codes: ", "结果代码：").in(language)
                + Arrays.stream(VisitResult.values())
                        .filter(result -> !result.ofReplacements() || hasReplacements())
                        .map(result -> result.code() + " = " + result.text().in(language))
                        .collect(Collectors.joining("; ")));
        List<String> header = new ArrayList<>(List.of(
                new Text("Id", "编号").in(language),
                new Text("Unit", "单元").in(language),
                new Text("List", "名单").in(language)));
        for (int visit = 1; visit <= VISITS; visit++) {
            header.add(Text.of("Visit %d: date", "第%d次：日期", visit).in(language));
            header.add(Text.of("Visit %d: time", "第%d次：时间", visit).in(language));
            header.add(Text.of("Visit %d: result code", "第%d次：结果代码", visit).in(language));
        }
        header.add(new Text("Final result code", "最终结果代码").in(language));
        form.header(header);
        for (boolean first : new boolean[] {true, false}) {
            for (int row : rows) {
                if (isMain(row) == first) {
                    form.row(
                            List.of(text("id", row), text("psu", row), (first ? MAIN : REPLACEMENTS).in(language)),
                            3 * VISITS + 1);
                }
            }
        }
    }

    private void listing(Workbook workbook) {
        Form form = new Form(workbook, LISTING.in(language), title);
        LISTING_RULES.forEach(rule -> form.words(rule.in(language)));
        form.header(List.of(
                new Text("Unit", "单元").in(language),
                new Text("List number", "名单序号").in(language),
                new Text("Building and door", "楼栋门牌").in(language),
                new Text("Household number", "户号").in(language),
                new Text("Number in the household", "户内序号").in(language),
                new Text("Sex", "性别").in(language),
                new Text("Age", "年龄").in(language),
                new Text("Remarks", "备注").in(language)));
        for (String unit : withoutList()) {
            for (int line = 1; line <= LISTING_LINES; line++) {
                form.row(List.of(unit, line), 6);
            }
        }
    }

    /** The team's units nobody of which has a number on a list; one form without a name when there are none. */
    private List<String> withoutList() {
        Map<String, Boolean> listed = new LinkedHashMap<>();
        for (int row : rows) {
            boolean number =
                    data.has("list_number") && !data.column("list_number").isMissing(row);
            listed.merge(text("psu", row), number, Boolean::logicalOr);
        }
        List<String> units =
                listed.keySet().stream().filter(unit -> !listed.get(unit)).toList();
        return units.isEmpty() ? List.of("") : units;
    }

    /** The header of a list of people, in the order of {@link #person}. */
    private List<String> titles(List<Text> before, List<Text> after) {
        List<String> titles = new ArrayList<>();
        before.forEach(text -> titles.add(text.in(language)));
        titles.add(new Text("Id", "编号").in(language));
        titles.add(new Text("Unit", "单元").in(language));
        titles.add(new Text("Stratum", "层").in(language));
        titles.add(new Text("Number on the unit's list", "单元名单中的序号").in(language));
        titles.addAll(places);
        households.titles().forEach(text -> titles.add(text.in(language)));
        after.forEach(text -> titles.add(text.in(language)));
        return titles;
    }

    private List<Object> person(int row, int number) {
        List<Object> cells = new ArrayList<>(List.of(number, text("id", row), text("psu", row), text("stratum", row)));
        double listed = data.has("list_number") ? Decimal.parse(text("list_number", row)) : Double.NaN;
        cells.add(Double.isNaN(listed) ? "" : listed);
        places.forEach(place -> cells.add(text(place, row)));
        cells.addAll(households.cells(row, language));
        return cells;
    }

    private boolean hasReplacements() {
        return rows.stream().anyMatch(row -> !isMain(row));
    }

    private boolean isMain(int row) {
        return order[row] <= main;
    }

    private String text(String column, int row) {
        return data.column(column).text(row);
    }
}
