package org.suzhi.report;

import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.suzhi.estimate.Estimate;
import org.suzhi.io.AtomicFile;
import org.suzhi.survey.Language;

/**
 * The report as an Excel workbook, for whoever goes on calculating: the numbers of the page in full precision.
 * Proportions are fractions in cells that Excel shows in percent.
 */
public final class ReportWorkbook {

    private final Report report;
    private final Language language;
    private final Contents contents;
    private final Workbook workbook;

    private ReportWorkbook(Report report, Language language, Workbook workbook) {
        this.report = report;
        this.language = language;
        this.contents = Contents.of(report, language);
        this.workbook = workbook;
    }

    /**
     * Writes the workbook. Excel's format asks for the time of writing, so compare workbooks by their cells.
     *
     * @throws org.suzhi.survey.DataException when the place cannot be written to
     */
    public static void write(Path path, Report report, Language language) {
        AtomicFile.write(path, out -> {
            try (Workbook workbook = new Workbook(out, "suzhi", "1.0")) {
                new ReportWorkbook(report, language, workbook).sheets();
            }
        });
    }

    private void sheets() {
        summary();
        estimates(Words.BY_REGION, Words.REGION, contents.regions());
        estimates(Words.BY_GROUP, Words.GROUP, contents.groups());
        regionByGroup();
        gaps();
        new StandingSheets(
                        contents.standing(), language, report.criterion().name().in(language))
                .write(this::sheet);
        if (!contents.areas().isEmpty()) {
            areas();
        }
        fieldwork();
        method();
        new MonitoringSheets(report.implementation(), contents.tasks(), language).write(this::sheet);
    }

    private void summary() {
        Sheet sheet = sheet(Words.SUMMARY, 34, 34, 14, 16, 14, 60, 16);
        Estimate whole = contents.whole().estimate();
        sheet.header(word(Words.REPORT), contents.title());
        sheet.row(word(Words.PROGRAMME), report.plan().title().in(language));
        if (report.plan().draft()) {
            sheet.row("", word(Words.DRAFT));
        }
        sheet.row(word(Words.YEAR), report.year());
        sheet.row(word(Words.CRITERION), report.criterion().name().in(language));
        sheet.row(word(Words.INTERVIEWS), whole.n());
        sheet.row(word(Words.SHEET_RATIO), Sheet.percent(whole.value()));
        sheet.row(
                Words.LEVEL_INTERVAL.in(
                        language, Figures.level(report.estimates().level().value())),
                Sheet.percent(whole.interval().lower()),
                Sheet.percent(whole.interval().upper()));
        sheet.row(word(Words.SHEET_SE), Sheet.percent(whole.se()));
        sheet.gap();
        sheet.header(
                word(Words.TARGET),
                "",
                word(Words.KIND),
                word(Words.VERDICT),
                word(Words.SHEET_CONFIDENCE),
                word(Words.REASON),
                word(Words.NEEDED));
        for (VerdictLine line : contents.verdicts()) {
            sheet.row(
                    line.id(),
                    line.target(),
                    line.kind(),
                    line.outcome(),
                    Sheet.percent(line.verdict().confidence()),
                    line.reason(),
                    line.verdict().needed() > 0 ? line.verdict().needed() : "");
        }
    }

    private void estimates(Words name, Words part, List<Line> lines) {
        Sheet sheet = sheet(name, 34, 10, 12, 12, 12, 14, 14, 14, 40);
        sheet.header(
                word(part),
                word(Words.N),
                word(Words.SHEET_RATIO),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER),
                word(Words.SHEET_SE),
                word(Words.DEFF),
                word(Words.DF),
                word(Words.REMARK));
        sheet.freeze();
        estimate(sheet, contents.whole());
        lines.forEach(line -> estimate(sheet, line));
    }

    private static void estimate(Sheet sheet, Line line) {
        Estimate e = line.estimate();
        sheet.row(
                line.name(),
                e.n(),
                Sheet.percent(e.value()),
                Sheet.percent(e.interval().lower()),
                Sheet.percent(e.interval().upper()),
                Sheet.percent(e.se()),
                Sheet.decimals(e.deff()),
                Sheet.whole(e.df()),
                line.remark());
    }

    private void regionByGroup() {
        Sheet sheet = sheet(Words.REGION_BY_GROUP, 26, 34, 10, 12, 12, 12, 14, 14, 40);
        sheet.header(
                word(Words.REGION),
                word(Words.GROUP),
                word(Words.N),
                word(Words.SHEET_RATIO),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER),
                word(Words.SHEET_SE),
                word(Words.DEFF),
                word(Words.REMARK));
        sheet.freeze();
        for (Lines.Row row : contents.regionByGroup()) {
            for (Line cell : row.cells()) {
                Estimate e = cell.estimate();
                sheet.row(
                        row.name(),
                        cell.name(),
                        e.n(),
                        Sheet.percent(e.value()),
                        Sheet.percent(e.interval().lower()),
                        Sheet.percent(e.interval().upper()),
                        Sheet.percent(e.se()),
                        Sheet.decimals(e.deff()),
                        cell.remark());
            }
        }
    }

    private void gaps() {
        Sheet sheet = sheet(Words.GAPS, 34, 34, 12, 12, 12, 14, 12, 26);
        sheet.header(
                word(Words.SHEET_A),
                word(Words.SHEET_B),
                word(Words.SHEET_DIFFERENCE),
                word(Words.SHEET_LOWER),
                word(Words.SHEET_UPPER),
                word(Words.SHEET_SE),
                word(Words.ADJUSTED),
                word(Words.APART));
        sheet.freeze();
        contents.groupGaps().forEach(line -> gap(sheet, line));
        contents.regionGaps().forEach(line -> gap(sheet, line));
    }

    private static void gap(Sheet sheet, GapLine line) {
        sheet.row(
                line.a(),
                line.b(),
                Sheet.percent(line.gap().difference()),
                Sheet.percent(line.gap().interval().lower()),
                Sheet.percent(line.gap().interval().upper()),
                Sheet.percent(line.gap().se()),
                Sheet.p(line.gap().adjusted()),
                line.word());
    }

    private void areas() {
        Sheet sheet = sheet(Words.AREAS, 30, 12, 14, 14, 14, 60);
        sheet.header(
                word(Words.AREA),
                word(Words.SHEET_DIRECT),
                word(Words.SHEET_MODELLED),
                word(Words.SHEET_RMSE),
                word(Words.SHEET_BORROWED),
                word(Words.REMARK));
        sheet.freeze();
        for (AreaLine line : contents.areas()) {
            sheet.row(
                    line.area(),
                    Sheet.percent(line.figures().direct()),
                    Sheet.percent(line.figures().estimate()),
                    Sheet.percent(line.figures().rmse()),
                    Sheet.percent(line.figures().borrowed()),
                    line.remark());
        }
        sheet.gap();
        sheet.row(word(Words.CRITERION), report.criterion().name().in(language));
    }

    private void fieldwork() {
        Sheet sheet = sheet(Words.FIELDWORK, 34, 12, 12);
        sheet.header(word(Words.DISPOSITION), word(Words.PEOPLE), word(Words.SHEET_SHARE));
        sheet.freeze();
        for (FieldLine line : contents.fieldwork()) {
            sheet.row(line.name(), line.people(), Sheet.percent(line.share()));
        }
        sheet.row(word(Words.DRAWN), FieldLine.total(report));
        sheet.row(word(Words.RESPONSE_RATE), "", Sheet.percent(report.conduct().responseRate()));
        report.conduct()
                .withoutReplacements()
                .ifPresent(rate -> sheet.row(word(Words.WITHOUT_REPLACEMENTS), "", Sheet.percent(rate)));
    }

    private void method() {
        Sheet sheet = sheet(Words.METHOD, 22, 120);
        sheet.header(word(Words.SHEET_TERM), word(Words.SHEET_TEXT));
        sheet.freeze();
        contents.method().forEach(part -> sheet.row(part.term(), part.sentence()));
    }

    private Sheet sheet(Words name, int... widths) {
        return new Sheet(workbook, word(name), contents.label(), widths);
    }

    private String word(Words word) {
        return word.in(language);
    }
}
