package org.suzhi.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.draw.Draw;
import org.suzhi.draw.Receipt;
import org.suzhi.draw.Sample;
import org.suzhi.draw.Scheme;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Fingerprint;
import org.suzhi.io.Tables;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.survey.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi draw}. */
@Command(
        name = "draw",
        description = {
            "Draws a stratified multistage sample: units with probability proportional to size, in one stage or more, then people.",
            "",
            "Beside the sample stands receipt.json with method, seed and hashes, from which anyone can draw it again."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi draw frame.csv --strata township --allocation allocation.csv --seed 1 -o draw-1/sample.csv",
            "  suzhi draw frame.csv --allocation allocation.csv --verify sample.csv"
        })
final class DrawCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FRAME", description = "The frame: columns unit, size and the strata.")
    Path frame;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns whose combination makes a stratum.")
    List<String> strata = List.of();

    @Option(
            names = "--allocation",
            required = true,
            paramLabel = "FILE",
            description = "The allocation that design has made.")
    Path allocation;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed, best a number agreed in public; without one, one is made, shown and recorded.")
    Long seed;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan whose hash the receipt shall hold.")
    Path plan;

    @Option(names = "-o", paramLabel = "FILE", description = "The sample (default: standard output, without receipt).")
    Path output = Path.of("-");

    @Mixin
    SchemeOptions selection;

    @Mixin
    AuditOptions audit = new AuditOptions();

    @Mixin
    FieldworkOptions fieldwork = new FieldworkOptions();

    @Mixin
    VerifyOptions verification = new VerifyOptions();

    @Override
    public void run() {
        if (verification.wanted(spec)) {
            verification.run(spec, frame, allocation, plan, strata, suzhi.speaker);
            return;
        }
        Scheme scheme = selection.scheme(spec);
        fieldwork.check(spec);
        boolean printed = AtomicFile.isStandard(output);
        Path receipt = printed ? null : output.resolveSibling("receipt.json");
        new Places(spec)
                .reads(frame, allocation, plan)
                .writes(output, Places.TABLE)
                .writes(receipt, "json")
                .writes(audit.file, Places.TABLE);
        if (!printed && (AtomicFile.isStandard(frame) || AtomicFile.isStandard(allocation))) {
            throw new Misuse(
                    spec,
                    new Text(
                            "the receipt needs frame and allocation as files, not -",
                            "receipt.json需要抽样框和样本分配表的文件，不能是-"));
        }
        Frame units = audit.frame(Tables.read(frame), strata);
        Allocation shares = AllocationFile.read(allocation);
        // below 2^53, so that every reader of JSON keeps it whole
        Seed drawing = new Seed(seed == null ? new SecureRandom().nextLong(1, 1L << 53) : seed);
        // the hash, the draw and the audit of a large frame need nothing of each other; reading it has used all threads
        Side<String> hash = printed ? null : Side.by(() -> Fingerprint.of(frame));
        Side<Sample> drawn = Side.by(() -> Draw.of(units, shares, drawing, scheme));
        audit.look(units, shares, scheme, suzhi.speaker);
        if (seed == null) {
            sayMade(drawing);
        }
        Sample sample = drawn.join();
        fieldwork.check(sample);
        Tables.write(output, sample.data());
        suzhi.speaker.say(Text.of("%d people in %d units", "抽取%2$d个单元%1$d人", sample.people(), sample.units()));
        if (!printed) {
            new Receipt(
                            scheme,
                            units.strata(),
                            drawing,
                            Version.TEXT,
                            hash.join(),
                            plan == null ? "" : Fingerprint.of(plan),
                            Fingerprint.of(allocation),
                            Fingerprint.of(output),
                            sample.units(),
                            sample.people(),
                            units.label())
                    .write(receipt);
        }
        fieldwork.write(sample, drawing, suzhi.speaker);
        if (!printed) {
            suzhi.speaker.next("suzhi collect export.csv --sample", output, "--questionnaire questionnaire.json");
        }
    }

    /** Says a seed that nobody chose. */
    private void sayMade(Seed made) {
        Text words = Text.of(
                "seed %d, made for this draw: with --seed %1$d anyone draws it again",
                "本次抽样自动生成种子%d，用--seed %1$d可重新抽出同一样本", made.value());
        if (AtomicFile.isStandard(output)) {
            // no receipt will remember it
            suzhi.speaker.insist(words);
        } else {
            suzhi.speaker.say(words);
        }
    }
}
