package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.PlanSheet;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi plan}. */
@Command(
        name = "plan",
        description = "Shows or checks a region's programme: targets, groups, waves and tasks.",
        footer = {"", "Example:", "  suzhi plan show tianxin"},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PlanCommand.Show.class,
            PlanCommand.Check.class,
            PlanMargins.class,
            PlanProgress.class,
            PlanIndicators.class
        })
final class PlanCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "show, check, margins, progress or indicators is missing");
    }

    /** {@code suzhi plan show}. */
    @Command(
            name = "show",
            description = "Prints a programme.",
            footer = {"", "Example:", "  suzhi plan show tianxin"})
    static final class Show implements Runnable {

        @ParentCommand
        PlanCommand parent;

        @Parameters(
                paramLabel = "NAME|FILE",
                description = "One of tianxin, taishan, yiyang, lianping and dandong, or a plan file.")
        String name;

        @Override
        public void run() {
            Plan plan = PlanFile.find(name);
            parent.spec.commandLine().getOut().print(PlanSheet.of(plan, parent.suzhi.language));
            parent.suzhi.speaker.next("suzhi new my-survey --plan", Path.of(name));
        }
    }

    /** {@code suzhi plan check}. */
    @Command(
            name = "check",
            description = "Checks a plan file and says in which line what is wrong.",
            footer = {"", "Example:", "  suzhi plan check data/plans/tianxin.yaml"})
    static final class Check implements Runnable {

        @ParentCommand
        PlanCommand parent;

        @Parameters(paramLabel = "FILE", description = "The plan file.")
        String file;

        @Override
        public void run() {
            Plan plan = PlanFile.find(file);
            parent.suzhi.speaker.say(Text.of(
                    "%s is right: %d groups, %d targets, %d waves, %d actions and projects, %d tasks",
                    "%s无误：%d类人群，%d个目标，%d项调查和评估，%d项行动和工程，%d项任务",
                    file,
                    plan.groups().size(),
                    plan.targets().size(),
                    plan.waves().size(),
                    plan.actions().size(),
                    plan.tasks().size()));
            parent.suzhi.speaker.next("suzhi new my-survey --plan", Path.of(file));
        }
    }
}
