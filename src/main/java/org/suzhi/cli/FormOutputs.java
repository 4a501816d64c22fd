package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.form.EntryWorkbook;
import org.suzhi.form.FieldForm;
import org.suzhi.form.Instrument;
import org.suzhi.form.PrintLanguage;
import org.suzhi.form.PrintPage;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code suzhi form} for paper and tablets. */
final class FormOutputs {

    @Option(names = "--print", paramLabel = "FILE", description = "The forms on paper: an HTML page for A4.")
    Path print;

    @Option(
            names = "--print-language",
            paramLabel = "both|en|zh",
            description = "The language of the page: both, en or zh (default: ${DEFAULT-VALUE}).",
            defaultValue = "both")
    PrintLanguage language = PrintLanguage.BOTH;

    @Option(names = "--key", description = "Mark and list the right answers on the page, for the office.")
    boolean key;

    @Option(
            names = "--xlsform",
            paramLabel = "FILE",
            description = "The forms for ODK and KoboToolbox: an XLSForm workbook in both languages.")
    Path xlsform;

    @Option(
            names = "--entry",
            paramLabel = "FILE",
            description = "A workbook for typing in answers from paper, with a codebook.")
    Path entry;

    boolean isNamed() {
        return print != null || xlsform != null || entry != null;
    }

    void check(CommandSpec spec, Places places) {
        if (key && print == null) {
            throw new Misuse(spec, new Text("--key needs --print", "--key缺少--print"));
        }
        places.writes(print, "html").writes(xlsform, "xlsx").writes(entry, "xlsx");
    }

    void write(Instrument instrument, Speaker speaker) {
        if (print != null && key) {
            PrintPage.writeWithKey(print, instrument, language);
        } else if (print != null) {
            PrintPage.write(print, instrument, language);
        }
        if (entry != null) {
            EntryWorkbook.write(entry, instrument);
        }
        if (xlsform != null) {
            FieldForm.write(xlsform, instrument);
            speaker.next("suzhi form", xlsform, "--check");
        }
    }
}
