package org.suzhi.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * What goes into the field: one form or several, with the questions about the person.
 *
 * @param id         its name
 * @param version    its version
 * @param title      what people call it
 * @param background questions about the person
 * @param dontKnow   the answer "don't know"
 * @param forms      the forms
 */
public record Instrument(
        String id, String version, Text title, List<Background> background, Option dontKnow, List<Form> forms) {

    /** The code for an item of another form. */
    static final String NOT_ASKED = "not-asked";

    /** The lists are copied. */
    public Instrument {
        background = List.copyOf(background);
        forms = List.copyOf(forms);
    }

    /** The forms of a set, without those for later waves. */
    public static Instrument of(FormSet set) {
        Blueprint blueprint = set.blueprint();
        return new Instrument(
                blueprint.id(),
                blueprint.version() + "." + set.seed().value(),
                blueprint.title(),
                BackgroundModule.of(blueprint),
                set.bank().dontKnow(),
                set.forms());
    }

    /**
     * A questionnaire as the only form.
     *
     * @throws DataException with file and line of everything that is wrong with it
     */
    public static Instrument of(Document file) {
        Questionnaire questionnaire = QuestionnaireFile.of(file);
        Document unsure = file.at("dont_know");
        List<Question> questions =
                questionnaire.items().stream().map(Question::of).toList();
        Instrument instrument = new Instrument(
                questionnaire.id(),
                file.stringAt("version", "1"),
                questionnaire.title(),
                questionnaire.background(),
                new Option(unsure.at("code").string(), unsure.at("text").text()),
                List.of(new Form("A", List.of(), questions)));
        file.findings().raise();
        return instrument;
    }

    /** What is asked in any form, form by form. */
    List<Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        forms.forEach(form -> form.questions().forEach(question -> all.putIfAbsent(question.id(), question)));
        return List.copyOf(all.values());
    }

    /** The names of the forms that hold a question. */
    List<String> formsOf(Question question) {
        return forms.stream()
                .filter(form -> form.questions().contains(question))
                .map(Form::name)
                .toList();
    }

    /** True for a question of every form. */
    boolean isShared(Question question) {
        return formsOf(question).size() == forms.size();
    }
}
