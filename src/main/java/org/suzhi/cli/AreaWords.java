package org.suzhi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.suzhi.area.AreaCoefficient;
import org.suzhi.area.AreaEstimate;
import org.suzhi.area.AreaEstimates;
import org.suzhi.area.AreaFlag;
import org.suzhi.area.AreaModel;
import org.suzhi.area.Benchmark;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/** What {@code area} says to people; every sentence names the criterion. */
record AreaWords(Speaker speaker, AreaEstimates estimates) {

    private static final int NAMED = 5;

    /** The model, how well it fits, what it gains, what benchmarking does, and the warnings. */
    void say() {
        AreaModel model = estimates.model();
        say(Text.of(
                "model of Fay and Herriot for %d areas by %s, on the %s; standard deviation between areas %.4g",
                "%d个地区的Fay–Herriot模型，%s，%s；地区间标准差%.4g",
                model.areas(),
                model.method().text(),
                model.scale().text(),
                Math.sqrt(model.variance())));
        TextTable table = new TextTable()
                .row(
                        new Text("coefficient", "系数"),
                        new Text("value", "取值"),
                        new Text("se", "标准误"),
                        new Text("p", "p值"));
        for (AreaCoefficient coefficient : model.coefficients()) {
            table.row(
                    name(coefficient),
                    number("%.5g", coefficient.value()),
                    number("%.3g", coefficient.se()),
                    number("%.3g", coefficient.p()));
        }
        table.say(speaker);
        say(Text.of(
                "%s; AIC %.2f, BIC %.2f; normal residuals: W = %s, p = %s (Shapiro and Francia)",
                "%s；AIC %.2f，BIC %.2f；残差正态性：W = %s，p = %s（Shapiro–Francia）",
                explained(model),
                model.aic(),
                model.bic(),
                number("%.3f", model.normality().w()),
                number("%.3g", model.normality().p())));
        if (model.variance() == 0) {
            say(new Text(
                    "no variance between areas beyond sampling error was found: every area gets what the model says of it, and the"
                            + " errors by the formula are not to be trusted then; --method yl never finds 0",
                    "未发现超出抽样误差的地区间差异：各地区均取模型值，此时按公式得出的误差不可靠；--method yl不会得到0"));
        }
        if (!Double.isNaN(model.deff())
                && estimates.areas().stream()
                        .anyMatch(area -> Double.isFinite(area.usedSe()) && area.usedSe() != area.directSe())) {
            say(Text.of("smoothed variances follow from a factor of %.4g", "平滑方差所用系数为%.4g", model.deff()));
        }
        gains();
        sum();
        Arrays.stream(AreaFlag.values()).forEach(this::say);
    }

    private static Text name(AreaCoefficient coefficient) {
        return coefficient.name().equals(AreaCoefficient.INTERCEPT)
                ? new Text(coefficient.name(), "（截距）")
                : Text.same(coefficient.name());
    }

    private static Text explained(AreaModel model) {
        if (model.coefficients().size() == 1) {
            return new Text("the model has no covariates", "模型没有协变量");
        }
        return Double.isNaN(model.rSquared())
                ? new Text("no variance between areas for the covariates to explain", "没有可由协变量解释的地区间方差")
                : Text.of(
                        "the covariates explain %s of the variance between areas",
                        "协变量解释地区间方差的%s", percent(model.rSquared()));
    }

    private void gains() {
        List<AreaEstimate> modelled = estimates.areas().stream()
                .filter(area -> !Double.isNaN(area.residual()))
                .toList();
        say(Text.of(
                "the model carries %s of the estimate in the median area, from %s to %s; the median root mean squared error"
                        + " is %.3g, the median standard error of direct estimates %.3g",
                "模型在估计值中所占份额的中位数为%s，最小%s，最大%s；均方根误差的中位数为%.3g，直接估计标准误的中位数为%.3g",
                percent(quantile(modelled, AreaEstimate::borrowed, 0.5)),
                percent(quantile(modelled, AreaEstimate::borrowed, 0)),
                percent(quantile(modelled, AreaEstimate::borrowed, 1)),
                quantile(modelled, AreaEstimate::rmse, 0.5),
                quantile(modelled, AreaEstimate::usedSe, 0.5)));
    }

    private void sum() {
        long outside = estimates.areas().stream()
                .filter(area -> Double.isNaN(area.weight()))
                .count();
        if (!Double.isFinite(estimates.before())) {
            say(new Text(
                    "the areas' shares of the population are not known, so they were not compared with the whole",
                    "各地区人口份额未知，未与总体估计值比较"));
        } else if (estimates.benchmark() == Benchmark.NONE) {
            say(Text.of(
                    "by population the areas add up to %.5g, the direct estimate for the whole is %.5g",
                    "各地区按人口加权合计为%.5g，总体的直接估计值为%.5g", estimates.before(), estimates.target()));
        } else {
            say(Text.of(
                    "benchmarked by %s: the areas added up to %.5g, now to %.5g as the whole; the square of each shift is in"
                            + " its mean squared error",
                    "%s：各地区原合计为%.5g，现与总体一致，为%.5g；调整量的平方已计入均方误差",
                    estimates.benchmark().text(),
                    estimates.before(),
                    estimates.target()));
        }
        if (outside > 0 && Double.isFinite(estimates.before())) {
            say(Text.of(
                    "%d areas are outside that sum, as their population is not known: --population gives it",
                    "%d个地区因人口未知而未计入合计：请用--population指明人口列", outside));
        }
    }

    private void say(AreaFlag flag) {
        List<String> names = estimates.areas().stream()
                .filter(area -> area.has(flag))
                .map(AreaEstimate::area)
                .toList();
        if (!names.isEmpty()) {
            String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            String more = names.size() > NAMED ? ", …" : "";
            say(Text.of("%d areas %s: %s%s", "%d个地区%s：%s%s", names.size(), flag.text(), first, more));
        }
    }

    private void say(Text sentence) {
        String criterion = estimates.criterion();
        Text who = criterion.isEmpty() ? new Text("no criterion named", "未注明判定标准") : Text.same(criterion);
        speaker.say(
                estimates.label() == Label.NONE
                        ? Text.of("%s: %s", "%s：%s", who, sentence)
                        : Text.of("%s, %s: %s", "%s，%s：%s", estimates.label().text(), who, sentence));
    }

    private static double quantile(List<AreaEstimate> areas, ToDoubleFunction<AreaEstimate> value, double p) {
        double[] sorted = areas.stream().mapToDouble(value).sorted().toArray();
        return sorted[(int) Math.round(p * (sorted.length - 1))];
    }

    private static Text percent(double share) {
        return Text.of("%.0f %%", "%.0f%%", 100 * share);
    }

    private static Text number(String format, double value) {
        return Text.same(Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value));
    }
}
