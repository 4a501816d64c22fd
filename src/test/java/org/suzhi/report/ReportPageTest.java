package org.suzhi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;

class ReportPageTest {

    private static final Report SYNTHETIC = SmallReport.labelled(Label.SYNTHETIC);

    @ParameterizedTest
    @EnumSource(Language.class)
    void verdictsReadBackFromThePage(Language language) {
        Matcher rows = Pattern.compile(
                        "<tr class=\"verdict\" data-target=\"(.*?)\" data-verdict=\"(.*?)\">(.*?)</tr>", Pattern.DOTALL)
                .matcher(ReportPage.html(SYNTHETIC, language));
        Map<String, String> verdicts = new LinkedHashMap<>();
        while (rows.find()) {
            verdicts.put(rows.group(1), rows.group(2));
            assertThat(rows.group(3))
                    .contains(SYNTHETIC.verdicts().stream()
                            .filter(verdict -> verdict.target().id().equals(rows.group(1)))
                            .findFirst()
                            .orElseThrow()
                            .outcome()
                            .text()
                            .in(language));
        }
        assertThat(verdicts)
                .containsExactly(
                        entry("ratio-2025", "met"), entry("ratio-high", "undecided"), entry("ratio-2035", "not due"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void groupsComeInThePlansOrder(Language language) {
        String page = ReportPage.html(SYNTHETIC, language);
        assertThat(all(page, "<tr class=\"part\" data-by=\"group\" data-level=\"(.*?)\">"))
                .isEqualTo(SmallReport.PLAN_ORDER);
        assertThat(all(page, "<g class=\"row group\" data-by=\"group\" data-level=\"(.*?)\">"))
                .isEqualTo(SmallReport.PLAN_ORDER);
        assertThat(all(page, "<th scope=\"col\" class=\"num\" data-level=\"(.*?)\">"))
                .isEqualTo(SmallReport.PLAN_ORDER);
        assertThat(all(page, "data-gap=\"group=(.*?)\""))
                .containsExactly("youth - group=workers", "youth - group=farmers", "farmers - group=workers");
    }

    @Test
    void aGroupWithoutInterviewsStaysInTheTableAndSaysSo() {
        String row = row(ReportPage.html(SYNTHETIC, Language.EN), "group", "cadres");
        assertThat(row).contains("Cadres").contains("no interviews").doesNotContain("NaN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNeedsNothingElse(Language language) {
        String page = ReportPage.html(SYNTHETIC, language).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void dataThatIsNotRealIsLabelledInEverySection() {
        String page = ReportPage.html(SYNTHETIC, Language.EN);
        assertThat(page).contains("SYNTHETIC DATA - made by a generator, not a measurement of the region");
        for (String section : page.split("<section")) {
            if (!section.contains("id=\"tasks\"")) {
                assertThat(section).contains("SYNTHETIC DATA");
            }
        }
        assertThat(ReportPage.html(SYNTHETIC, Language.ZH)).contains("合成数据——由程序生成");
        assertThat(ReportPage.html(SmallReport.labelled(Label.QUOTA), Language.ZH))
                .contains("配额样本——");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void realDataCarriesNoLabel(Language language) {
        assertThat(ReportPage.html(SmallReport.labelled(Label.NONE), language))
                .doesNotContain("SYNTHETIC")
                .doesNotContain("QUOTA")
                .doesNotContain("合成数据")
                .doesNotContain("配额样本")
                .doesNotContain("class=\"tag\"")
                .doesNotContain("class=\"label\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameReportGivesTheSameBytes(Language language, @TempDir Path folder) throws Exception {
        ReportPage.write(folder.resolve("a.html"), SYNTHETIC, language);
        ReportPage.write(folder.resolve("b.html"), SmallReport.labelled(Label.SYNTHETIC), language);
        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
        assertThat(new String(Files.readAllBytes(folder.resolve("a.html")), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains(language == Language.ZH ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMachinesLocaleChangesNothing(Language language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            String root = ReportPage.html(SYNTHETIC, language);
            Locale.setDefault(Locale.GERMANY);
            assertThat(ReportPage.html(SYNTHETIC, language)).isEqualTo(root);
            assertThat(row(root, "group", "workers")).contains(">23.46<").contains(">17.46–30.46<");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesAreEscaped() {
        assertThat(ReportPage.html(SYNTHETIC, Language.EN))
                .doesNotContain(SmallReport.AWKWARD)
                .contains("data-level=\"&lt;b&gt;&amp;\"")
                .contains("<th scope=\"row\">&lt;b&gt;&amp;</th>")
                .contains("x=\"0\" y=\"");
    }

    @Test
    void goalsThatAreNotDueAreDashed() {
        String page = ReportPage.html(SYNTHETIC, Language.EN);
        assertThat(all(page, "<line class=\"goal due\" data-target=\"(.*?)\""))
                .containsExactly("ratio-2025", "ratio-high");
        assertThat(all(page, "<line class=\"goal later\" data-target=\"(.*?)\""))
                .containsExactly("ratio-2035");
        assertThat(page).contains(".goal.later { stroke-dasharray");
    }

    @Test
    void gapsSayWhetherTwoGroupsCanBeToldApart() {
        String page = ReportPage.html(SYNTHETIC, Language.EN);
        assertThat(all(page, "data-apart=\"(.*?)\"")).containsExactly("unknown", "yes", "no", "yes");
        assertThat(page).contains(">+12.34<").contains(">−5.00<").contains("[−9.00, −1.00]");
    }

    private static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String row(String page, String by, String level) {
        int start = page.indexOf("<tr class=\"part\" data-by=\"" + by + "\" data-level=\"" + level + "\">");
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
