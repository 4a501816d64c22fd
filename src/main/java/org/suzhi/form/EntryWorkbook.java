package org.suzhi.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suzhi.io.AtomicFile;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/**
 * A workbook for typing in answers from paper: a sheet with a column for each question, whose cells take only its codes,
 * and a codebook. The columns are those of responses.csv.
 */
public final class EntryWorkbook {

    private static final int ROWS = 1000;
    private static final String HEADER_FILL = "E4ECEF";
    private static final List<Option> DISPOSITIONS = List.of(
            new Option("complete", new Text("Complete interview", "完成")),
            new Option("partial", new Text("Partial interview", "部分完成")),
            new Option("break-off", new Text("Broken off", "中断")),
            new Option("refusal", new Text("Refusal", "拒访")),
            new Option("non-contact", new Text("Never reached", "未接触")),
            new Option("ineligible", new Text("Not in the target population", "不符合条件")));

    private final Instrument instrument;
    private final Worksheet data;
    private final Worksheet codebook;
    private final Worksheet lists;
    private final Map<List<String>, Integer> listColumns = new LinkedHashMap<>();
    private int column;
    private int line = 1;

    private EntryWorkbook(Instrument instrument, Workbook workbook) {
        this.instrument = instrument;
        this.data = workbook.newWorksheet("data");
        this.codebook = workbook.newWorksheet("codebook");
        this.lists = workbook.newWorksheet("lists");
    }

    /** Writes the workbook. Excel's format asks for the time of writing, so compare workbooks by their cells. */
    public static void write(Path path, Instrument instrument) {
        AtomicFile.write(path, out -> {
            try (Workbook workbook = new Workbook(out, "suzhi", "1.0")) {
                new EntryWorkbook(instrument, workbook).sheets();
            }
        });
    }

    private void sheets() {
        String[] titles = {"column", "question_en", "question_zh", "form", "code", "answer_en", "answer_zh"};
        for (int c = 0; c < titles.length; c++) {
            codebook.value(0, c, titles[c]);
            codebook.style(0, c).bold().fillColor(HEADER_FILL).set();
            codebook.width(c, titles[c].startsWith("question") ? 60 : 18);
        }
        codebook.freezePane(0, 1);
        add("id", new Text("Id of the sampled person", "样本编号"), "", List.of());
        add("disposition", new Text("Result of the visit", "访问结果"), "", DISPOSITIONS);
        List<Option> forms = new ArrayList<>();
        for (Form form : instrument.forms()) {
            forms.add(new Option(form.name(), Text.of("Form %s", "%s卷", form.name())));
        }
        add("form", new Text("Form", "问卷"), "", forms);
        for (Background question : instrument.background()) {
            add(question.id(), question.text(), "", question.options());
            if (question.options().isEmpty()) {
                whole(question);
            }
        }
        for (Question question : instrument.questions()) {
            List<Option> options = new ArrayList<>(question.options());
            options.add(instrument.dontKnow());
            if (!instrument.isShared(question)) {
                options.add(new Option(Instrument.NOT_ASKED, new Text("Not on the person's form", "该问卷没有这道题")));
            }
            add(question.id(), question.text(), String.join(" ", instrument.formsOf(question)), options);
        }
        data.freezePane(1, 1);
    }

    private void add(String name, Text question, String forms, List<Option> options) {
        data.value(0, column, name);
        data.style(0, column).bold().fillColor(HEADER_FILL).set();
        data.width(column, Math.max(9, name.length() + 2));
        codebook(name, question, forms, "", Text.same(""));
        if (!options.isEmpty()) {
            List<String> codes = options.stream().map(Option::code).toList();
            int list = listColumns.computeIfAbsent(codes, this::list);
            data.range(1, column, ROWS, column)
                    .validateWithList(lists.range(0, list, codes.size() - 1, list))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(name)
                    .error(String.join(", ", codes));
            options.forEach(option -> codebook(name, question, forms, option.code(), option.text()));
        }
        column++;
    }

    /**
     * The last column takes whole numbers within the limits of a question. The formula has no "less than", which the
     * library would write into the XML as it is.
     */
    private void whole(Background question) {
        int c = column - 1;
        String cell = letters(c) + "2";
        data.range(1, c, ROWS, c)
                .validateWithFormula("AND(ISNUMBER(%s),%s=INT(%s),%s>=%d,%d>=%s)"
                        .formatted(cell, cell, cell, cell, question.min(), question.max(), cell))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(question.id())
                .error(question.min() + "–" + question.max());
    }

    private int list(List<String> codes) {
        int c = listColumns.size();
        for (int row = 0; row < codes.size(); row++) {
            lists.value(row, c, codes.get(row));
        }
        return c;
    }

    private void codebook(String name, Text question, String forms, String code, Text answer) {
        String[] cells = {name, question.en(), question.zh(), forms, code, answer.en(), answer.zh()};
        for (int c = 0; c < cells.length; c++) {
            codebook.value(line, c, cells[c]);
        }
        line++;
    }

    /** The letters of a column, from A. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
