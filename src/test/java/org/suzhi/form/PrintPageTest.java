package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.xml.sax.InputSource;

/** Forms on paper, and the workbook for typing in what was answered there. */
class PrintPageTest {

    private static Instrument two;

    @TempDir
    Path temp;

    @BeforeAll
    static void assemble() throws IOException {
        two = Instrument.of(Assembly.of(AssemblyTest.BANK, AssemblyTest.blueprint("forms: 1\n -> forms: 2\n"))
                .forms(new Seed(4)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String page(PrintLanguage language, boolean key) throws IOException {
        Path file = temp.resolve("page.html");
        if (key) {
            PrintPage.writeWithKey(file, two, language);
        } else {
            PrintPage.write(file, two, language);
        }
        return Files.readString(file);
    }

    @Test
    void everyQuestionOfEveryFormIsThereInBothLanguagesOrInOne() throws IOException {
        String both = page(PrintLanguage.BOTH, false);
        String english = page(PrintLanguage.EN, false);
        String chinese = page(PrintLanguage.ZH, false);
        for (Form form : two.forms()) {
            for (Question question : form.questions()) {
                assertThat(both).containsOnlyOnce("id=\"" + form.name() + "-" + question.id() + "\"");
                Text text = question.text();
                assertThat(both).contains(escaped(text.en()), escaped(text.zh()));
                assertThat(english).contains(escaped(text.en())).doesNotContain(escaped(text.zh()));
                assertThat(chinese).contains(escaped(text.zh())).doesNotContain(escaped(text.en()));
            }
        }
        assertThat(english).doesNotContainPattern("\\p{IsHan}").contains("<html lang=\"en\">");
        assertThat(chinese).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void withoutTheKeyNothingTellsWhichAnswersAreRight() throws IOException {
        String field = page(PrintLanguage.BOTH, false);
        String office = page(PrintLanguage.BOTH, true);
        assertThat(field).doesNotContain("class=\"right\"", "&#9746;", "Key");
        for (Question question : two.questions()) {
            assertThat(field)
                    .doesNotContain(
                            escaped(question.fact().en()),
                            escaped(question.fact().zh()));
            assertThat(office).contains(escaped(question.fact().en()));
        }
        assertThat(office.split("class=\"right\"", -1)).hasSize(100 + 1);
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        assertThat(page(PrintLanguage.BOTH, true))
                .doesNotContain("<script", "http:", "https:", "<link", "@import", "url(", "<img")
                .contains("@page { size: A4;");
    }

    @Test
    void cellsForTypingInTakeTheCodesOfTheirQuestionAndNoOther() throws IOException {
        Path file = temp.resolve("entry.xlsx");
        EntryWorkbook.write(file, two);
        List<String> header;
        List<List<String>> codebook = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            header = cells(workbook.findSheet("data").orElseThrow().read().get(0));
            workbook.findSheet("codebook").orElseThrow().read().forEach(row -> codebook.add(cells(row)));
        }
        List<String> expected = new ArrayList<>(List.of("id", "disposition", "form"));
        two.background().forEach(question -> expected.add(question.id()));
        two.questions().forEach(question -> expected.add(question.id()));
        assertThat(header).isEqualTo(expected);
        for (Question question : two.questions()) {
            List<String> codes = codebook.stream()
                    .filter(row ->
                            row.get(0).equals(question.id()) && !row.get(4).isEmpty())
                    .map(row -> row.get(4))
                    .toList();
            List<String> allowed = new ArrayList<>(
                    question.options().stream().map(option -> option.code()).toList());
            allowed.add("dk");
            if (two.formsOf(question).size() < 2) {
                allowed.add("not-asked");
            }
            assertThat(codes).as(question.id()).isEqualTo(allowed);
        }
        // id takes anything, age and county whole numbers, all others a list
        String sheet = sheet(file, "xl/worksheets/sheet1.xml");
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(sheet))))
                .doesNotThrowAnyException();
        assertThat(sheet.split("type=\"list\"", -1)).hasSize(expected.size() - 3 + 1);
        assertThat(sheet).contains("AND(ISNUMBER(E2),E2=INT(E2),E2>=0,120>=E2)");
    }

    private static List<String> cells(Row row) {
        return Stream.iterate(0, c -> c + 1)
                .limit(row.getCellCount())
                .map(row::getCellText)
                .toList();
    }

    private static String sheet(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
