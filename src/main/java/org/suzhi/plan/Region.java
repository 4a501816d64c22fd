package org.suzhi.plan;

import org.suzhi.survey.Text;

/**
 * A region with a programme of its own, or the one above it.
 *
 * @param name  its name
 * @param level its administrative level
 */
public record Region(Text name, Level level) {}
