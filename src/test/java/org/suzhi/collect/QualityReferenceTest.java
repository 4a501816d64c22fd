package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.Sample;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statistics of the checks: against R, and as their theory says they behave. */
class QualityReferenceTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/collect");
    private static final JsonNode R = JsonMapper.shared().readTree(FOLDER.resolve("expected.json"));
    private static final Microdata VALUES = Tables.read(FOLDER.resolve("values.csv"));

    private static void agrees(double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.asDouble(), within(1e-9 * Math.abs(expected.asDouble())));
    }

    private static Interviews interviews(FieldRecords field) {
        return Interviews.of(field.sample(), field.fieldwork(), FieldRecords.CORE);
    }

    @Test
    void theAnalysisOfVarianceAgrees() {
        int n = VALUES.rows();
        String[] ids = IntStream.range(0, n).mapToObj(i -> "p" + i).toArray(String[]::new);
        Sample sample = Instruments.sample(ids);
        Microdata responses = Microdata.of(
                "responses.csv",
                List.of(
                        Column.of("id", List.of(ids)),
                        Column.constant("disposition", "complete", n),
                        VALUES.column("interviewer")));
        for (int i = 1; i <= 10; i++) {
            responses = responses.with(Column.constant("q" + i, "true", n));
        }
        Interviews people = Interviews.of(sample, new Fieldwork(responses), Instruments.tenItems());
        InterviewerGroups.Analysis analysis = new InterviewerGroups(people).analyse(VALUES.numbers("value"));
        agrees(analysis.within(), R.get("msw"));
        agrees(analysis.correlation(), R.get("icc"));
        agrees(analysis.chance(), R.get("chance"));
    }

    @Test
    void medianAndMedianDeviationAgree() {
        Robust robust = Robust.of(VALUES.numbers("value"));
        agrees(robust.centre(), R.get("median"));
        // R rounds the constant to 1.4826
        assertThat(robust.spread()).isCloseTo(R.get("mad").asDouble(), within(1e-5));
    }

    @Test
    void theTailOfUnequalTrialsAgrees() {
        Trials trials = new Trials(R.get("p").size());
        R.get("p").forEach(p -> trials.add(p.asDouble()));
        for (int i = 0; i < R.get("at_least").size(); i++) {
            agrees(
                    trials.atLeast(R.get("at_least").get(i).asInt()),
                    R.get("tail").get(i));
        }
    }

    /** Of honest pairs at most about one in a hundred agrees so much that the chance is below 1 %. */
    @Test
    void theChanceOfAgreementIsOneForHonestPairs() {
        Interviews people = interviews(new FieldRecords(1500, 41));
        Agreement agreement = new Agreement(people, Abilities.of(people));
        double[] below = new double[3];
        double pairs = 0;
        for (int[] rows : Neighbourhoods.of(people)) {
            for (int i = 1; i < rows.length; i++) {
                double chance = agreement.chance(rows[i], rows[i - 1], agreement.matches(rows[i], rows[i - 1])[0]);
                pairs++;
                below[0] += chance < 0.5 ? 1 : 0;
                below[1] += chance < 0.1 ? 1 : 0;
                below[2] += chance < 0.01 ? 1 : 0;
            }
        }
        assertThat(below[0] / pairs).isBetween(0.35, 0.55);
        assertThat(below[1] / pairs).isBetween(0.04, 0.13);
        assertThat(below[2] / pairs).isLessThan(0.02);
    }

    @Test
    void personFitIsStandardNormalForPeopleWhoFit() {
        Interviews people = interviews(new FieldRecords(3000, 42));
        Abilities abilities = Abilities.of(people);
        PersonFit fit = new PersonFit(CheckLimits.usual(), abilities);
        double[] z = IntStream.range(0, people.people())
                .mapToDouble(row -> fit.statistic(people, row))
                .filter(x -> !Double.isNaN(x))
                .toArray();
        double mean = Arrays.stream(z).average().orElseThrow();
        double variance = Arrays.stream(z).map(x -> (x - mean) * (x - mean)).sum() / (z.length - 1);
        assertThat(mean).isCloseTo(0, within(0.15));
        assertThat(Math.sqrt(variance)).isCloseTo(1, within(0.1));
    }

    /** Feller's expectation against runs that are counted. */
    @Test
    void guessingGivesTheExpectedNumberOfRuns() {
        UniformRandomProvider random = new Seed(43).random();
        int rounds = 40_000;
        for (int options : new int[] {2, 4}) {
            int length = options == 2 ? 7 : 4;
            double runs = 0;
            for (int round = 0; round < rounds; round++) {
                int run = 0;
                int last = -1;
                for (int i = 0; i < 26; i++) {
                    int answer = random.nextInt(options);
                    run = answer == last ? run + 1 : 1;
                    last = answer;
                    runs += run == length ? 1 : 0;
                }
            }
            assertThat(runs / rounds).isCloseTo(StraightLines.runs(length, 26, options), within(0.01));
        }
    }

    @Test
    void packedAnswersCompareAsTheAnswersDo() {
        Interviews people = interviews(new FieldRecords(300, 44));
        long[][] packed = people.packed();
        for (int a = 1; a < people.people(); a++) {
            int same = 0;
            for (int item = 0; item < people.items(); item++) {
                same += people.answer(a, item) == people.answer(a - 1, item) ? 1 : 0;
            }
            assertThat(Duplicates.equal(packed[a], packed[a - 1], people.items()))
                    .isEqualTo(same);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        FieldRecords field = new FieldRecords(400, 45);
        Fieldwork fieldwork = field.fieldwork();
        int rows = fieldwork.data().rows();
        Fieldwork reversed = new Fieldwork(fieldwork
                .data()
                .rows(IntStream.range(0, rows).map(row -> rows - 1 - row).toArray()));
        List<Microdata> tables = java.util.stream.Stream.of(fieldwork, reversed)
                .map(one -> Quality.of(field.sample(), one, FieldRecords.CORE, CheckLimits.usual())
                        .table(org.suzhi.survey.Language.EN))
                .toList();
        assertThat(tables.get(0).rows()).isEqualTo(tables.get(1).rows());
        for (String name : List.of("id", "check", "value")) {
            assertThat(tables.get(0).column(name).values())
                    .isEqualTo(tables.get(1).column(name).values());
        }
    }
}
