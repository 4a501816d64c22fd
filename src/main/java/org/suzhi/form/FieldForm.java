package org.suzhi.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/**
 * A form for tablets, ODK and KoboToolbox, after the XLSForm standard: the sampled person's id, the result of the visit,
 * consent, the form that the person is given by chance, questions about the person, and the items.
 */
public final class FieldForm {

    /** The column of labels in English. */
    static final String EN = "::English (en)";
    /** The column of labels in Chinese. */
    static final String ZH = "::中文 (zh)";

    private static final String LABEL = "label";
    private static final String HINT = "hint";
    private static final String MESSAGE = "constraint_message";
    private static final String TRUE_FALSE = "true_false";

    private static final List<String> SURVEY = List.of(
            "type",
            "name",
            LABEL + EN,
            LABEL + ZH,
            HINT + EN,
            HINT + ZH,
            "required",
            "relevant",
            "constraint",
            MESSAGE + EN,
            MESSAGE + ZH,
            "calculation",
            "parameters");

    private final Instrument instrument;
    private final XlsSheet survey = new XlsSheet("survey", SURVEY);
    private final XlsSheet choices = new XlsSheet("choices", List.of("list_name", "name", LABEL + EN, LABEL + ZH));
    private final XlsSheet settings =
            new XlsSheet("settings", List.of("form_title", "form_id", "version", "default_language", "instance_name"));
    /** Lists by their content, so that questions with the same answers share one. */
    private final Map<List<Option>, String> lists = new LinkedHashMap<>();

    private FieldForm(Instrument instrument) {
        this.instrument = instrument;
    }

    /** Writes the form. */
    public static void write(Path path, Instrument instrument) {
        of(path.getFileName().toString(), instrument).write(path);
    }

    static XlsForm of(String source, Instrument instrument) {
        FieldForm form = new FieldForm(instrument);
        form.visit();
        form.assignment();
        form.background();
        form.items();
        form.close();
        form.settings.add(
                "form_title",
                instrument.title().zh() + " / " + instrument.title().en(),
                "form_id",
                instrument.id(),
                "version",
                instrument.version(),
                "default_language",
                "中文 (zh)",
                "instance_name",
                "${id}");
        return new XlsForm(source, form.survey, form.choices, form.settings);
    }

    private void visit() {
        survey.add("type", "start", "name", "start");
        survey.add("type", "end", "name", "end");
        question(
                "text",
                "id",
                new Text("Id of the sampled person", "样本编号"),
                Map.of(
                        "required",
                        "yes",
                        "constraint",
                        "regex(., '^[^ ]+$')",
                        MESSAGE + EN,
                        "The id on the list, without blanks",
                        MESSAGE + ZH,
                        "名单上的编号，不含空格"));
        String visit = list(
                "disposition",
                List.of(
                        new Option("complete", new Text("Interview", "接受访问")),
                        new Option("refusal", new Text("Refusal", "拒访")),
                        new Option("non-contact", new Text("Never reached", "未接触")),
                        new Option("ineligible", new Text("Not in the target population", "不符合条件"))));
        question(
                "select_one " + visit,
                "disposition",
                new Text("Result of the visit", "访问结果"),
                Map.of("required", "yes"));
        String consent =
                list("yes_no", List.of(new Option("yes", new Text("Yes", "是")), new Option("no", new Text("No", "否"))));
        question(
                "select_one " + consent,
                "consent",
                new Text("Do you agree to take part? Answers are confidential.", "您是否同意参加本次调查？您的回答将予以保密。"),
                Map.of("required", "yes", "relevant", "${disposition} = 'complete'"));
        question(
                "note",
                "no_consent",
                new Text("Go back and set the result of the visit to refusal.", "请返回，将访问结果改为“拒访”。"),
                Map.of("relevant", "${disposition} = 'complete' and ${consent} = 'no'"));
        group("interview", new Text("Interview", "访问"), "${disposition} = 'complete' and ${consent} = 'yes'");
    }

    /** The form that a person is given: drawn once, and kept when the interview is opened again. */
    private void assignment() {
        List<Form> forms = instrument.forms();
        String form = "'" + forms.get(forms.size() - 1).name() + "'";
        if (forms.size() > 1) {
            survey.add(
                    "type",
                    "calculate",
                    "name",
                    "form_draw",
                    "calculation",
                    "once(int(random() * " + forms.size() + "))");
            for (int f = forms.size() - 2; f >= 0; f--) {
                form = "if(${form_draw} = " + f + ", '" + forms.get(f).name() + "', " + form + ")";
            }
        }
        survey.add("type", "calculate", "name", "form", "calculation", form);
    }

    private void background() {
        if (instrument.background().isEmpty()) {
            return;
        }
        group("about_you", new Text("About you", "基本情况"), "");
        for (Background question : instrument.background()) {
            if (question.options().isEmpty()) {
                Text limits = question.expected();
                question(
                        "integer",
                        question.id(),
                        question.text(),
                        Map.of(
                                "required",
                                "yes",
                                "constraint",
                                ". >= " + question.min() + " and . <= " + question.max(),
                                MESSAGE + EN,
                                limits.en(),
                                MESSAGE + ZH,
                                limits.zh()));
            } else {
                question(
                        "select_one " + list(question.id(), question.options()),
                        question.id(),
                        question.text(),
                        Map.of("required", "yes"));
            }
        }
        close();
    }

    /** Items with the same forms stand in a group, which opens for these forms. */
    private void items() {
        Map<List<String>, List<Question>> groups = new LinkedHashMap<>();
        for (Question question : instrument.questions()) {
            groups.computeIfAbsent(instrument.formsOf(question), forms -> new ArrayList<>())
                    .add(question);
        }
        groups.forEach((forms, questions) -> {
            boolean all = forms.size() == instrument.forms().size();
            group(
                    all ? "items" : "items_" + String.join("_", forms),
                    new Text("Questions", "测试题"),
                    all
                            ? ""
                            : String.join(
                                    " or ",
                                    forms.stream()
                                            .map(form -> "${form} = '" + form + "'")
                                            .toList()));
            String open = "";
            for (Question question : questions) {
                if (!question.partOf().equals(open)) {
                    if (!open.isEmpty()) {
                        close();
                    }
                    open = question.partOf();
                    if (!open.isEmpty()) {
                        group(open, question.stem(), "");
                    }
                }
                item(question);
            }
            if (!open.isEmpty()) {
                close();
            }
            close();
        });
    }

    private void item(Question question) {
        List<Option> options = new ArrayList<>(question.options());
        options.add(instrument.dontKnow());
        boolean statement = question.isTrueFalse();
        String list = list(statement ? TRUE_FALSE : question.id(), options);
        question(
                "select_one " + list,
                question.id(),
                question.text(),
                statement ? Map.of("required", "yes") : Map.of("required", "yes", "parameters", "randomize=true"));
    }

    private void group(String name, Text label, String relevant) {
        List<String> cells = new ArrayList<>(
                List.of("type", "begin_group", "name", name, LABEL + EN, label.en(), LABEL + ZH, label.zh()));
        if (!relevant.isEmpty()) {
            cells.addAll(List.of("relevant", relevant));
        }
        survey.add(cells.toArray(String[]::new));
    }

    private void close() {
        survey.add("type", "end_group");
    }

    private void question(String type, String name, Text label, Map<String, String> more) {
        List<String> cells =
                new ArrayList<>(List.of("type", type, "name", name, LABEL + EN, label.en(), LABEL + ZH, label.zh()));
        SURVEY.stream().filter(more::containsKey).forEach(column -> cells.addAll(List.of(column, more.get(column))));
        survey.add(cells.toArray(String[]::new));
    }

    /** The list with these options; a new one, called as proposed, when there is none. */
    private String list(String proposed, List<Option> options) {
        String known = lists.get(options);
        if (known == null) {
            known = proposed;
            lists.put(options, known);
            for (Option option : options) {
                choices.add(
                        "list_name",
                        known,
                        "name",
                        option.code(),
                        LABEL + EN,
                        option.text().en(),
                        LABEL + ZH,
                        option.text().zh());
            }
        }
        return known;
    }
}
