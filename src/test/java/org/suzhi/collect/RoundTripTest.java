package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Background;
import org.suzhi.score.Scores;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;

/** The same answers, written as every platform writes them, come back the same without a hand's work. */
class RoundTripTest {

    @TempDir
    static Path folder;

    /** An export that can be written. */
    interface Writer {
        Path write(Path stem) throws IOException;
    }

    /** A way to export: by its name, where it is from, and whether nothing in it calls for a look. */
    record Shape(String name, Platform platform, boolean isSure, Writer writer) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Path file(Path stem, String ending) {
        return stem.resolveSibling(stem.getFileName() + ending);
    }

    static Stream<Shape> shapes() {
        Charset gb = Charset.forName("GB18030");
        List<Shape> shapes = new ArrayList<>();
        for (KoboExport.Headings headings : KoboExport.Headings.values()) {
            for (KoboExport.Several several : KoboExport.Several.values()) {
                Sheet flat = new KoboExport(headings, several, "").sheet();
                Sheet grouped = new KoboExport(headings, several, "/").sheet();
                String name = "kobo " + headings + " " + several;
                shapes.add(sure(Platform.KOBOTOOLBOX, name, stem -> flat.xlsx(file(stem, ".xlsx"))));
                shapes.add(sure(
                        Platform.KOBOTOOLBOX,
                        name + " in groups",
                        stem -> grouped.csv(file(stem, ".csv"), ";", StandardCharsets.UTF_8, true)));
            }
        }
        Sheet dotted = new KoboExport(KoboExport.Headings.NAMES, KoboExport.Several.BOTH, ".").sheet();
        shapes.add(sure(Platform.KOBOTOOLBOX, "kobo with dots", stem -> dotted.csv(file(stem, ".csv"))));
        shapes.add(sure(Platform.ODK, "odk", stem -> OdkExport.sheet(false).csv(file(stem, ".csv"))));
        shapes.add(sure(Platform.ODK, "odk split", stem -> OdkExport.sheet(true).csv(file(stem, ".csv"))));
        Sheet codes = LimeSurveyExport.codes();
        shapes.add(unsure(Platform.LIMESURVEY, "limesurvey codes", stem -> codes.csv(file(stem, ".csv"))));
        Sheet full = LimeSurveyExport.full();
        shapes.add(sure(Platform.LIMESURVEY, "limesurvey full", stem -> full.xlsx(file(stem, ".xlsx"))));
        shapes.add(unsure(
                Platform.REDCAP, "redcap raw", stem -> RedcapExport.sheet(false).csv(file(stem, ".csv"))));
        shapes.add(sure(
                Platform.REDCAP,
                "redcap labels",
                stem -> RedcapExport.sheet(true).csv(file(stem, ".csv"))));
        Sheet texts = WenjuanxingExport.sheet(false);
        shapes.add(sure(Platform.WENJUANXING, "wenjuanxing xlsx", stem -> texts.xlsx(file(stem, ".xlsx"))));
        shapes.add(sure(
                Platform.WENJUANXING, "wenjuanxing gb18030", stem -> texts.csv(file(stem, ".csv"), ",", gb, false)));
        Sheet numbers = WenjuanxingExport.sheet(true);
        shapes.add(unsure(Platform.WENJUANXING, "wenjuanxing numbers", stem -> numbers.xlsx(file(stem, ".xlsx"))));
        shapes.add(
                sure(Platform.TENCENT, "tencent", stem -> TencentExport.sheet().xlsx(file(stem, ".xlsx"))));
        shapes.add(sure(
                Platform.PLAIN,
                "typed, utf-16",
                stem -> PlainExport.typed().csv(file(stem, ".txt"), "\t", StandardCharsets.UTF_16LE, true)));
        shapes.add(unsure(
                Platform.PLAIN, "numbered", stem -> PlainExport.numbered().csv(file(stem, ".csv"))));
        shapes.add(
                sure(Platform.PLAIN, "two lines", stem -> PlainExport.twoLines().xlsx(file(stem, ".xlsx"))));
        shapes.add(unsure(
                Platform.PLAIN, "shortened", stem -> PlainExport.shortened().csv(file(stem, ".csv"))));
        shapes.add(sure(Platform.SPSS, "spss", stem -> SavExport.write(file(stem, ".sav"))));
        return shapes.stream();
    }

    private static Shape sure(Platform platform, String name, Writer writer) {
        return new Shape(name, platform, true, writer);
    }

    private static Shape unsure(Platform platform, String name, Writer writer) {
        return new Shape(name, platform, false, writer);
    }

    private static Map<String, List<String>> cells(Microdata data) {
        List<String> names = new ArrayList<>();
        Fielded.QUESTIONNAIRE.background().stream().map(Background::id).forEach(names::add);
        Fielded.QUESTIONNAIRE.items().forEach(item -> names.add(item.id()));
        Map<String, List<String>> cells = new TreeMap<>();
        for (int row = 0; row < data.rows(); row++) {
            int at = row;
            cells.put(
                    data.column("id").text(row),
                    names.stream().map(name -> data.column(name).text(at)).toList());
        }
        return cells;
    }

    private static List<String> whole(Microdata data, String name) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            cells.add(data.column(name).text(row).replaceFirst("\\.25$", ""));
        }
        return cells;
    }

    private static Map<String, String> scores(Fieldwork fieldwork) {
        Microdata scores = Scores.of(fieldwork.data(), Fielded.CORE, Fielded.CORE.criterion(""))
                .data();
        Map<String, String> byId = new LinkedHashMap<>();
        for (int row = 0; row < scores.rows(); row++) {
            byId.put(
                    scores.column("id").text(row),
                    scores.column("score").text(row) + " "
                            + scores.column("tier").text(row));
        }
        return byId;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theSameScoresComeOutOfEveryShape(Shape shape) throws IOException {
        Path file = shape.writer().write(folder.resolve("export"));
        Export export = Export.read(file);
        Proposal proposal = Proposal.of(export, Fielded.QUESTIONNAIRE, Optional.of(Fielded.SAMPLE));
        assertThat(proposal.isComplete()).as(proposal.open().toString()).isTrue();
        assertThat(proposal.mapping().platform()).isEqualTo(shape.platform().code());
        assertThat(proposal.unsure().isEmpty()).as(proposal.unsure().toString()).isEqualTo(shape.isSure());
        String yaml = proposal.yaml(Language.EN);
        Mapping mapping = MappingFile.of(Document.yaml("mapping.yaml", yaml), Fielded.QUESTIONNAIRE);
        MappedExport mapped = MappedExport.of(export, mapping, Fielded.QUESTIONNAIRE);
        assertThat(mapped.unnamed()).isEmpty();
        boolean all = mapped.table().rows() == Fielded.TRUTH.rows();
        Microdata truth = all ? Fielded.TRUTH : Fielded.interviewed();
        assertThat(cells(mapped.table())).isEqualTo(cells(truth));
        for (String fact : List.of("duration", "interviewer")) {
            if (mapped.table().has(fact)) {
                assertThat(whole(mapped.table(), fact)).isEqualTo(whole(truth, fact));
            }
        }
        Collect collect = new Collect(Fielded.SAMPLE, Fielded.CORE, List.of());
        assertThat(scores(mapped.strict(collect))).isEqualTo(scores(collect.strict(Fielded.TRUTH)));
    }
}
