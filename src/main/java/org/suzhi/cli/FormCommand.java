package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.form.Assembly;
import org.suzhi.form.Blueprint;
import org.suzhi.form.BlueprintFile;
import org.suzhi.form.FileCheck;
import org.suzhi.form.Form;
import org.suzhi.form.FormFiles;
import org.suzhi.form.FormSet;
import org.suzhi.form.Instrument;
import org.suzhi.form.Shelf;
import org.suzhi.form.XlsFormCheck;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Document;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankFile;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi form}. */
@Command(
        name = "form",
        description = {
            "Puts forms together from an item bank, and brings them onto paper and tablets.",
            "",
            "A blueprint says what a form must be like: items and points of each dimension, coverage of the 26"
                    + " benchmarks, balance of keys, difficulty, parallel forms with shared items. The same seed gives"
                    + " the same forms. When a blueprint cannot be met, the rule and the amount are said."
        },
        footer = {
            "",
            "Example:",
            "  suzhi form bank --check",
            "  suzhi form bank --blueprint literacy-50 --forms 2 --seed 7 -o forms",
            "  suzhi form bank --seed 7 --print form.html --xlsform form.xlsx --entry entry.xlsx",
            "  suzhi form form.xlsx --check"
        })
final class FormCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "BANK",
            description = "Item banks, whose items are put together, or a questionnaire: a file, or one of bank,"
                    + " international, school and core. With --check also attitudes, background, a blueprint, or an"
                    + " XLSForm (.xlsx).")
    List<String> banks = List.of();

    @Option(names = "--check", description = "Check the file, and name each item, rule and line that is wrong.")
    boolean check;

    @Option(
            names = "--blueprint",
            paramLabel = "FILE|NAME",
            description = "What a form must be like: a file (YAML or JSON), or literacy-50 (default: literacy-50).")
    String blueprint;

    @Option(
            names = "--forms",
            paramLabel = "N",
            description = "The number of parallel forms (default: that of the blueprint).")
    Integer forms;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the draw; needed to put forms together.")
    Long seed;

    @Option(
            names = "-o",
            paramLabel = "DIR|FILE",
            description =
                    "A folder for questionnaires of each form and of all items, and forms.csv with which item is in"
                            + " which form; or a .json file for a single form.")
    Path output;

    @Mixin
    FormOutputs outputs = new FormOutputs();

    @Override
    public void run() {
        if (check) {
            check();
            return;
        }
        if (output == null && !outputs.isNamed()) {
            throw new Misuse(
                    spec,
                    new Text(
                            "nothing to do: name --check, -o, --print, --xlsform or --entry",
                            "没有要做的事：请指定--check、-o、--print、--xlsform或--entry"));
        }
        Places places = new Places(spec)
                .reads(banks.stream().map(Path::of).filter(Files::isRegularFile).toArray(Path[]::new));
        boolean single = output != null
                && (AtomicFile.isStandard(output) || Tables.ending(output).equals("json"));
        if (single) {
            places.writes(output, "json");
        }
        outputs.check(spec, places);
        List<Document> documents = banks.stream().map(Shelf::questionnaire).toList();
        if (documents.stream().anyMatch(file -> file.stringAt("schema", "").equals(FileCheck.QUESTIONNAIRE))) {
            questionnaire(documents);
            return;
        }
        FormSet set = assemble(documents, single);
        if (single) {
            FormFiles.write(output, set);
        } else if (output != null) {
            FormFiles.writeAll(output, set);
        }
        outputs.write(Instrument.of(set), suzhi.speaker);
        if (single) {
            suzhi.speaker.next("suzhi form", output, "--xlsform form.xlsx");
        } else if (output != null) {
            suzhi.speaker.next("suzhi form", output.resolve("questionnaire.json"), "--check");
        }
    }

    private void check() {
        if (blueprint != null || forms != null || seed != null || output != null || outputs.isNamed()) {
            throw new Misuse(spec, new Text("--check goes without other options", "--check不能与其他选项同时使用"));
        }
        for (String name : banks) {
            Path file = Path.of(name);
            Text what = Tables.ending(file).equals("xlsx")
                    ? XlsFormCheck.check(file)
                    : FileCheck.check(Shelf.questionnaire(name));
            suzhi.speaker.say(Text.of("%s, nothing wrong", "%s，未发现问题", what));
        }
    }

    private void questionnaire(List<Document> documents) {
        if (documents.size() > 1 || output != null || blueprint != null || forms != null || seed != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "a questionnaire stands alone: other banks, -o, --blueprint, --forms and --seed are for banks",
                            "问卷须单独使用：其他题库以及-o、--blueprint、--forms和--seed只用于题库"));
        }
        outputs.write(Instrument.of(documents.get(0)), suzhi.speaker);
    }

    private FormSet assemble(List<Document> documents, boolean single) {
        if (seed == null) {
            throw new Misuse(spec, new Text("--seed is missing", "缺少--seed"));
        }
        Blueprint wanted = BlueprintFile.of(Shelf.blueprint(blueprint == null ? "literacy-50" : blueprint));
        if (forms != null) {
            if (forms < 1 || forms > 26) {
                throw new Misuse(spec, Text.of("--forms: %d, expected 1 to 26", "--forms：%d，应为1至26", forms));
            }
            wanted = wanted.forms(forms);
        }
        if (single && wanted.parallel().forms() > 1) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "%d forms do not go into one file: name a folder with -o",
                            "%d份问卷不能写入一个文件：请用-o指定文件夹", wanted.parallel().forms()));
        }
        Bank items = documents.stream().map(BankFile::of).reduce(Bank::and).orElseThrow();
        FormSet set = Assembly.of(items, wanted).forms(new Seed(seed));
        for (Form form : set.forms()) {
            suzhi.speaker.say(Text.of(
                    "form %s: %d items, guessed difficulty %.3f",
                    "%s卷：%d道题目，估计平均难度%.3f", form.name(), form.items().size(), FormSet.difficulty(form)));
        }
        if (!set.anchors().isEmpty()) {
            suzhi.speaker.say(Text.of(
                    "%d items are in every form", "各卷共有%d道锚题", set.anchors().size()));
        }
        return set;
    }
}
