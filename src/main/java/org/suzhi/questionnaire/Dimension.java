package org.suzhi.questionnaire;

import org.suzhi.survey.Text;

/**
 * A dimension of science literacy.
 *
 * @param id     its name in files
 * @param name   what people call it
 * @param points the points that somebody who gets everything right has from it
 */
public record Dimension(String id, Text name, double points) {}
