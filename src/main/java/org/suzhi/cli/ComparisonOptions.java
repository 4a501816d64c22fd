package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.Family;
import org.suzhi.gap.Question;
import org.suzhi.gap.Scale;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say what is compared with what, and how. */
final class ComparisonOptions {

    @Option(
            names = "--compare",
            paramLabel = "QUESTION",
            description =
                    "Compare these: \"region\" is every region against the whole, \"region: all\" all pairs, \"group: youth -"
                            + " farmers\" a pair, \"group: all - farmers\" all others against one; give it once per family of gaps"
                            + " (default: all pairs of groups, and every level of the other columns against the whole).")
    List<String> compare = List.of();

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "The scale of gaps: difference, ratio or odds-ratio (default: ${DEFAULT-VALUE}).")
    String scale = "difference";

    @Option(
            names = "--simultaneous",
            description = "Give each gap an interval that holds together with those of its whole family as well.")
    boolean simultaneous;

    @Option(
            names = "--advantage",
            paramLabel = "FILE",
            description =
                    "What ranks the levels of a column from poor to rich, for the concentration index: a table of that column and"
                            + " one named advantage.")
    Path advantage;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of simultaneous intervals and joint ranks (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    /** The seed of a part of the work. */
    Seed seed(String part) {
        return new Seed(seed).derive(part);
    }

    /** The scale. */
    Scale scale(CommandSpec spec) {
        return Arrays.stream(Scale.values())
                .filter(known -> known.code().equals(scale))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        spec,
                        Text.of(
                                "--scale: '%s', expected one of %s",
                                "--scale：“%s”，应为%s之一",
                                scale,
                                Arrays.stream(Scale.values()).map(Scale::code).collect(Collectors.joining(", ")))));
    }

    /** The questions asked, or those that are always asked. */
    List<Question> questions(CommandSpec spec, Estimates estimates) {
        List<Question> questions = new ArrayList<>();
        try {
            compare.forEach(text -> questions.add(Question.parse(text)));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(
                    spec, Text.of("--compare: %s", "--compare有误，应为“列: 水平 - 水平”、“列: all”或“列”：%s", wrong.getMessage()));
        }
        if (!compare.isEmpty()) {
            return questions;
        }
        List<String> columns = columns(estimates);
        columns.stream()
                .filter(column -> column.equals(KeyGroup.COLUMN))
                .forEach(column -> questions.add(Question.parse(column + ": all")));
        columns.stream()
                .filter(column -> !column.equals(KeyGroup.COLUMN))
                .forEach(column -> questions.add(Question.parse(column)));
        return questions;
    }

    /** The answers. */
    List<Family> families(CommandSpec spec, Estimates estimates, List<String> groups) {
        Scale on = scale(spec);
        return questions(spec, estimates).stream()
                .map(question -> simultaneous
                        ? question.simultaneously(estimates, on, groups, seed(question.toString()))
                        : question.of(estimates, on, groups))
                .toList();
    }

    /** What ranks levels. */
    Advantage advantage(Estimates estimates) {
        return advantage == null ? Advantage.NONE : Advantage.read(advantage, columns(estimates));
    }

    /** The columns of which there is a table, in their order. */
    static List<String> columns(Estimates estimates) {
        return tables(estimates, 1);
    }

    /** The tables of so many columns, in their order. */
    static List<String> tables(Estimates estimates, int columns) {
        return estimates.rows().stream()
                .map(Estimate::domain)
                .filter(domain -> domain.by().size() == columns)
                .map(domain -> domain.table())
                .distinct()
                .toList();
    }
}
