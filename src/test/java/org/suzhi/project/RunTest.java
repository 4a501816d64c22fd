package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;

/** What a run does again, what it leaves alone, and what it refuses to touch. */
class RunTest {

    private static final String[] STAGES = {"design", "draw", "collect", "score", "weight", "estimate", "gap", "report"
    };

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void runOnce() {
        folder = Folders.example("tianxin", temp.resolve("project"));
        assertThat(run().code()).isZero();
    }

    @Test
    void aSecondRunSkipsEverythingAndSaysTheSameHeadline() {
        Ran second = run();
        for (String stage : STAGES) {
            assertThat(second.err()).containsPattern(stage + " +up to date");
        }
        assertThat(second.out()).contains("% of citizens aged 18–69 have science literacy");
    }

    @Test
    void contentCountsAndTimesDoNot() throws IOException {
        Files.setLastModifiedTime(folder.resolve("frame.csv"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(run().err()).containsPattern("design +up to date");
        Files.writeString(
                folder.resolve("margins.csv"),
                Files.readString(folder.resolve("margins.csv")).replaceFirst(",(\\d)", ",1$1"));
        Ran ran = run();
        assertThat(ran.err()).containsPattern("score +up to date").containsPattern("weight +1\\d\\d\\d weights");
        assertThat(ran.err()).containsPattern("estimate +\\d");
    }

    @Test
    void onlyTheReportDependsOnTheLanguage() {
        Ran chinese = Ran.suzhi("run", folder, "--lang", "zh");
        assertThat(chinese.err()).containsPattern("gap +无需更新").containsPattern("report +report.html");
        assertThat(chinese.out()).contains("18—69岁公民具备科学素质的比例");
    }

    @Test
    void aRunResumesAfterAFailure() throws IOException {
        Path other = Folders.example("tianxin", temp.resolve("other"));
        String margins = Files.readString(other.resolve("margins.csv"));
        Files.writeString(other.resolve("margins.csv"), margins.replace("female:18-29", "female:18-28"));
        Ran failed = Ran.suzhi("run", other);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("no total for 'female:18-29'").containsPattern("score +1\\d\\d\\d people");
        assertThat(other.resolve("weights.csv")).doesNotExist();
        Files.writeString(other.resolve("margins.csv"), margins);
        Ran resumed = Ran.suzhi("run", other);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).containsPattern("score +up to date").containsPattern("weight +1\\d\\d\\d weights");
        assertThat(Folders.hashes(other)).isEqualTo(Folders.hashes(folder));
    }

    @Test
    void aResultThatWasChangedByHandIsNeverOverwritten() throws IOException {
        Path allocation = folder.resolve("allocation.csv");
        String edited = Files.readString(allocation).replaceFirst("SYN-01,(\\d+),\\d+", "SYN-01,$1,99");
        Files.writeString(allocation, edited);
        Ran refused = run();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("allocation.csv: found changes made since the last run")
                .contains("--from");
        assertThat(Files.readString(allocation)).isEqualTo(edited);
        assertThat(Ran.suzhi("run", folder, "--from", "draw").code()).isZero();
        assertThat(Files.readString(allocation)).isEqualTo(edited);
        assertThat(Files.readString(folder.resolve("sample.csv")).lines().filter(line -> line.contains(",SYN-01,")))
                .hasSize(99);
    }

    @Test
    void aFileThatNoRunHasMadeIsNeverOverwritten() throws IOException {
        Path other = Folders.example("tianxin", temp.resolve("other"));
        Files.writeString(other.resolve("sample.csv"), "mine");
        Ran refused = Ran.suzhi("run", other);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("sample.csv: found a file that no run has made");
        assertThat(Files.readString(other.resolve("sample.csv"))).isEqualTo("mine");
    }

    @Test
    void fromAndToLimitTheStages() throws IOException {
        Map<String, String> before = Folders.hashes(folder);
        Ran ran = Ran.suzhi("run", folder, "--from", "score", "--to", "weight");
        assertThat(ran.err())
                .containsPattern("score +1")
                .containsPattern("weight +up to date")
                .doesNotContain("estimate");
        assertThat(Folders.hashes(folder)).isEqualTo(before);
        assertThat(Ran.suzhi("run", folder, "--from", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsNoProjectIsRefused() {
        assertThat(Ran.suzhi("run", temp.resolve("nowhere")).code()).isEqualTo(1);
        assertThat(Ran.suzhi("run", temp).err()).contains("found a folder without survey.yaml");
    }

    private Ran run() {
        return Ran.suzhi("run", folder);
    }
}
