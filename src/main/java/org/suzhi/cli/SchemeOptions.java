package org.suzhi.cli;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.draw.Scheme;
import org.suzhi.draw.SelectionStage;
import org.suzhi.draw.Selector;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how units are drawn, stage after stage. */
final class SchemeOptions {

    @Option(
            names = "--stages",
            split = ",",
            paramLabel = "COLUMN[:N]",
            description =
                    "The stages of drawing units: the column whose values are drawn first, as many in a stratum as"
                            + " the allocation says, then others with how many to draw in each part of the stage before; the last"
                            + " is unit: county,township:3,unit:2 (default: unit).")
    List<String> stages = List.of(Frame.UNIT);

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "CODE",
            description = "How units are drawn, one method for all stages or one for each (default: pps-systematic):"
                    + " bernoulli, brewer, cube:COLUMN+…, local-pivotal:COLUMN+…, maximum-entropy, pareto, pivotal,"
                    + " pivotal-random, poisson, poisson-numbered, pps-systematic, pps-systematic-random, sampford,"
                    + " sequential-poisson, sequential-random, simple-random, systematic or tille. The cube balances the"
                    + " totals of the columns, local-pivotal spreads over them. With pareto, poisson-numbered and the"
                    + " sequential ones each unit has a number that anyone derives from its name and the seed;"
                    + " :WAVE:KEEP behind them turns the numbers, so that wave 2 keeps this share of wave 1 and so on.")
    List<String> methods = List.of("pps-systematic");

    /** The scheme. */
    Scheme scheme(CommandSpec spec) {
        if (methods.size() != 1 && methods.size() != stages.size()) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--method: %d methods for %d stages, expected one for all or one for each",
                            "--method：%d种方法对应%d个阶段，应只给一种或每阶段一种", methods.size(), stages.size()));
        }
        List<SelectionStage> list = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            String[] words = stages.get(s).split(":", 2);
            boolean isCounted = words.length == 2;
            if (words[0].isBlank() || isCounted == (s == 0) || isCounted && !words[1].matches("[1-9]\\d{0,5}")) {
                throw new Misuse(
                        spec,
                        Text.of(
                                "--stages: '%s', expected a column for the first stage, COLUMN:N for each later one",
                                "--stages：“%s”，第一阶段应为列名，以后各阶段应为“列名:个数”", stages.get(s)));
            }
            Selector selector = selector(spec, methods.get(methods.size() == 1 ? 0 : s));
            list.add(new SelectionStage(words[0], isCounted ? Integer.parseInt(words[1]) : 0, selector));
        }
        if (!list.get(list.size() - 1).level().equals(Frame.UNIT)
                || list.stream().map(SelectionStage::level).distinct().count() < list.size()) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--stages: %s, expected different columns, the last one unit",
                            "--stages：%s，各列应不同，最后一列应为unit", String.join(",", stages)));
        }
        return new Scheme(list);
    }

    private static Selector selector(CommandSpec spec, String code) {
        try {
            return Selector.of(code)
                    .orElseThrow(() -> new Misuse(
                            spec,
                            Text.of(
                                    "--method: '%s', expected one of %s",
                                    "--method：“%s”，应为下列之一：%s", code, String.join(", ", Selector.codes()))));
        } catch (IllegalArgumentException outOfRange) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--method: '%s', expected a wave from 1 and a share from 0 to 1 behind it",
                            "--method：“%s”，其后应为不小于1的期次和0至1的保留比例", code));
        }
    }
}
