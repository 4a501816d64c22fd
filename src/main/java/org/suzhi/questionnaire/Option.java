package org.suzhi.questionnaire;

import org.suzhi.survey.Text;

/**
 * An answer that can be chosen.
 *
 * @param code what files hold
 * @param text what people read
 */
public record Option(String code, Text text) {}
