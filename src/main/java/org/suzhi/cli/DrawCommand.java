package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.design.AllocationFile;
import org.suzhi.draw.Draw;
import org.suzhi.draw.Receipt;
import org.suzhi.draw.Sample;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Fingerprint;
import org.suzhi.io.Tables;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.survey.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi draw}. */
@Command(
        name = "draw",
        description = {
            "Draws a stratified two-stage sample: units with probability proportional to size, then people.",
            "",
            "Beside the sample stands receipt.json with method, seed and hashes, from which anyone can draw it again."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi draw frame.csv --strata township --allocation allocation.csv --seed 1 -o draw-1/sample.csv"
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
            required = true,
            paramLabel = "N",
            description = "The seed, best a number agreed in public.")
    long seed;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan whose hash the receipt shall hold.")
    Path plan;

    @Option(names = "-o", paramLabel = "FILE", description = "The sample (default: standard output, without receipt).")
    Path output = Path.of("-");

    @Override
    public void run() {
        boolean printed = AtomicFile.isStandard(output);
        Path receipt = printed ? null : output.resolveSibling("receipt.json");
        new Places(spec)
                .reads(frame, allocation, plan)
                .writes(output, Places.TABLE)
                .writes(receipt, "json");
        if (!printed && (AtomicFile.isStandard(frame) || AtomicFile.isStandard(allocation))) {
            throw new Misuse(
                    spec,
                    new Text(
                            "the receipt needs frame and allocation as files, not -",
                            "receipt.json需要抽样框和样本分配表的文件，不能是-"));
        }
        Frame units = new Frame(Tables.read(frame), strata);
        Sample sample = Draw.of(units, AllocationFile.read(allocation), new Seed(seed));
        Tables.write(output, sample.data());
        suzhi.speaker.say(Text.of("%d people in %d units", "抽取%2$d个单元%1$d人", sample.people(), sample.units()));
        if (!printed) {
            new Receipt(
                            Draw.METHOD,
                            new Seed(seed),
                            Version.TEXT,
                            Fingerprint.of(frame),
                            plan == null ? "" : Fingerprint.of(plan),
                            Fingerprint.of(allocation),
                            Fingerprint.of(output),
                            sample.units(),
                            sample.people(),
                            units.label())
                    .write(receipt);
            suzhi.speaker.next("suzhi collect export.csv --sample", output, "--questionnaire questionnaire.json");
        }
    }
}
