package org.suzhi.plan;

import org.suzhi.survey.Text;

/**
 * A survey, statistic, inspection, evaluation or summary that the programme schedules.
 *
 * @param year    its year; 0 when the programme promises it without naming one
 * @param kind    survey, statistics, inspection, evaluation or summary
 * @param what    what is done
 * @param with    with whom it is done; empty text for nobody
 * @param section where the programme says so
 */
public record Wave(int year, String kind, Text what, Text with, String section) {}
