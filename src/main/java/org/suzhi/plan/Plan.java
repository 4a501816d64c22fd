package org.suzhi.plan;

import java.util.List;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/**
 * A region's science literacy programme: what must be shown, for whom, by when.
 *
 * @param id       its name
 * @param title    the programme's title
 * @param draft    true when the text calls itself a draft
 * @param region   the region
 * @param parent   the region above
 * @param province the province
 * @param from     first year
 * @param to       last year
 * @param groups   key groups in the programme's own order
 * @param targets  what is promised about the proportion
 * @param waves    surveys and evaluations
 * @param actions  actions and projects with their units
 * @param tasks    everything else that can be counted
 */
public record Plan(
        String id,
        Text title,
        boolean draft,
        Region region,
        Region parent,
        Text province,
        int from,
        int to,
        List<KeyGroup> groups,
        List<Target> targets,
        List<Wave> waves,
        List<Action> actions,
        List<Task> tasks) {

    /** The lists are copied. */
    public Plan {
        groups = List.copyOf(groups);
        targets = List.copyOf(targets);
        waves = List.copyOf(waves);
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
    }

    /** What a table calls a group; the code itself for an unknown one. */
    public Text groupLabel(String id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .map(KeyGroup::label)
                .findFirst()
                .orElse(Text.same(id));
    }
}
