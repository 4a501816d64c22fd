package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;

class CheckLimitsTest {

    @TempDir
    Path temp;

    private Path file(String... lines) throws IOException {
        return Files.write(temp.resolve("limits.yaml"), List.of(lines));
    }

    @Test
    void aFileNeedsOnlyWhatDiffers() throws IOException {
        CheckLimits limits = CheckLimits.read(file("limits:", "  speeder_share: 0.4", "expected_right:", "  K01: 0.3"));
        assertThat(limits.limit("speeder_share")).isEqualTo(0.4);
        assertThat(limits.limit("duplicate_match"))
                .isEqualTo(CheckLimits.usual().limit("duplicate_match"));
        assertThat(limits.expectedRight()).containsEntry("K01", 0.3);
    }

    @Test
    void aPatternWithAKnownNameTakesItsPlaceAndAnotherIsAdded() throws IOException {
        int usual = CheckLimits.usual().patterns().size();
        CheckLimits limits = CheckLimits.read(file(
                "patterns:",
                "  - {id: student-after-forty, when: age >= 50 and occupation == student, severity: low, means: {en: a, zh: 甲}}",
                "  - {id: own, when: age > 60 and sex == male, severity: high, means: {en: b, zh: 乙}}"));
        assertThat(limits.patterns()).hasSize(usual + 1);
        assertThat(limits.patterns())
                .filteredOn(pattern -> pattern.id().equals("student-after-forty"))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.severity()).isEqualTo(Severity.LOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "limits: {speeder_shar: 0.4}; 1; speeder_shar",
                "limits: {speeder_share: -1}; 1; speeder_share",
                "limits: {speeder_share: fast}; 1; speeder_share",
                "expected_right: {K01: 30}; 1; K01",
                "patterns: [{id: a, when: age >, severity: low, means: {en: a, zh: b}}]; 1; when",
                "patterns: [{id: a, when: age > 3, severity: bad, means: {en: a, zh: b}}]; 1; severity"
            })
    void whatIsWrongIsSaidWhereItIs(String line, int at, String field) throws IOException {
        Path file = file(line);
        List<Finding> findings = Raised.by(() -> CheckLimits.read(file));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).line()).isEqualTo(at);
        assertThat(findings.get(0).column()).isEqualTo(field);
        assertThat(findings.get(0).in(Language.ZH)).contains("limits.yaml");
    }

    @Test
    void expectedSharesShowAnItemThatIsEasierThanTheOthers() throws IOException {
        FieldRecords field = new FieldRecords(600, 51);
        int[] rows = field.interviews(row -> true);
        StringBuilder expected = new StringBuilder("expected_right: {");
        for (var item : FieldRecords.CORE.items()) {
            double right = java.util.Arrays.stream(rows)
                            .filter(row -> field.cell(row, item.id()).equals(item.key()))
                            .count()
                    / (double) rows.length;
            double hoped = item.id().equals("M05") ? right / 3 : right * 0.9;
            expected.append("%s: %.3f, ".formatted(item.id(), hoped));
        }
        CheckLimits limits = CheckLimits.read(file(expected + "}"));
        Quality quality = Quality.of(field.sample(), field.fieldwork(), FieldRecords.CORE, limits);
        assertThat(quality.of("leaked-item")).extracting(Suspicion::item).containsExactly("M05");
    }
}
