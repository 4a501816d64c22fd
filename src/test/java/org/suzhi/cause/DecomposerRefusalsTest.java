package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.suzhi.collect.Instruments;
import org.suzhi.estimate.Link;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Variance;

/** What cannot be decomposed is refused, with its reason. */
class DecomposerRefusalsTest {

    private static final Decomposition LOGIT = new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.POOLED, 2);
    private static final Microdata SOUND = Instruments.table(
            "s.csv", "g,x,y", "a,p,0", "a,p,1", "a,q,0", "a,q,1", "b,p,0", "b,p,1", "b,q,0", "b,q,1", "b,q,1");

    private static void refused(Microdata data, Decomposer decomposer, Decomposition method, String... words) {
        assertThatThrownBy(() -> decomposer.decompose(method, "y", data))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(words);
    }

    private static Decomposer decomposer(String a, String b) {
        return Decomposer.of(SurveyDesign.NONE).between("g", a, b);
    }

    @Test
    void aGroupThatIsNotThere() {
        refused(SOUND, decomposer("a", "c").on("x"), LOGIT, "column 'g'", "the level 'c'", "one of: a; b");
    }

    @Test
    void aGroupWithoutALiteratePerson() {
        Microdata data = Instruments.table("s.csv", "g,x,y", "a,p,0", "a,p,1", "a,q,1", "b,p,0", "b,q,0");
        for (Decomposition method : new Decomposition[] {LOGIT, new Kitagawa()}) {
            refused(data, decomposer("a", "b").on("x"), method, "column 'y'", "all 2 outcomes of 'b' are 0");
        }
    }

    @Test
    void aGroupWithoutBackground() {
        Microdata data = Instruments.table("s.csv", "g,x,y", "a,p,0", "a,q,1", "b,,0", "b,,1");
        refused(data, decomposer("a", "b").on("x"), LOGIT, "column 'g'", "no record of 'b' with all its values");
    }

    @Test
    void aLevelOfOneGroupOnly() {
        Microdata data =
                Instruments.table("s.csv", "g,x,y", "a,p,0", "a,p,1", "a,q,0", "a,q,1", "b,p,0", "b,p,1", "b,r,1");
        refused(
                data,
                decomposer("a", "b").on("x"),
                LOGIT,
                "column 'x'",
                "nobody of 'b' at the level 'q'",
                "nobody of 'a' at the level 'r'");
        refused(data, decomposer("a", "b").on("x"), new Kitagawa(), "nobody of 'b' at the level 'q'");
    }

    @Test
    void separationNamesTheLevelAndTheGroup() {
        Microdata data = Instruments.table(
                "s.csv", "g,x,y", "a,p,0", "a,p,1", "a,q,0", "a,q,1", "b,p,0", "b,p,1", "b,q,1", "b,q,1");
        refused(
                data,
                decomposer("a", "b").on("x"),
                LOGIT,
                "column 'x'",
                "all 2 outcomes at the level 'q' are 1",
                "among 'b'");
        Causes linear = decomposer("a", "b")
                .on("x")
                .decompose(new OaxacaBlinder(Link.IDENTITY, ReferenceCoefficients.B, 2), "y", data);
        assertThat(linear.part("gap").estimate()).isEqualTo(-0.25);
    }

    @Test
    void aNumberThatSeparatesIsNamed() {
        Microdata data = Instruments.table(
                "s.csv", "g,x,y", "a,1,0", "a,2,1", "a,3,0", "a,4,1", "b,1,0", "b,2,0", "b,3,1", "b,4,1");
        refused(data, decomposer("a", "b").onNumber("x"), LOGIT, "separates 0 from 1 among 'b'", "along: x");
    }

    @Test
    void aColumnThatFollowsFromOthers() {
        Microdata data = Instruments.table(
                "s.csv", "g,x,z,y", "a,1,2,0", "a,2,4,1", "a,3,6,0", "a,4,8,1", "b,1,2,0", "b,2,4,1", "b,3,6,1",
                "b,4,8,0");
        refused(
                data,
                decomposer("a", "b").onNumber("x").onNumber("z"),
                LOGIT,
                "column 'z'",
                "'z' follows from x among 'a'");
    }

    @Test
    void otherOutcomesColumnsAndOmittedLevels() {
        Microdata scores = Instruments.table("s.csv", "g,x,y", "a,p,0", "a,q,2", "b,p,1", "b,q,0");
        refused(scores, decomposer("a", "b").on("x"), LOGIT, "s.csv:3", "'2'", "0, 1 or a blank cell");
        refused(SOUND, decomposer("a", "b").on("nobody"), LOGIT, "a column named 'nobody'");
        refused(SOUND, decomposer("a", "b").on("x", "r"), LOGIT, "no level 'r'", "one of: p; q");
        assertThatThrownBy(() -> decomposer("a", "b").decompose(LOGIT, "y", SOUND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decomposer("a", "b").on("g").decompose(LOGIT, "y", SOUND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OaxacaBlinder(Link.LOGIT, ReferenceCoefficients.POOLED, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoLacksBackgroundIsCountedAndSaid() {
        Microdata data = Instruments.table(
                "s.csv", "g,x,y", "a,p,0", "a,p,1", "a,,0", "a,q,1", "a,q,0", "b,p,0", "b,p,1", "b,q,0", "b,q,1",
                ",q,1");
        Causes causes = decomposer("a", "b").on("x").decompose(new Kitagawa(), "y", data);
        assertThat(causes.nA()).isEqualTo(4);
        assertThat(causes.notes().stream().map(Text::en))
                .containsExactly(
                        "1 records have no 'g' and are outside",
                        "1 of 9 records of the two groups have no 'x' and are outside");
    }

    /** A replicate without one of the four cells has no rate there: it is left out of the parts, and said. */
    @Test
    void replicatesThatLackALevelAreCounted() {
        Causes causes = decomposer("a", "b")
                .on("x")
                .variance(new Variance.Jackknife(false))
                .decompose(
                        new Kitagawa(),
                        "y",
                        Instruments.table("s.csv", "g,x,y", "a,p,0", "a,q,0", "a,q,1", "b,p,1", "b,p,0", "b,q,0"));
        assertThat(causes.failed()).isEqualTo(2);
        assertThat(causes.notes().get(0).en()).startsWith("2 of 6 replicates");
        assertThat(causes.part("gap").se()).isPositive();
    }
}
