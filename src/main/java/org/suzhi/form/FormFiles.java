package org.suzhi.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Writes forms as questionnaires that the other commands read, and the list of which item is in which form. */
public final class FormFiles {

    private final FormSet set;
    private final Blueprint blueprint;
    private final List<Background> background;

    private FormFiles(FormSet set) {
        this.set = set;
        this.blueprint = set.blueprint();
        this.background = BackgroundModule.of(blueprint);
    }

    /** Writes one form, the first, to a file. */
    public static void write(Path file, FormSet set) {
        new FormFiles(set).form(file, set.forms().get(0));
    }

    /**
     * Writes a folder: {@code form-A.json} and so on, {@code questionnaire.json} with the items of all forms, and
     * {@code forms.csv}.
     */
    public static void writeAll(Path folder, FormSet set) {
        FormFiles files = new FormFiles(set);
        for (Form form : set.forms()) {
            files.form(folder.resolve("form-" + form.name() + ".json"), form);
        }
        files.questionnaire(
                folder.resolve("questionnaire.json"),
                set.blueprint().id(),
                Text.of("items of %d forms", "%d份问卷的全部题目", set.forms().size()),
                set.questions(),
                set.forms());
        Tables.write(folder.resolve("forms.csv"), table(set));
    }

    private void form(Path file, Form form) {
        questionnaire(
                file,
                blueprint.id() + "-" + form.name(),
                Text.of("form %s", "%s卷", form.name()),
                form.questions(),
                List.of());
    }

    /** The forms say which of the items each asks; none where everybody is asked all. */
    private void questionnaire(Path file, String id, Text what, List<Question> questions, List<Form> forms) {
        Text note = Text.of(
                "%s, from the bank '%s' by the blueprint '%s' with seed %d",
                "%s，由题库“%s”按蓝图“%s”以随机种子%d组成",
                what,
                set.bank().id(),
                blueprint.id(),
                set.seed().value());
        Json.write(file, json -> {
            json.put("schema", FileCheck.QUESTIONNAIRE);
            json.put("id", id);
            json.put("version", blueprint.version());
            text(json, "title", blueprint.title());
            json.put("licence", blueprint.licence());
            text(json, "note", note);
            json.put("dimensions", blueprint.dimensions(), (d, part) -> {
                d.put("id", part.id());
                text(d, "name", name(part));
                d.put("points", part.points());
            });
            json.put("dont_know", unsure -> {
                unsure.put("code", set.bank().dontKnow().code());
                text(unsure, "text", set.bank().dontKnow().text());
            });
            json.put(
                    "interview",
                    interview -> interview.put("complete", blueprint.complete()).put("partial", blueprint.partial()));
            json.put("criteria", blueprint.criteria(), FormFiles::criterion);
            json.put("background", background, FormFiles::background);
            json.put("items", questions, FormFiles::item);
            if (!forms.isEmpty()) {
                json.put("forms", forms, FormFiles::asked);
            }
        });
    }

    private static void asked(Json json, Form form) {
        json.put("id", form.name());
        json.put("items", form.questions().stream().map(Question::id).toList());
    }

    private Text name(Blueprint.Part part) {
        return set.bank().dimensions().stream()
                .filter(dimension -> dimension.id().equals(part.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static void criterion(Json json, Blueprint.Scoring scoring) {
        json.put("id", scoring.id());
        text(json, "name", scoring.name());
        // both are out of 100 points, which the blueprint's parts add up to
        json.put("out_of", 100);
        json.put("cut", scoring.cut());
        if (!scoring.tiers().isEmpty()) {
            json.put("tiers", scoring.tiers(), (t, tier) -> {
                t.put("id", tier.id());
                text(t, "name", tier.name());
                t.put("from", tier.from());
            });
        }
    }

    private static void background(Json json, Background question) {
        boolean choice = !question.options().isEmpty();
        json.put("id", question.id());
        json.put("type", choice ? "choice" : "integer");
        text(json, "text", question.text());
        if (choice) {
            json.put("options", question.options(), FormFiles::option);
        } else {
            json.put("min", question.min()).put("max", question.max());
        }
    }

    private static void item(Json json, Question question) {
        json.put("id", question.id());
        if (!question.partOf().isEmpty()) {
            json.put("part_of", question.partOf());
        }
        json.put("dimension", question.dimension());
        json.put("benchmark", question.benchmark());
        json.put("type", question.isTrueFalse() ? "true-false" : "choice");
        text(json, "text", question.text());
        if (!question.isTrueFalse()) {
            json.put("options", question.options(), FormFiles::option);
        }
        json.put("key", question.key());
        text(json, "fact", question.fact());
    }

    private static void option(Json json, Option option) {
        json.put("code", option.code());
        text(json, "text", option.text());
    }

    private static void text(Json json, String name, Text text) {
        json.put(name, both -> both.put("en", text.en()).put("zh", text.zh()));
    }

    /**
     * Which item is where: one row for each item of the bank, with its number in each form, and without keys, so that
     * it may lie on a desk.
     */
    static Microdata table(FormSet set) {
        Map<String, List<String>> columns = new java.util.LinkedHashMap<>();
        for (String name : List.of("item", "dimension", "benchmark", "difficulty", "anchor", "secure", "excluded")) {
            columns.put(name, new ArrayList<>());
        }
        for (BankItem item : set.bank().items()) {
            columns.get("item").add(item.id());
            columns.get("dimension").add(item.dimension());
            columns.get("benchmark").add("" + item.benchmark());
            columns.get("difficulty").add(Decimal.text(item.difficulty()));
            columns.get("anchor").add(flag(set.anchors().contains(item.id())));
            columns.get("secure").add(flag(set.isSecure(item)));
            columns.get("excluded").add(flag(set.blueprint().excluded().contains(item.id())));
        }
        for (Form form : set.forms()) {
            Map<String, Integer> numbers = new HashMap<>();
            form.items().forEach(item -> numbers.put(item.id(), numbers.size() + 1));
            columns.put(
                    form.name(),
                    set.bank().items().stream()
                            .map(item -> numbers.containsKey(item.id()) ? "" + numbers.get(item.id()) : "")
                            .toList());
        }
        return Microdata.of(
                "forms",
                columns.entrySet().stream()
                        .map(column -> Column.of(column.getKey(), column.getValue()))
                        .toList());
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }
}
