package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.draw.Multistage;
import org.suzhi.io.Tables;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.xml.sax.InputSource;

/** What people see of a rehearsal: the page and the tables. */
class RehearsalPageTest {

    private static final Prognosis PROGNOSIS = prognosis();

    @TempDir
    Path temp;

    private static Prognosis prognosis() {
        Multistage design = Villages.design(Villages.frame(false), 400);
        Rates rates = Villages.rates(0.8, "farmers", 0.4, 0.1, "<workers>", 0.6, 0.2);
        return Rehearsal.of(design, Villages.people(design, rates, 0.05))
                .by("county")
                .by("group")
                .by("county", "group")
                .judging(PlanFile.find("tianxin"), 2025)
                .costing(new Cost(10, 1))
                .draws(40, Villages.SEED);
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = RehearsalPage.html(PROGNOSIS, Language.EN);
        assertThat(page).doesNotContain("<script", "src=", "@import");
        assertThat(Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(page)
                .contains("SYNTHETIC - a rehearsal")
                .contains("40 draws, seed 7")
                .contains("ratio-2025");
        assertThat(page).contains("&lt;workers&gt;").doesNotContain("<workers>");
        assertThat(page).isEqualTo(RehearsalPage.html(PROGNOSIS, Language.EN));
    }

    @Test
    void everyCellHasARowInBothDrawings() throws Exception {
        String page = RehearsalPage.html(PROGNOSIS, Language.EN);
        Pattern drawing = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
        assertThat(drawing.matcher(page).results()).hasSize(2).allSatisfy(svg -> {
            String xml = svg.group();
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            assertThat(xml.split("class=\"row\"", -1)).hasSize(PROGNOSIS.cells().size() + 1);
            assertThat(xml).contains("SYNTHETIC DATA");
        });
    }

    @Test
    void thePageSpeaksChinese() {
        assertThat(RehearsalPage.html(PROGNOSIS, Language.ZH))
                .contains("lang=\"zh-CN\"", "调查预演", "合成数据", "共预演40次，种子7", "蒙特卡洛")
                .doesNotContain("draws", "Coverage of");
    }

    @Test
    void aRowForEachCellWithEachKindOfInterval() {
        Microdata cells = RehearsalFile.cells(PROGNOSIS);
        assertThat(cells.rows()).isEqualTo(1 + 4 + 2 + 8);
        assertThat(cells.names()).contains("by", "county", "group", "truth", "cv_true", "withheld", "label");
        for (ProportionInterval method : ProportionInterval.values()) {
            double[] coverage = cells.numbers("coverage_" + method.code());
            double[] lower = cells.numbers("lower_" + method.code());
            double[] upper = cells.numbers("upper_" + method.code());
            for (int row = 0; row < coverage.length; row++) {
                assertThat(coverage[row]).isBetween(lower[row], upper[row]);
            }
        }
        assertThat(cells.column("label").values()).containsExactly("synthetic");
    }

    @Test
    void powerHoldsGapsTargetsAndEffort() {
        Microdata power = RehearsalFile.power(PROGNOSIS);
        assertThat(power.column("kind").values()).containsExactly("draws", "effort", "gap", "target");
        // one pair of groups and four counties against the whole, two tests each
        assertThat(power.column("kind").levels()).startsWith("gap");
        assertThat(IntStream.range(0, power.rows())
                        .filter(row -> power.column("kind").text(row).equals("gap")))
                .hasSize(10);
        assertThat(power.column("what").values()).contains("cost", "psus", "interviews");
    }

    @Test
    void aWorkbookHoldsBoth() throws Exception {
        Path book = temp.resolve("rehearsal.xlsx");
        RehearsalFile.write(book, PROGNOSIS);
        try (ReadableWorkbook workbook = new ReadableWorkbook(book.toFile())) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("cells", "power");
        }
        Path csv = temp.resolve("rehearsal.csv");
        RehearsalFile.write(csv, PROGNOSIS);
        assertThat(Tables.read(csv).rows()).isEqualTo(PROGNOSIS.cells().size());
    }
}
