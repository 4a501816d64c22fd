package org.suzhi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/**
 * What was done of a programme, to stand beside its outcome: neither is said to cause the other.
 *
 * @param day        the day by which tasks are looked at; of no meaning without them
 * @param tasks      how far each countable task has come; empty when nothing was reported
 * @param indicators what the statistics of science popularisation say, the latest of each place
 * @param label      of made-up reports and statistics
 */
public record Implementation(LocalDate day, List<TaskProgress> tasks, List<IndicatorLine> indicators, Label label) {

    /** Nothing is known. */
    public static final Implementation NONE = new Implementation(LocalDate.EPOCH, List.of(), List.of(), Label.NONE);

    /** What has to be said wherever tasks and the ratio stand side by side. */
    public static final Text CAUTION = new Text(
            "tasks and the ratio stand side by side: that one has caused the other is not shown by either",
            "任务进展与公民具备科学素质的比例并列呈现，并不说明两者之间存在因果关系");

    /** The lists are copied. */
    public Implementation {
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
    }

    /** How many tasks are done, on time, late and so on, those of which there are none left out. */
    public Text count() {
        List<Text> counts = Stream.of(TaskStatus.values())
                .map(status -> Text.of(
                        "%d %s",
                        "%d项%s",
                        tasks.stream().filter(task -> task.status() == status).count(),
                        status.text()))
                .filter(text -> !text.en().startsWith("0 "))
                .toList();
        return new Text(
                String.join(", ", counts.stream().map(Text::en).toList()),
                String.join("，", counts.stream().map(Text::zh).toList()));
    }
}
