package org.suzhi.form;

import java.util.List;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankFile;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/** The check of a bank, a questionnaire, a blueprint, or a module of attitudes or background questions, by its schema. */
public final class FileCheck {

    /** The schema of questionnaires. */
    public static final String QUESTIONNAIRE = "suzhi-questionnaire-1";

    private static final List<String> SCHEMAS = List.of(
            BankFile.SCHEMA, QUESTIONNAIRE, AttitudesCheck.SCHEMA, BackgroundCheck.SCHEMA, BlueprintFile.SCHEMA);

    private FileCheck() {}

    /**
     * Checks a document.
     *
     * @return what it is, for people
     * @throws DataException with file, line, item and rule of everything that is wrong
     */
    public static Text check(Document file) {
        String schema = file.at("schema").string();
        if (!SCHEMAS.contains(schema)) {
            file.at("schema").oneOf(SCHEMAS.toArray(String[]::new));
            file.findings().raise();
        }
        return switch (schema) {
            case QUESTIONNAIRE -> questionnaire(file);
            case AttitudesCheck.SCHEMA -> new AttitudesCheck(file).check();
            case BackgroundCheck.SCHEMA -> new BackgroundCheck(file).check();
            case BlueprintFile.SCHEMA ->
                Text.of(
                        "%s: a blueprint of forms of %d items",
                        "%s：蓝图，每份问卷%d道题目", file.source(), BlueprintFile.of(file).items());
            default -> bank(file);
        };
    }

    private static Text bank(Document file) {
        Bank bank = BankFile.of(file);
        Lines lines = new Lines(file);
        List<Question> questions = bank.items().stream()
                .flatMap(item -> Question.of(item).stream())
                .toList();
        new KeyRules(questions, lines).check();
        if (bank.isWhole()) {
            new CoverageRules(bank, lines).check();
        }
        raise(lines);
        return Text.of(
                "%s: a bank of %d items",
                "%s：题库，%d道题目", file.source(), bank.items().size());
    }

    private static Text questionnaire(Document file) {
        Questionnaire questionnaire = QuestionnaireFile.of(file);
        Lines lines = new Lines(file);
        List<Question> questions =
                questionnaire.items().stream().map(Question::of).toList();
        new KeyRules(questions, lines).check();
        CoverageRules.everyBenchmark(questions, lines);
        double points = questionnaire.dimensions().stream()
                .mapToDouble(Dimension::points)
                .sum();
        if (questions.stream().anyMatch(q -> q.benchmark() > 0) && !(Math.abs(points - 100) < 1e-9)) {
            lines.all(
                    "dimensions",
                    Text.of("points that add up to %s", "分值合计%s", points),
                    Text.same("100"),
                    new Text("correct the points", "请更正分值"));
        }
        raise(lines);
        return Text.of("%s: a questionnaire of %d items", "%s：问卷，%d道题目", file.source(), questions.size());
    }

    private static void raise(Lines lines) {
        List<Finding> findings = lines.findings().list();
        if (!findings.isEmpty()) {
            throw new DataException(findings);
        }
    }
}
