package org.suzhi.plan;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * An action (提升行动), a project (重点工程) or a section on organisation, with the units that answer for it.
 *
 * @param id            its name in files
 * @param kind          action, project or organisation
 * @param name          what the programme calls it
 * @param section       where the programme describes it
 * @param lead          units in the lead
 * @param participating units that take part
 */
public record Action(String id, String kind, Text name, String section, List<Text> lead, List<Text> participating) {

    /** The lists are copied. */
    public Action {
        lead = List.copyOf(lead);
        participating = List.copyOf(participating);
    }
}
