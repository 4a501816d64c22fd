package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.collect.Export;
import org.suzhi.collect.MappedExport;
import org.suzhi.collect.MappingFile;
import org.suzhi.collect.Proposal;
import org.suzhi.draw.Sample;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say what the columns and texts of an export mean. */
final class ExportOptions {

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns of the export and their texts mean in the words of the questionnaire (YAML);"
                            + " without it the export must have the questionnaire's own columns and codes.")
    Path mapping;

    @Option(
            names = "--propose",
            description = "Write a first mapping, made from the export itself, instead of responses: KoboToolbox, ODK,"
                    + " LimeSurvey, REDCap, Wenjuanxing, Tencent questionnaires, SPSS and plain tables are understood.")
    boolean propose;

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec, boolean simulate, Path sample) {
        if (simulate && (mapping != null || propose)) {
            throw new Misuse(
                    spec, new Text("--mapping and --propose belong to an export", "--mapping和--propose须与导出数据同用"));
        }
        if (mapping != null && propose) {
            throw new Misuse(
                    spec, new Text("--propose makes a mapping: it takes none", "--propose用于生成映射，不能与--mapping同用"));
        }
        if (sample == null && !propose) {
            throw new Misuse(spec, new Text("Missing required option: '--sample=FILE'", "缺少必需的选项：--sample=FILE"));
        }
    }

    /** Writes a first mapping and says how sure it is. */
    void propose(CommandSpec spec, Speaker speaker, Path export, Path questionnaire, Path sample, Path output) {
        new Places(spec).reads(export, questionnaire, sample).writes(output, "yaml", "yml");
        Optional<Sample> drawn = Optional.ofNullable(sample).map(path -> new Sample(Tables.read(path)));
        Proposal proposal = Proposal.of(Export.read(export), QuestionnaireFile.read(questionnaire), drawn);
        AtomicFile.write(output, proposal.yaml(speaker.language()));
        proposal.notes().forEach(speaker::say);
        speaker.next(
                "suzhi collect",
                export,
                "--mapping",
                output,
                "--sample",
                sample == null ? "sample.csv" : sample,
                "--questionnaire",
                questionnaire,
                "-o responses.csv");
    }

    /** The export in the codes of the questionnaire. */
    MappedExport read(Speaker speaker, Path export, Questionnaire questionnaire) {
        if (mapping == null) {
            Microdata records = Tables.read(export);
            if (!MappedExport.isCoded(records, questionnaire)) {
                speaker.insist(Text.of(
                        "note: %s is not in the columns and codes of the questionnaire: with --propose suzhi writes a"
                                + " mapping for it",
                        "提示：%s未采用问卷的列名和代码：可用--propose生成映射", export));
            }
            return MappedExport.asIs(records);
        }
        MappedExport mapped =
                MappedExport.of(Export.read(export), MappingFile.read(mapping, questionnaire), questionnaire);
        List<String> unnamed = mapped.unnamed();
        if (!unnamed.isEmpty()) {
            String names = String.join(", ", unnamed);
            speaker.say(Text.of(
                    "note: the mapping does not name these columns, which are left behind: %s",
                    "提示：映射未提及下列各列，故不带入：%s", names));
        }
        return mapped;
    }
}
