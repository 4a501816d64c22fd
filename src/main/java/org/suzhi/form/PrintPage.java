package org.suzhi.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.PageTemplate;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/**
 * Forms on paper: one HTML page for A4 that needs nothing else, no script and no network. Without the key nothing in it
 * tells which answers are right.
 */
public final class PrintPage {

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("id", new Text("Id of the sampled person", "样本编号")),
            Map.entry("interviewer", new Text("Interviewer", "访员")),
            Map.entry("date", new Text("Date", "日期")),
            Map.entry(
                    "how",
                    new Text(
                            "Mark one answer for each question. If you do not know, say so: do not guess or look it up.",
                            "每题只选一个答案。不知道的请选“不知道”，不要猜测，也不要查找。")),
            Map.entry("about", new Text("About you", "基本情况")),
            Map.entry("questions", new Text("Questions", "测试题")),
            Map.entry("office", new Text("With key: not for the field.", "含答案，不得带到现场。")),
            Map.entry("key", new Text("Key", "答案")),
            Map.entry("number", new Text("No.", "题号")),
            Map.entry("item", new Text("Item", "题目编号")),
            Map.entry("right", new Text("Right answer", "正确答案")),
            Map.entry("benchmark", new Text("Benchmark", "基准")),
            Map.entry("fact", new Text("What it rests on", "依据")));

    private final Instrument instrument;
    private final PrintLanguage language;
    private final boolean key;

    private PrintPage(Instrument instrument, PrintLanguage language, boolean key) {
        this.instrument = instrument;
        this.language = language;
        this.key = key;
    }

    /** What stands on paper for the field. */
    public static void write(Path path, Instrument instrument, PrintLanguage language) {
        AtomicFile.write(path, new PrintPage(instrument, language, false).html());
    }

    /** The same with the right answers marked and listed, for the office. */
    public static void writeWithKey(Path path, Instrument instrument, PrintLanguage language) {
        AtomicFile.write(path, new PrintPage(instrument, language, true).html());
    }

    private String html() {
        Map<String, Object> word = new HashMap<>();
        WORDS.forEach((name, text) -> word.put(name, language.lines(text)));
        Map<String, Object> context = new HashMap<>();
        context.put("lang", language.html());
        context.put("title", language.lines(instrument.title()).get(0).text());
        context.put("word", word);
        context.put("forms", instrument.forms().stream().map(this::form).toList());
        return PageTemplate.filled("form/print.peb", context);
    }

    private Map<String, Object> form(Form form) {
        Text title = instrument.forms().size() > 1
                ? Text.of("%s: form %s", "%s（%s卷）", instrument.title(), form.name())
                : instrument.title();
        Map<String, Object> context = new HashMap<>();
        context.put("name", form.name());
        context.put("title", language.lines(title));
        context.put("office", key);
        List<Map<String, Object>> background = new ArrayList<>();
        if (!key) {
            for (Background question : instrument.background()) {
                background.add(background(question, background.size() + 1));
            }
        }
        context.put("background", background);
        List<Map<String, Object>> items = new ArrayList<>();
        String item = "";
        for (Question question : form.questions()) {
            boolean first = !question.partOf().equals(item);
            item = question.partOf();
            items.add(item(question, items.size() + 1, first));
        }
        context.put("items", items);
        return context;
    }

    private Map<String, Object> background(Background question, int number) {
        Map<String, Object> context = new HashMap<>();
        context.put("id", question.id());
        context.put("number", "B" + number);
        context.put("text", language.lines(question.text()));
        context.put("limits", question.min() + "–" + question.max());
        context.put("options", options(question.options(), ""));
        return context;
    }

    private Map<String, Object> item(Question question, int number, boolean first) {
        List<Option> options = new ArrayList<>(question.options());
        options.add(instrument.dontKnow());
        Map<String, Object> context = new HashMap<>();
        context.put("id", question.id());
        context.put("number", number);
        context.put("stem", language.lines(first ? question.stem() : Question.NO_STEM));
        context.put("text", language.lines(question.text()));
        context.put("options", options(options, key ? question.key() : ""));
        context.put("key", key ? question.key() : "");
        context.put("benchmark", question.benchmark());
        context.put("fact", language.lines(key ? question.fact() : Question.NO_STEM));
        return context;
    }

    private List<Map<String, Object>> options(List<Option> options, String right) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Option option : options) {
            list.add(Map.of(
                    "code", option.code(),
                    "text", language.lines(option.text()),
                    "right", option.code().equals(right)));
        }
        return list;
    }
}
