package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;

/** Rates and checks of {@code suzhi collect}. */
class CollectCommandTest {

    private static final Path CORE = Path.of("questionnaires/core.json");

    @TempDir
    Path temp;

    private Path sample;
    private Path export;

    @BeforeEach
    void madeUp() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,stratum,psu,probability,base_weight,order"));
        for (int i = 0; i < 60; i++) {
            lines.add("p%02d,%s/x,U%d,0.1,10,%d".formatted(i, i < 30 ? "East" : "West", i / 10, i % 10 + 1));
        }
        sample = Files.write(temp.resolve("sample.csv"), lines);
        Path made = temp.resolve("made.csv");
        assertThat(collect("--simulate", "-o", made).code()).isZero();
        List<String> records = new ArrayList<>();
        List<String> responses = Files.readAllLines(made);
        for (int i = 0; i < responses.size(); i++) {
            String more = i == 0
                    ? ",mode,interviewer,team,duration"
                    : ",%s,I%d,T%d,%d"
                            .formatted(
                                    i % 2 == 0 ? "web" : "面访", i / 10, i / 30, i % 10 == 7 ? 20 : 1400 + 37 * (i % 11));
            records.add(responses.get(i) + more);
        }
        export = Files.write(temp.resolve("export.csv"), records);
    }

    private Ran collect(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("collect", "--sample", sample, "--questionnaire", CORE));
        arguments.addAll(List.of(more));
        return Ran.suzhi(arguments.toArray());
    }

    @Test
    void ratesByColumnsWithAndWithoutReplacements() {
        Path rates = temp.resolve("rates.csv");
        Ran ran = collect(
                export,
                "--replacements",
                2,
                "--rates",
                rates,
                "--rates-by",
                "region,team,interviewer,mode",
                "-o",
                temp.resolve("responses.csv"));
        assertThat(ran.code()).as(ran.err()).isZero();
        Microdata table = Tables.read(rates);
        assertThat(table.column("by").values()).containsExactly("interviewer", "mode", "region", "team");
        assertThat(table.column("level").values()).contains("East", "West", "web", "face-to-face", "T1", "I3");
        assertThat(table.column("basis").values()).containsExactly("base-weight", "people");
        assertThat(table.column("replacements").values()).containsExactly("with", "without");
        assertThat(table.column("label").values()).containsExactly("synthetic");
        for (String rate : List.of("rr1", "rr2", "rr3", "rr4", "coop1", "ref1", "con1")) {
            for (double value : table.numbers(rate)) {
                assertThat(Double.isNaN(value) || value >= 0 && value <= 1).isTrue();
            }
        }
        assertThat(table.numbers("rr2")[0]).isBetween(0.5, 0.95);
    }

    @Test
    void checksInBothLanguages() {
        Path checks = temp.resolve("checks.json");
        Ran ran = collect(export, "--checks", checks, "-o", temp.resolve("responses.csv"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("speeders").contains("not checked: leaked items: no column 'start' or 'end'");
        Microdata english = Tables.read(checks);
        assertThat(english.column("check").values()).contains("speeder");
        assertThat(english.column("meaning").text(0)).contains("took 20 seconds for 52 items");
        assertThat(english.column("severity").text(0)).isEqualTo("high");
        Ran chinese = collect(export, "--checks", checks, "--lang", "zh", "-o", temp.resolve("responses.csv"));
        assertThat(chinese.err()).contains("用时过短").contains("未检查：疑似泄题");
        assertThat(Tables.read(checks).column("meaning").text(0)).contains("52题用时20秒");
    }

    @Test
    void optionsThatNeedAnotherAreMisuse() {
        for (Object[] wrong :
                List.of(new Object[] {export, "--rates-by", "mode"}, new Object[] {export, "--check-limits", sample})) {
            assertThat(collect(wrong).code()).isEqualTo(2);
        }
    }

    @Test
    void nothingIsWrittenWhenSomethingIsWrong() throws IOException {
        Path responses = temp.resolve("responses.csv");
        Path rates = temp.resolve("rates.csv");
        Ran column = collect(export, "--rates", rates, "--rates-by", "village", "-o", responses);
        assertThat(column.code()).isEqualTo(1);
        assertThat(column.err()).contains("village");
        Path limits = Files.writeString(temp.resolve("limits.yaml"), "limits: {speed: 1}\n");
        Ran limit = collect(export, "--checks", temp.resolve("checks.csv"), "--check-limits", limits, "-o", responses);
        assertThat(limit.code()).isEqualTo(1);
        assertThat(limit.err()).contains("limits.yaml:1: column 'speed'");
        Path fax = Files.writeString(
                temp.resolve("fax.csv"), Files.readString(export).replace(",web,", ",fax,"));
        Ran mode = collect(fax, "-o", responses);
        assertThat(mode.code()).isEqualTo(1);
        assertThat(mode.err())
                .contains("column 'mode': found 'fax', expected one of face-to-face, web, paper, telephone")
                .contains("… 30 findings in all");
        assertThat(responses).doesNotExist();
        assertThat(rates).doesNotExist();
    }
}
