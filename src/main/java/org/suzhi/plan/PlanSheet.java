package org.suzhi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** A programme as text for a terminal: everything in it that can be counted or checked. */
public final class PlanSheet {

    private final Plan plan;
    private final Language language;
    private final StringBuilder sheet = new StringBuilder();

    private PlanSheet(Plan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** The programme in one language. */
    public static String of(Plan plan, Language language) {
        return new PlanSheet(plan, language).print();
    }

    private String print() {
        line("%s%s", "%s%s", plan.title(), plan.draft() ? new Text(" (draft)", "（草案）") : Text.same(""));
        boolean within = !plan.province().equals(plan.parent().name());
        line(
                "%s (%s), part of %s%s; %d–%d",
                "%s（%s），隶属%s%s；%d—%d年",
                plan.region().name(),
                plan.region().level().text(),
                plan.parent().name(),
                within ? Text.of(", %s", "（%s）", plan.province()) : Text.same(""),
                plan.from(),
                plan.to());
        heading(new Text("Groups, in the programme's order", "重点人群（按原文顺序）"));
        for (KeyGroup group : plan.groups()) {
            line("  %s — %s", "  %s——%s", group.name(), group.label());
        }
        heading(new Text("Targets", "目标"));
        plan.targets().forEach(this::target);
        heading(new Text("Surveys, statistics, inspections, evaluations", "调查、统计、督查、评估"));
        plan.waves().forEach(this::wave);
        heading(new Text("Actions and projects", "行动和工程"));
        plan.actions().forEach(this::action);
        heading(Text.of("Countable tasks: %d", "可计数任务：%d项", plan.tasks().size()));
        plan.tasks().forEach(this::task);
        return sheet.toString();
    }

    private void target(Target target) {
        Text kind = kind(target.binding());
        if (target instanceof Target.Ratio ratio) {
            line(
                    "  %d: ratio %s %s %% [%s] %s",
                    "  %d年：比例%s%s%%【%s】%s",
                    ratio.year(),
                    ratio.comparator().text(),
                    Decimal.text(Decimal.rounded(100 * ratio.goal())),
                    kind,
                    ratio.text());
        } else if (target instanceof Target.Relative relative) {
            line(
                    "  %d: ratio %s that of %s [%s] %s",
                    "  %d年：比例%s%s【%s】%s",
                    relative.year(),
                    relative.comparator().text(),
                    relative.other(),
                    kind,
                    relative.text());
        } else if (target instanceof Target.Rank rank) {
            line("  %d: rank among %s [%s] %s", "  %d年：在%s中的位次【%s】%s", rank.year(), rank.among(), kind, rank.text());
        }
    }

    private void wave(Wave wave) {
        Text when = wave.year() == 0 ? new Text("undated", "未定年份") : Text.of("%d", "%d年", wave.year());
        Text with = wave.with().en().isEmpty() ? wave.with() : Text.of(", with %s", "，会同%s", wave.with());
        line("  %s: %s%s (%s)", "  %s：%s%s（%s）", when, wave.what(), with, wave.section());
    }

    private void action(Action action) {
        line("  %s (%s)", "  %s（%s）", action.name(), action.section());
        units(new Text("lead", "牵头"), action.lead());
        units(new Text("participating", "参与"), action.participating());
    }

    private void task(Task task) {
        boolean share = task.unit().en().equals("share");
        Text number = share
                ? Text.of("%s %%", "%s%%", Decimal.text(Decimal.rounded(100 * task.number())))
                : Text.of("%s %s", "%s%s", Decimal.text(task.number()), task.unit());
        Text per = task.per().en().isEmpty() ? task.per() : Text.of(", %s", "，%s", task.per());
        line(
                "  %s: %s%s, %s%s [%s] (%s; %s)",
                "  %s：%s%s，%s%s【%s】（%s；%s）",
                task.what(),
                sign(task.comparator()),
                number,
                task.period().text(),
                per,
                kind(task.binding()),
                task.action().name(),
                task.section());
        units(new Text("lead", "牵头"), task.lead());
        units(new Text("participating", "参与"), task.participating());
        if (!task.note().en().isEmpty()) {
            line("      %s", "      %s", task.note());
        }
    }

    private static Text sign(String comparator) {
        return switch (comparator) {
            case ">=" -> new Text("at least ", "不少于");
            case ">" -> new Text("more than ", "超过");
            default -> Text.same("");
        };
    }

    private static Text kind(boolean binding) {
        return binding ? new Text("binding", "约束性") : new Text("aspiration", "力争");
    }

    private void units(Text role, List<Text> units) {
        if (!units.isEmpty()) {
            List<String> names = new ArrayList<>(
                    units.stream().map(unit -> unit.in(language)).collect(Collectors.toList()));
            line("      %s: %s", "      %s：%s", role, String.join(language == Language.ZH ? "、" : ", ", names));
        }
    }

    private void heading(Text text) {
        sheet.append('\n');
        line("%s", "%s", text);
    }

    private void line(String en, String zh, Object... arguments) {
        sheet.append(Text.of(en, zh, arguments).in(language)).append('\n');
    }
}
