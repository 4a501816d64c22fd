package org.suzhi.form;

import java.util.List;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.Benchmarks;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.survey.Text;

/** Rules on a bank of the whole standard: enough items, on every benchmark and in every dimension. */
final class CoverageRules {

    private static final Text WRITE = new Text("write more of them", "请补充题目");

    private final Bank bank;
    private final Lines lines;

    CoverageRules(Bank bank, Lines lines) {
        this.bank = bank;
        this.lines = lines;
    }

    void check() {
        int size = bank.items().size();
        if (size < Benchmarks.ALL_POINTS) {
            lines.all(
                    "items",
                    Text.of("%d items", "%d道题目", size),
                    Text.of("at least %d", "至少%d道", Benchmarks.ALL_POINTS),
                    WRITE);
        }
        for (int benchmark = 1; benchmark <= Benchmarks.COUNT; benchmark++) {
            int number = benchmark;
            long count = bank.items().stream()
                    .filter(item -> item.benchmark() == number)
                    .count();
            if (count < Benchmarks.points(benchmark)) {
                lines.all(
                        "benchmark " + benchmark,
                        Text.of("%d items", "%d道题目", count),
                        Text.of("at least %d, its points", "至少%d道（与其分值相同）", Benchmarks.points(benchmark)),
                        WRITE);
            }
        }
        for (Dimension dimension : bank.dimensions()) {
            if (bank.items().stream().noneMatch(item -> item.dimension().equals(dimension.id()))) {
                lines.all(
                        "dimension " + dimension.id(),
                        new Text("no items", "没有题目"),
                        new Text("items of every dimension", "每个维度都有题目"),
                        WRITE);
            }
        }
        double points =
                bank.dimensions().stream().mapToDouble(Dimension::points).sum();
        if (!(Math.abs(points - 100) < 1e-9)) {
            lines.all(
                    "dimensions",
                    Text.of("points that add up to %s", "分值合计%s", points),
                    Text.same("100"),
                    new Text("correct the points", "请更正分值"));
        }
    }

    /** Notes benchmarks without an item in a questionnaire that uses benchmarks. */
    static void everyBenchmark(List<Question> questions, Lines lines) {
        if (questions.stream().noneMatch(question -> question.benchmark() > 0)) {
            return;
        }
        for (int benchmark = 1; benchmark <= Benchmarks.COUNT; benchmark++) {
            int number = benchmark;
            if (questions.stream().noneMatch(question -> question.benchmark() == number)) {
                lines.all(
                        "benchmark " + benchmark,
                        new Text("no item", "没有题目"),
                        new Text("at least one item of every benchmark", "每条基准至少一道题目"),
                        new Text("add one", "请补充"));
            }
        }
    }
}
