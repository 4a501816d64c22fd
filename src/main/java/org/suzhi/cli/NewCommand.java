package org.suzhi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.suzhi.project.NewProject;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code suzhi new}. */
@Command(
        name = "new",
        description = {
            "Makes a survey project: plan, questionnaire, frame, population totals and survey.yaml.",
            "",
            "Without --frame a synthetic frame is generated for the level of the plan's region, and labelled so."
        },
        footer = {"", "Example:", "  suzhi new my-survey --plan tianxin"})
final class NewCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must be new or empty.")
    Path folder;

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "NAME|FILE",
            description = "One of tianxin, taishan, yiyang, lianping and dandong, or a plan file.")
    String plan;

    @Option(
            names = "--frame",
            paramLabel = "FILE",
            description = "Your own frame (CSV or XLSX) with columns unit and size.")
    Path frame;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the project (default: ${DEFAULT-VALUE}).")
    long seed = NewProject.SEED.value();

    @Override
    public void run() {
        NewProject.make(folder, plan, Optional.ofNullable(frame), new Seed(seed), suzhi.language);
        if (frame == null) {
            suzhi.speaker.say(new Text(
                    "frame.csv is SYNTHETIC: replace it by a list of real villages and neighbourhoods before fieldwork",
                    "frame.csv为合成数据：实地调查前请替换为真实的村（居）名单"));
        }
        suzhi.speaker.next("suzhi run", folder);
    }
}
