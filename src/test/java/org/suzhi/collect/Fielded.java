package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.draw.Sample;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** People whose answers are known, for writers of exports: the core questionnaire and a question with several answers. */
final class Fielded {

    static final Questionnaire CORE =
            QuestionnaireFile.of(Document.json("core.json", QuestionnaireFile.bundled("core")));

    static final Sample SAMPLE = Instruments.sample(IntStream.range(0, 120)
            .mapToObj(i -> "TX-%04d".formatted(7 * i + 3))
            .toArray(String[]::new));

    private static final List<Option> MEDIA = List.of(
            new Option("tv", new Text("Television", "电视")),
            new Option("web", new Text("Internet and apps", "互联网、手机应用")),
            new Option("print", new Text("Newspapers, magazines", "报纸和杂志")),
            new Option("friends", new Text("Family or friends", "亲友")));

    /** The core questionnaire with one question more. */
    static final Questionnaire QUESTIONNAIRE = withMedia();

    /** What everybody answered, in the codes of the questionnaire. */
    static final Microdata TRUTH = truth();

    private Fielded() {}

    /** A question as a platform holds it; "don't know" is an answer like others. */
    record Asked(String id, Text text, List<Option> options, boolean isMultiple, String group) {

        String label(String code, boolean chinese) {
            for (Option option : options) {
                if (option.code().equals(code)) {
                    return chinese ? option.text().zh() : option.text().en();
                }
            }
            return code;
        }

        /** The place of an answer, from 1. */
        int order(String code) {
            return 1 + options.stream().map(Option::code).toList().indexOf(code);
        }

        String title(boolean chinese) {
            return chinese ? text.zh() : text.en();
        }
    }

    static List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Background question : QUESTIONNAIRE.background()) {
            asked.add(new Asked(
                    question.id(),
                    question.text(),
                    question.options(),
                    question.id().equals("media"),
                    "person"));
        }
        for (Item item : QUESTIONNAIRE.items()) {
            List<Option> options = new ArrayList<>(item.options());
            options.add(new Option("dk", new Text("Don't know", "不知道")));
            asked.add(new Asked(item.id(), item.text(), options, false, item.dimension()));
        }
        return asked;
    }

    /** The codes of a cell that may hold several. */
    static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** Only those who have answered something. */
    static Microdata interviewed() {
        return TRUTH.rows(IntStream.range(0, TRUTH.rows())
                .filter(row -> !TRUTH.column("sex").isMissing(row))
                .toArray());
    }

    private static Questionnaire withMedia() {
        List<Background> background = new ArrayList<>(CORE.background());
        background.add(new Background(
                "media",
                new Text("Where do you learn about science? (All that apply)", "您通过哪些渠道了解科技信息？（可多选）"),
                MEDIA,
                0,
                0));
        return new Questionnaire(
                CORE.id(),
                CORE.title(),
                CORE.dimensions(),
                CORE.dontKnow(),
                CORE.complete(),
                CORE.partial(),
                CORE.criteria(),
                background,
                CORE.items());
    }

    private static Microdata truth() {
        Microdata made = Simulation.export(SAMPLE, CORE, new Seed(20251128)).without(List.of("label"));
        Column.Builder media = new Column.Builder("media");
        Column.Builder interviewer = new Column.Builder("interviewer");
        Column.Builder duration = new Column.Builder("duration");
        for (int row = 0; row < made.rows(); row++) {
            List<String> chosen = new ArrayList<>();
            for (int option = 0; option < MEDIA.size(); option++) {
                if (((row % 15 + 1) >> option & 1) == 1) {
                    chosen.add(MEDIA.get(option).code());
                }
            }
            boolean answered = !made.column("sex").isMissing(row);
            media.add(answered ? String.join("|", chosen) : "");
            interviewer.add("I" + (1 + row % 6));
            duration.add(answered ? Integer.toString(300 + 7 * row) : "");
        }
        return made.with(media.build()).with(interviewer.build()).with(duration.build());
    }
}
