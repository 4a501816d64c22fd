package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suzhi.draw.Multistage;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Language;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;

/** {@code mvn -P study test}: the national survey rehearsed; a few minutes. */
@Tag("study")
class NationalStudyTest {

    private static final Seed SEED = new Seed(1);

    @Test
    void everyGroupIsCoveredAsTheLevelSays() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        Multistage design = NationalSurvey.FULL.design(SEED);
        Population people = Population.of(design, NationalSurvey.rates(), NationalSurvey.SIMILARITY, SEED, threads);
        Prognosis prognosis = Rehearsal.of(design, people)
                .by("province")
                .by("group")
                .by("province", "group")
                .threads(threads)
                .draws(2000, SEED);
        Path folder = Files.createDirectories(Path.of("target/study"));
        RehearsalFile.write(folder.resolve("national.xlsx"), prognosis);
        RehearsalPage.write(folder.resolve("national.html"), prognosis, Language.EN);
        Effort effort = prognosis.effort();
        System.out.printf(
                "people %.0f, PSUs %.0f, units %.0f, interviews %.0f, degrees of freedom %.0f%n",
                effort.people(),
                effort.psus(),
                effort.units(),
                effort.interviews(),
                prognosis.cells().get(0).df());
        List<Cell> shown = new ArrayList<>(prognosis.table(""));
        shown.addAll(prognosis.table("group"));
        shown.addAll(prognosis.table("province"));
        for (Cell cell : shown) {
            Draws covered = cell.of(ProportionInterval.LOGIT).covered();
            Interval limits = covered.limits();
            System.out.printf(
                    "%-22s n %8.0f  truth %.4f  sd %.5f  se %.5f  covered %.2f %% (%.2f to %.2f)%s%n",
                    cell.domain(),
                    cell.n(),
                    cell.truth(),
                    cell.sd(),
                    cell.se(),
                    100 * covered.share(),
                    100 * limits.lower(),
                    100 * limits.upper(),
                    limits.lower() > 0.95 ? "  over-coverage" : "");
        }
        assertThat(effort.people()).isEqualTo(300_000);
        assertThat(prognosis.table("group")).hasSize(6);
        for (Cell cell : prognosis.table("group")) {
            assertThat(cell.of(ProportionInterval.LOGIT).covered().limits().lower())
                    .as(cell.domain().toString())
                    .isGreaterThanOrEqualTo(0.935);
        }
    }
}
