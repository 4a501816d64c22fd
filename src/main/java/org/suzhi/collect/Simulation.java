package org.suzhi.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Ages;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.TargetPopulation;

/**
 * Makes up a field export for a sample, to rehearse the survey before there is a field: people with a sex, an age among
 * those that the sample speaks of, an education and an occupation, whose chance to know an item follows a Rasch model in their ability and the item's
 * difficulty. The rates are plausible, not measured, and everything is labelled synthetic.
 */
public final class Simulation {

    private static final String[] EDUCATION = {"primary", "junior", "senior", "college", "bachelor"};
    /** Standard deviation of ability between units and between people of one unit. */
    private static final double BETWEEN_UNITS = 0.25;

    private static final double WITHIN_UNITS = 0.7;

    private final Questionnaire questionnaire;
    private final Seed seed;
    private final Map<String, Column.Builder> columns = new LinkedHashMap<>();

    private Simulation(Questionnaire questionnaire, Seed seed) {
        this.questionnaire = questionnaire;
        this.seed = seed;
    }

    /** An export with a record for every sampled person; a person who did not take part has a disposition only. */
    public static Microdata export(Sample sample, Questionnaire questionnaire, Seed seed) {
        return new Simulation(questionnaire, seed).people(sample.data());
    }

    private Microdata people(Microdata sample) {
        for (String name : List.of("id", Disposition.COLUMN, "sex", "age", "education", "occupation", "residence")) {
            columns.put(name, new Column.Builder(name));
        }
        List<Background> others = questionnaire.background().stream()
                .filter(question -> !columns.containsKey(question.id()))
                .toList();
        others.forEach(question -> columns.put(question.id(), new Column.Builder(question.id())));
        if (!questionnaire.forms().isEmpty()) {
            columns.put("form", new Column.Builder("form"));
        }
        questionnaire.items().forEach(item -> columns.put(item.id(), new Column.Builder(item.id())));
        Map<String, Double> difficulty = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            difficulty.put(item.id(), normal(seed.derive("item/" + item.id()).random(), 0.9));
        }
        List<Ages> ages = Ages.of(sample);
        for (int row = 0; row < sample.rows(); row++) {
            String id = sample.column("id").text(row);
            double unit =
                    normal(seed.derive("unit/" + sample.column("psu").text(row)).random(), BETWEEN_UNITS);
            boolean urban = !sample.has("residence")
                    || !sample.column("residence").text(row).equals("rural");
            add("id", id);
            // streams of their own: what is asked besides changes no answer to what is asked always
            List<String> more = besides(others, seed.derive("besides/" + id).random());
            Optional<FormItems> form = form(seed.derive("form/" + id).random());
            boolean came = person(seed.derive("person/" + id).random(), ages.get(row), urban, unit, difficulty, form);
            for (int i = 0; i < others.size() && came; i++) {
                add(others.get(i).id(), more.get(i));
            }
        }
        List<Column> built = new ArrayList<>();
        columns.values().forEach(column -> built.add(column.build()));
        built.add(Column.constant(Label.COLUMN, Label.SYNTHETIC.code(), sample.rows()));
        return Microdata.of("simulated export", built);
    }

    /** Some answer to each question whose distribution nobody has stated here. */
    private static List<String> besides(List<Background> questions, UniformRandomProvider random) {
        List<String> answers = new ArrayList<>();
        for (Background question : questions) {
            int count = question.options().isEmpty()
                    ? question.max() - question.min() + 1
                    : question.options().size();
            int drawn = (int) (count * random.nextDouble());
            answers.add(
                    question.options().isEmpty()
                            ? Integer.toString(question.min() + drawn)
                            : question.options().get(drawn).code());
        }
        return answers;
    }

    private Optional<FormItems> form(UniformRandomProvider random) {
        List<FormItems> forms = questionnaire.forms();
        return forms.isEmpty() ? Optional.empty() : Optional.of(forms.get((int) (forms.size() * random.nextDouble())));
    }

    /** Whether the person took part. */
    private boolean person(
            UniformRandomProvider random,
            Ages ages,
            boolean urban,
            double unit,
            Map<String, Double> difficulty,
            Optional<FormItems> form) {
        int age = ages.youngest() + (int) (ages.count() * random.nextDouble());
        boolean female = random.nextDouble() < 0.5;
        int education = education(random, urban, age);
        String occupation = occupation(random, urban, age, education);
        double fate = random.nextDouble();
        double response = urban ? 0.74 : 0.84;
        if (fate >= response) {
            double kind = (fate - response) / (1 - response);
            Disposition away =
                    kind < 0.45 ? Disposition.NON_CONTACT : kind < 0.9 ? Disposition.REFUSAL : Disposition.INELIGIBLE;
            add(Disposition.COLUMN, away.code());
            for (String name : columns.keySet()) {
                if (!name.equals("id") && !name.equals(Disposition.COLUMN)) {
                    add(name, "");
                }
            }
            return false;
        }
        form.ifPresent(given -> add("form", given.id()));
        add(Disposition.COLUMN, "");
        add("sex", female ? "female" : "male");
        add("age", Integer.toString(age));
        add("education", EDUCATION[education]);
        add("occupation", occupation);
        add("residence", urban ? "urban" : "rural");
        double ability = -0.75 + 0.45 * education - 0.012 * (age - 40) + unit + normal(random, WITHIN_UNITS);
        ability += occupation.equals("cadre") ? 0.4 : occupation.equals("farmer") ? -0.2 : 0;
        // a few stop early: the items after the place where they stop stay blank
        int items = questionnaire.items().size();
        int stop = random.nextDouble() < 0.03 ? (int) (items * random.nextDouble()) : items;
        for (int i = 0; i < items; i++) {
            Item item = questionnaire.items().get(i);
            String answer = i < stop ? answer(random, item, ability - difficulty.get(item.id())) : "";
            add(item.id(), form.isEmpty() || form.get().items().contains(item.id()) ? answer : Collect.NOT_ASKED);
        }
        return true;
    }

    private String answer(UniformRandomProvider random, Item item, double advantage) {
        if (random.nextDouble() < 1 / (1 + Math.exp(-advantage))) {
            return item.key();
        }
        List<String> wrong = new ArrayList<>();
        for (Option option : item.options()) {
            if (!option.code().equals(item.key())) {
                wrong.add(option.code());
            }
        }
        if (wrong.isEmpty() || random.nextDouble() < 0.35) {
            return questionnaire.dontKnow();
        }
        return wrong.get((int) (wrong.size() * random.nextDouble()));
    }

    private static int education(UniformRandomProvider random, boolean urban, int age) {
        if (age < TargetPopulation.YOUNGEST) {
            return age < 12 ? 0 : age < 15 ? 1 : 2;
        }
        double years = (urban ? 2.4 : 1.1) - 0.035 * (age - 40) + normal(random, 0.95);
        return (int) Math.max(0, Math.min(4, Math.round(years)));
    }

    private static String occupation(UniformRandomProvider random, boolean urban, int age, int education) {
        double u = random.nextDouble();
        if (age < TargetPopulation.YOUNGEST || age <= 22 && u < 0.5) {
            return "student";
        }
        if (age >= 60 && u < (urban ? 0.8 : 0.35)) {
            return "retired";
        }
        double v = random.nextDouble();
        if (!urban) {
            return v < 0.5 ? "farmer" : v < 0.68 ? "worker" : v < 0.72 ? "cadre" : v < 0.86 ? "service" : "none";
        }
        if (education >= 3) {
            return v < 0.16 ? "cadre" : v < 0.5 ? "professional" : v < 0.75 ? "clerk" : v < 0.88 ? "worker" : "service";
        }
        return v < 0.3 ? "worker" : v < 0.68 ? "service" : v < 0.74 ? "farmer" : v < 0.78 ? "cadre" : "none";
    }

    private static double normal(UniformRandomProvider random, double deviation) {
        return GaussianSampler.of(ZigguratSampler.NormalizedGaussian.of(random), 0, deviation)
                .sample();
    }

    private void add(String name, String cell) {
        columns.get(name).add(cell);
    }
}
