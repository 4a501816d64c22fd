package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.draw.Receipt;
import org.suzhi.draw.Replay;
import org.suzhi.draw.Sample;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Fingerprint;
import org.suzhi.io.Tables;
import org.suzhi.survey.Text;
import org.suzhi.survey.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that draw a sample again and compare. */
final class VerifyOptions {

    @Option(
            names = "--verify",
            paramLabel = "SAMPLE",
            description = "Draw again what the receipt says, and compare row by row with this sample.")
    Path verify;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "The receipt to verify with (default: receipt.json beside the sample).")
    Path receipt;

    boolean wanted(CommandSpec spec) {
        if (verify == null && receipt != null) {
            throw new Misuse(spec, new Text("--receipt belongs to --verify", "--receipt须与--verify同用"));
        }
        return verify != null;
    }

    void run(CommandSpec spec, Path frame, Path allocation, Path plan, List<String> strata, Speaker speaker) {
        for (String name : List.of(
                "--seed",
                "--method",
                "--stages",
                "--audit",
                "--fieldwork",
                "--teams",
                "--replacements",
                "--household",
                "-o")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new Misuse(
                        spec,
                        Text.of(
                                "--verify draws as the receipt says and writes nothing: leave out %s",
                                "--verify按抽样记录重新抽取，不写任何文件：请去掉%s", name));
            }
        }
        for (Path path : new Path[] {frame, allocation, plan, verify, receipt}) {
            if (path != null && AtomicFile.isStandard(path)) {
                throw new Misuse(spec, new Text("--verify needs files, not -", "--verify需要文件，不能是-"));
            }
        }
        Path record = receipt == null ? verify.resolveSibling("receipt.json") : receipt;
        Receipt said = Receipt.read(record);
        if (!said.version().equals(Version.TEXT)) {
            speaker.say(Text.of(
                    "note: drawn with suzhi %s, verified with suzhi %s",
                    "说明：由suzhi %1$s抽取，由suzhi %2$s核对", said.version(), Version.TEXT));
        }
        Sample again = new Replay(frame, allocation, Optional.ofNullable(plan)).of(said, strata);
        Replay.compare(again, Tables.read(verify));
        if (!Fingerprint.of(verify).equals(said.sampleHash())) {
            speaker.say(Text.of(
                    "note: the file of %s was written anew since the draw, its rows are the same",
                    "说明：%s在抽样后被重新保存，但各行内容相同", verify));
        }
        speaker.say(Text.of(
                "%s is what %s says: %d people in %d units, seed %d, method %s",
                "%1$s与%2$s一致：%4$d个单元%3$d人，种子%5$d，方法%6$s",
                verify,
                record,
                again.people(),
                again.units(),
                said.seed().value(),
                said.code()));
    }
}
