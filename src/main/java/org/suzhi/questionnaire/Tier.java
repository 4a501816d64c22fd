package org.suzhi.questionnaire;

import org.suzhi.survey.Text;

/**
 * A band of scores.
 *
 * @param id   its name in files
 * @param name what people call it
 * @param from the least score in it
 */
public record Tier(String id, Text name, double from) {}
