package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.design.SizeClasses;
import org.suzhi.design.TakeAllStrata;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** Strata made of a size are those of the library, and serve as strata at once. */
class DesignCommandBoundaryTest {

    private static final Path FRAME = Path.of("data/examples/tianxin/frame.csv");

    @TempDir
    Path temp;

    private Path output() {
        return temp.resolve("classes.csv");
    }

    private Ran design(Path frame, String words) {
        Object[] more = words.split(" ");
        return Ran.suzhi(Stream.concat(Stream.of("design", frame, "--frame-output", output()), Arrays.stream(more))
                .toArray());
    }

    private void classesAre(SizeClasses classes, double... sizes) {
        Microdata before = Tables.read(FRAME);
        Microdata after = Tables.read(output());
        assertThat(after.names().subList(0, before.names().size())).isEqualTo(before.names());
        for (int row = 0; row < sizes.length; row++) {
            assertThat(after.column("size_class").text(row)).isEqualTo("" + (classes.of(sizes[row]) + 1));
        }
    }

    @Test
    void theCumulativeRootIsTheLibrarys() {
        double[] sizes = Tables.read(FRAME).numbers("size");
        SizeClasses classes = SizeClasses.cumulativeRoot(sizes, 4, 100);
        Ran ran = design(FRAME, "--boundaries cum-root-f --classes 4");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        classesAre(classes, sizes);
        assertThat(ran.err()).contains("classes of 'size'", "2053.5", "next: suzhi design", "--strata size_class");
        assertThat(design(FRAME, "--boundaries cum-root-f --classes 4 --bins 20")
                        .err())
                .isNotEqualTo(ran.err());
        Path allocation = temp.resolve("allocation.csv");
        Ran next = Ran.suzhi(
                "design",
                output(),
                "--strata",
                "size_class",
                "--margin",
                "0.03",
                "--expected",
                "0.18",
                "-o",
                allocation);
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(Tables.read(allocation).column("stratum").values()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void theLargestUnitsAreTakenWhole() {
        double[] sizes = Tables.read(FRAME).numbers("size");
        TakeAllStrata found = TakeAllStrata.search(sizes, 3, 0.02, new Seed(7));
        Ran ran = design(FRAME, "--boundaries lavallee-hidiroglou --classes 3 --cv 0.02 --seed 7");
        assertThat(ran.code()).as(ran.err()).isZero();
        classesAre(found.classes(), sizes);
        long all = found.groups().stream()
                .mapToLong(group -> (long) Math.ceil(group.take() - 1e-9))
                .sum();
        assertThat(ran.err())
                .contains("units to take: %d in class 3, which is taken whole, and %d in all"
                        .formatted(found.groups().get(2).units(), all))
                .contains("a coefficient of variation of 0.02 (search with seed 7)");
        assertThat(design(FRAME, "--boundaries lavallee-hidiroglou --classes 3 --cv 0.02 --seed 7 --lang zh")
                        .err())
                .contains("第3层全部抽取", "应抽单元");
    }

    @Test
    void anotherColumnMayBeCutWithinStrata() throws IOException {
        Path frame = Files.writeString(temp.resolve("frame.csv"), """
                unit,town,size,firms
                1,a,10,0
                2,a,10,1
                3,a,10,8
                4,b,10,9
                5,b,10,10
                6,b,10,10
                """);
        Ran ran = design(frame, "--boundaries cum-root-f --classes 2 --bins 10 --class-variable firms");
        assertThat(ran.code()).as(ran.err()).isZero();
        // √f is 1, 1, 0 …, 0, 1, √3: half of 4.7 is nearest to 2, after the second of ten classes
        assertThat(Tables.read(output()).column("size_class").levels()).containsExactly("1", "2");
        assertThat(ran.err()).contains("1      -     2      2      20", "2      2     -      4      40");
        Ran within =
                design(frame, "--boundaries cum-root-f --classes 2 --bins 10 --class-variable firms --strata town");
        assertThat(within.code()).isZero();
        assertThat(within.err())
                .contains("stratum 'a/2' of town,size_class holds one unit")
                .doesNotContain("next:");
    }

    @Test
    void wrongFramesEndWithOne() throws IOException {
        Ran none = design(FRAME, "--boundaries cum-root-f --classes 3 --class-variable firms");
        assertThat(none.code()).isOne();
        assertThat(none.err()).contains("'firms'");
        Ran words = design(FRAME, "--boundaries cum-root-f --classes 3 --class-variable residence");
        assertThat(words.code()).isOne();
        assertThat(words.err()).contains("frame.csv:2", "'urban'");
        for (String firms : List.of("-1", "", "NA")) {
            Path frame =
                    Files.writeString(temp.resolve("frame.csv"), "unit,size,firms\n1,9,4\n2,9," + firms + "\n3,9,5\n");
            Ran wrong = design(frame, "--boundaries lavallee-hidiroglou --classes 2 --class-variable firms");
            assertThat(wrong.code()).isOne();
            assertThat(wrong.err()).contains("frame.csv:3", "a size, 0 or more");
        }
        Path alike = Files.writeString(temp.resolve("alike.csv"), "unit,size\n1,9\n2,9\n");
        Ran same = design(alike, "--boundaries cum-root-f --classes 2");
        assertThat(same.code()).isOne();
        assertThat(same.err()).contains("9 in every unit", "--class-variable");
        Path again = Files.writeString(temp.resolve("again.csv"), "unit,size,size_class\n1,9,1\n2,10,1\n");
        Ran twice = design(again, "--boundaries cum-root-f --classes 2");
        assertThat(twice.code()).isOne();
        assertThat(twice.err()).contains("a column 'size_class' already");
        assertThat(output()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--boundaries thirds --classes 3|expected cum-root-f or lavallee-hidiroglou",
                "--boundaries cum-root-f|needs --classes",
                "--boundaries cum-root-f --classes 1|--classes: 1",
                "--boundaries cum-root-f --classes 9 --bins 5|--bins: 5",
                "--boundaries cum-root-f --classes 90|make no 90 classes",
                "--boundaries cum-root-f --classes 3 --cv 0.1|has no --cv",
                "--boundaries cum-root-f --classes 3 --seed 1|has no --seed",
                "--boundaries cum-root-f --classes 3 --margin 0.03|has no --margin",
                "--boundaries cum-root-f --classes 3 --plan tianxin|has no --plan",
                "--boundaries lavallee-hidiroglou --classes 3 --bins 9|has no --bins",
                "--boundaries lavallee-hidiroglou --classes 3 --cv 0|--cv: 0",
                "--boundaries lavallee-hidiroglou --classes 120|no 120 classes",
                "--margin 0.03 --expected 0.18 --classes 3|--classes belongs to --boundaries",
                "--margin 0.03 --expected 0.18|--frame-output belongs to --boundaries"
            })
    void aWrongCommandLineEndsWithTwo(String words, String complaint) {
        Ran ran = design(FRAME, words);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(complaint);
        assertThat(output()).doesNotExist();
    }
}
