package org.suzhi.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/**
 * Checks a field export against the sample and the questionnaire and gives every sampled person a disposition. People
 * who are not in the export count as non-contacts; a person outside the ages that the sample speaks of, mostly those of
 * the target population, is ineligible.
 */
public final class Collect {

    /** The code of an item that was not asked because the person had another form: missing by design, not wrong. */
    public static final String NOT_ASKED = "not-asked";

    /** What is believed of people without answers. */
    private static final List<Disposition> KEPT =
            List.of(Disposition.REFUSAL, Disposition.BREAK_OFF, Disposition.UNKNOWN_ELIGIBILITY);

    private static final String ID = "id";
    private static final String FORM = "form";
    private static final String AGE = "age";

    private final Sample sample;
    private final Questionnaire questionnaire;
    private final List<KeyGroup> groups;
    private final String plan;
    private final Reserve reserve;

    /** What an export is checked against, and the groups that people are counted in. */
    public Collect(Sample sample, Questionnaire questionnaire, List<KeyGroup> groups) {
        this(sample, questionnaire, groups, "plan");
    }

    /** The same, with the name by which findings call the plan that the groups are from. */
    public Collect(Sample sample, Questionnaire questionnaire, List<KeyGroup> groups, String plan) {
        this(sample, questionnaire, groups, plan, new Reserve(sample, Optional.empty()));
    }

    private Collect(Sample sample, Questionnaire questionnaire, List<KeyGroup> groups, String plan, Reserve reserve) {
        this.sample = sample;
        this.questionnaire = questionnaire;
        this.groups = List.copyOf(groups);
        this.plan = plan;
        this.reserve = reserve;
    }

    /** The same, where it is known who was to be visited in the first place, and can therefore not be unused. */
    public Collect mainList(MainList main) {
        return new Collect(sample, questionnaire, groups, plan, new Reserve(sample, Optional.of(main)));
    }

    /**
     * What came back, and the records that were turned away.
     *
     * @param fieldwork one record for every sampled person
     * @param rejected  records as they came, with the reason; no records when everything was right
     */
    public record Result(Fieldwork fieldwork, Microdata rejected) {}

    /**
     * Reads an export in which everything must be right.
     *
     * @throws DataException with a finding for every cell that is not
     */
    public Fieldwork strict(Microdata export) {
        Map<Integer, Finding> wrong = check(export);
        if (!wrong.isEmpty()) {
            throw new DataException(List.copyOf(wrong.values()));
        }
        return accept(export, Set.of());
    }

    /** Reads an export and turns away the records that are wrong. */
    public Result lenient(Microdata export) {
        Map<Integer, Finding> wrong = check(export);
        int[] rows = wrong.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<String> reasons =
                wrong.values().stream().map(finding -> finding.in(Language.EN)).toList();
        Microdata rejected = export.rows(rows).with(Column.of("reason", reasons));
        return new Result(accept(export, wrong.keySet()), rejected);
    }

    /** What is not wrong and people should know: who is not in the export, and groups that nobody belongs to. */
    public List<Text> notes(Microdata export, Fieldwork fieldwork) {
        List<Text> notes = new ArrayList<>();
        Set<String> came = new HashSet<>(export.column(ID).values());
        long absent = sample.data().column(ID).values().stream()
                .filter(id -> !came.contains(id))
                .count();
        if (absent > 0) {
            notes.add(Text.of(
                    "%d sampled people are not in %s and count as non-contacts",
                    "%2$s中没有%1$d名样本人员，按未接触计", absent, export.source()));
        }
        notes.addAll(reserve.notes(fieldwork));
        notes.addAll(Replaced.notes(fieldwork));
        Microdata data = fieldwork.data();
        Column dispositions = data.column(Disposition.COLUMN);
        Set<String> groupsMet = new HashSet<>();
        for (int row = 0; row < data.rows() && !groups.isEmpty(); row++) {
            if (Disposition.of(dispositions.text(row)).interview()) {
                groupsMet.addAll(
                        List.of(data.column(KeyGroup.COLUMN).text(row).split(Pattern.quote(KeyGroup.SEPARATOR))));
            }
        }
        for (KeyGroup group : groups) {
            if (!groupsMet.contains(group.id())) {
                notes.add(Text.of(
                        "%s: no interview belongs to group '%s' (%s): check its rule",
                        "%s：没有问卷属于人群“%s”（%s）：请检查其规则", plan, group.id(), group.label()));
            }
        }
        return notes;
    }

    /** The first finding of every record that has one. */
    Map<Integer, Finding> check(Microdata export) {
        List<String> needed = new ArrayList<>(List.of(ID));
        questionnaire.background().forEach(question -> needed.add(question.id()));
        questionnaire.items().forEach(item -> needed.add(item.id()));
        export.require(needed);
        checkRules(export);
        checkDraw(export);
        Map<Integer, Finding> wrong = new LinkedHashMap<>();
        Set<String> sampled = sample.data().index(ID).keySet();
        Map<String, Integer> seen = new LinkedHashMap<>();
        Column ids = export.column(ID);
        for (int row = 0; row < export.rows(); row++) {
            String id = ids.text(row);
            Integer first = seen.putIfAbsent(id, row);
            if (first != null) {
                wrong.put(
                        row,
                        new Finding(
                                export.source(),
                                export.line(row),
                                ID,
                                Text.of("'%s', already in line %d", "“%s”，与第%d行重复", id, export.line(first)),
                                new Text("each person once", "每人一条记录"),
                                new Text("keep one of the two records", "请只保留其中一条记录")));
            } else if (!sampled.contains(id)) {
                wrong.put(row, export.cell(row, ID, new Text("the id of a sampled person", "样本中人员的编号")));
            }
        }
        checkAnswers(export, wrong);
        new AskedItems(questionnaire).check(export, wrong);
        List<String> items = questionnaire.items().stream().map(Item::id).toList();
        reserve.check(export, items).forEach(wrong::putIfAbsent);
        new Replaced(export, items).check().forEach(wrong::putIfAbsent);
        return wrong;
    }

    /** A rule may speak of what is asked, exported or known from the sample. */
    private void checkRules(Microdata export) {
        Set<String> known = new TreeSet<>(export.names());
        known.addAll(sample.data().names());
        known.add(TargetPopulation.AGE_GROUP);
        Findings findings = new Findings();
        for (KeyGroup group : groups) {
            for (String column : group.rule().columns()) {
                if (!known.contains(column)) {
                    findings.add(
                            plan,
                            0,
                            "groups",
                            Text.of("a rule of '%s' on column '%s'", "“%s”的规则所用的列“%s”", group.id(), column),
                            Text.of("one of %s", "下列之一：%s", String.join(", ", known)),
                            new Text("correct the rule", "请更正该规则"));
                }
            }
        }
        findings.raise();
    }

    /** Ids carry the draw, so that an export of another draw shares none: one finding then, not one for each record. */
    private void checkDraw(Microdata export) {
        Set<String> sampled = sample.data().index(ID).keySet();
        List<String> came = export.column(ID).values();
        if (!came.isEmpty() && came.stream().noneMatch(sampled::contains)) {
            throw new DataException(new Finding(
                    export.source(),
                    0,
                    ID,
                    Text.of("no id of the sample, but such as '%s'", "没有样本中的编号，只有形如“%s”的编号", came.get(0)),
                    Text.of(
                            "ids of this draw, such as '%s'",
                            "本次抽样的编号，形如“%s”", sample.data().column(ID).text(0)),
                    new Text("take the sample that was in the field", "请使用实地调查所用的样本")));
        }
    }

    private void checkAnswers(Microdata export, Map<Integer, Finding> wrong) {
        if (export.has(Disposition.COLUMN)) {
            checkCells(export, Disposition.COLUMN, word -> Disposition.of(word) != null, Disposition.expected(), wrong);
        }
        if (export.has(Mode.COLUMN)) {
            checkCells(export, Mode.COLUMN, word -> Mode.of(word) != null, Mode.expected(), wrong);
        }
        for (Background question : questionnaire.background()) {
            checkCells(export, question.id(), question::accepts, question.expected(), wrong);
        }
        for (Item item : questionnaire.items()) {
            List<String> codes = new ArrayList<>();
            item.options().forEach(option -> codes.add(option.code()));
            codes.add(questionnaire.dontKnow());
            String known = String.join(", ", codes);
            checkCells(
                    export,
                    item.id(),
                    code -> item.offers(code) || code.equals(questionnaire.dontKnow()) || code.equals(NOT_ASKED),
                    Text.of("one of %s", "下列之一：%s", known),
                    wrong);
        }
    }

    private static void checkCells(
            Microdata export, String name, Predicate<String> right, Text expected, Map<Integer, Finding> wrong) {
        Column column = export.column(name);
        List<String> levels = column.levels();
        boolean[] ok = new boolean[levels.size()];
        for (int code = 0; code < ok.length; code++) {
            ok[code] = Column.isMissing(levels.get(code)) || right.test(levels.get(code));
        }
        for (int row = 0; row < export.rows(); row++) {
            if (!ok[column.code(row)]) {
                wrong.putIfAbsent(row, export.cell(row, name, expected));
            }
        }
    }

    /** A record for every sampled person, from the rows that are right. */
    Fieldwork accept(Microdata export, Set<Integer> rejected) {
        Map<String, Integer> rowOf = new LinkedHashMap<>();
        for (int row = 0; row < export.rows(); row++) {
            if (!rejected.contains(row)) {
                rowOf.put(export.column(ID).text(row), row);
            }
        }
        Column ids = sample.data().column(ID);
        int[] rows = new int[sample.data().rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rowOf.getOrDefault(ids.text(i), -1);
        }
        Microdata answers =
                new AskedItems(questionnaire).marked(export.rows(rows).with(ids));
        List<Column> columns = new ArrayList<>();
        columns.add(ids);
        columns.add(dispositions(answers));
        columns.add(answers.has(FORM) ? answers.column(FORM) : Column.constant(FORM, questionnaire.id(), rows.length));
        for (Background question : questionnaire.background()) {
            columns.add(answers.column(question.id()));
        }
        for (Item item : questionnaire.items()) {
            columns.add(answers.column(item.id()));
        }
        List<String> known = columns.stream().map(Column::name).toList();
        for (Column column : answers.columns()) {
            if (!known.contains(column.name()) && !column.name().equals(Label.COLUMN)) {
                columns.add(coded(column));
            }
        }
        Microdata data = Microdata.of("responses.csv", columns);
        data = withGroups(data);
        Label label = Label.of(export).and(Label.of(sample.data()));
        return new Fieldwork(
                label == Label.NONE ? data : data.with(Column.constant(Label.COLUMN, label.code(), rows.length)));
    }

    /** Words of modes and outcomes as their codes; other columns as they are. */
    private static Column coded(Column column) {
        boolean mode = column.name().equals(Mode.COLUMN);
        if (!mode && !column.name().equals(Outcomes.BEFORE)) {
            return column;
        }
        Column.Builder codes = new Column.Builder(column.name());
        for (int row = 0; row < column.rows(); row++) {
            String word = column.text(row);
            codes.add(
                    column.isMissing(row)
                            ? ""
                            : mode ? Mode.of(word).code() : Disposition.of(word).code());
        }
        return codes.build();
    }

    private Microdata withGroups(Microdata data) {
        Microdata more = data;
        if (data.has(AGE)) {
            Column.Builder bands = new Column.Builder(TargetPopulation.AGE_GROUP);
            for (double age : data.numbers(AGE)) {
                bands.add(TargetPopulation.ageGroup(age));
            }
            more = more.with(bands.build());
        }
        return groups.isEmpty() ? more : more.with(KeyGroup.membership(groups, more.join(sample.data(), ID)));
    }

    private Column dispositions(Microdata answers) {
        double[] age = answers.has(AGE) ? answers.numbers(AGE) : null;
        List<Ages> meant = Ages.of(sample.data());
        int[] answered = new int[answers.rows()];
        int[] asked = new int[answers.rows()];
        for (Item item : questionnaire.items()) {
            Column cells = answers.column(item.id());
            for (int row = 0; row < answered.length; row++) {
                String cell = cells.text(row);
                asked[row] += cell.equals(NOT_ASKED) ? 0 : 1;
                answered[row] += cell.equals(NOT_ASKED) || Column.isMissing(cell) ? 0 : 1;
            }
        }
        Column given = answers.has(Disposition.COLUMN) ? answers.column(Disposition.COLUMN) : null;
        Column.Builder dispositions = new Column.Builder(Disposition.COLUMN);
        for (int row = 0; row < answered.length; row++) {
            Disposition said = given == null ? null : Disposition.of(given.text(row));
            boolean outside = age != null && age[row] >= 0 && !meant.get(row).contains(age[row]);
            dispositions.add(
                    disposition(said, outside, answered[row], asked[row]).code());
        }
        return dispositions.build();
    }

    private Disposition disposition(Disposition said, boolean outside, int answered, int asked) {
        if (said == Disposition.UNUSED || said == Disposition.REPLACED) {
            return said;
        }
        if (outside || said == Disposition.INELIGIBLE) {
            return Disposition.INELIGIBLE;
        }
        if (answered == 0) {
            return said != null && KEPT.contains(said) ? said : Disposition.NON_CONTACT;
        }
        double share = (double) answered / asked;
        if (share >= questionnaire.complete()) {
            return Disposition.COMPLETE;
        }
        return share >= questionnaire.partial() ? Disposition.PARTIAL : Disposition.BREAK_OFF;
    }
}
