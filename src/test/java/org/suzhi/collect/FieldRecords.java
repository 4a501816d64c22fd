package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.draw.Sample;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/**
 * A made-up export with interviewers, durations and moments, into which faults are planted: interviewers work in three
 * units of twenty people each, an interview takes about 25 minutes, and they follow each other every quarter of an hour.
 */
final class FieldRecords {

    static final Questionnaire CORE =
            QuestionnaireFile.of(Document.json("core.json", QuestionnaireFile.bundled("core")));

    static final int UNIT = 20;
    private static final int UNITS_OF_AN_INTERVIEWER = 3;

    private final Sample sample;
    private final UniformRandomProvider random;
    private final Map<String, String[]> cells = new LinkedHashMap<>();
    private final Microdata simulated;

    FieldRecords(int people, long seed) {
        sample = sample(people);
        random = new Seed(seed).derive("field").random();
        simulated = Simulation.export(sample, CORE, new Seed(seed));
        for (Column column : simulated.columns()) {
            cells.put(
                    column.name(),
                    IntStream.range(0, people).mapToObj(column::text).toArray(String[]::new));
        }
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (String name : List.of("interviewer", "duration", "start")) {
            cells.put(name, new String[people]);
        }
        for (int row = 0; row < people; row++) {
            int quarter = 15 * row;
            set(row, "interviewer", "I%03d".formatted(row / UNIT / UNITS_OF_AN_INTERVIEWER));
            set(row, "duration", Long.toString(Math.round(1500 * Math.exp(0.22 * normal.sample()))));
            set(
                    row,
                    "start",
                    String.format(
                            Locale.ROOT,
                            "2025-06-%02d %02d:%02d:00",
                            1 + quarter / 1440 % 28,
                            quarter / 60 % 24,
                            quarter % 60));
        }
    }

    private static Sample sample(int people) {
        List<String> lines = new ArrayList<>(List.of("id,stratum,psu,probability,base_weight,residence"));
        for (int i = 0; i < people; i++) {
            int unit = i / UNIT;
            lines.add("p%05d,S%d,U%d,0.1,10,%s".formatted(i, unit % 4, unit, unit % 2 == 0 ? "urban" : "rural"));
        }
        return new Sample(Instruments.table("sample.csv", lines.toArray(String[]::new)));
    }

    Sample sample() {
        return sample;
    }

    String id(int row) {
        return cell(row, "id");
    }

    String cell(int row, String column) {
        return cells.get(column)[row];
    }

    void set(int row, String column, String cell) {
        cells.get(column)[row] = cell;
    }

    UniformRandomProvider random() {
        return random;
    }

    /** Rows of people who answered everything. */
    int[] interviews(IntPredicate wanted) {
        String last = CORE.items().get(CORE.items().size() - 1).id();
        return IntStream.range(0, sample.people())
                .filter(row -> !cell(row, last).isEmpty())
                .filter(wanted)
                .toArray();
    }

    /** How many are right of somebody's answers. */
    int score(int row) {
        return (int) CORE.items().stream()
                .filter(item -> cell(row, item.id()).equals(item.key()))
                .count();
    }

    /** Another answer to an item than the one given. */
    String another(int row, Item item) {
        List<String> others = item.options().stream()
                .map(org.suzhi.questionnaire.Option::code)
                .filter(code -> !code.equals(cell(row, item.id())))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    Microdata export() {
        List<Column> columns = new ArrayList<>();
        cells.forEach((name, texts) -> columns.add(Column.of(name, Arrays.asList(texts))));
        return Microdata.of("export.csv", columns);
    }

    Fieldwork fieldwork() {
        return new Collect(sample, CORE, List.of()).strict(export());
    }

    Quality quality() {
        return Quality.of(sample, fieldwork(), CORE, CheckLimits.usual());
    }
}
