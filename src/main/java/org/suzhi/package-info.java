/**
 * suzhi: surveys of citizens' science literacy, from a region's programme to a report.
 *
 * <pre>
 * plan → design → draw → collect ─┬→ score ──┬→ estimate ─┬→ gap ─→ report
 *                                 └→ weight ─┘            └→ area ┘
 * </pre>
 *
 * <p>Each word is a stage: a package, a command, and a file that it hands on. A stage uses the nouns and the stages
 * before it; nothing uses a later stage, and nothing uses the command line.
 *
 * <ul>
 *   <li>{@link org.suzhi.survey}: nouns that every stage speaks: strata, domains, groups, frames, intervals, seeds
 *   <li>{@link org.suzhi.io}: tables and documents in and out of files; knows no stage
 *   <li>{@link org.suzhi.questionnaire}: the instrument: items, keys, criteria
 *   <li>{@link org.suzhi.irt}: abilities from the curves of items and somebody's answers
 *   <li>{@link org.suzhi.form}: from a bank of items to forms, on paper and on tablets
 *   <li>{@link org.suzhi.tally}: weighted sums per PSU and domain, and the variances that follow from them
 *   <li>{@link org.suzhi.plan}: what must be shown, for whom, by when
 *   <li>{@link org.suzhi.design}: how many, where
 *   <li>{@link org.suzhi.draw}: whom
 *   <li>{@link org.suzhi.collect}: what came back
 *   <li>{@link org.suzhi.score}: answers into literate or not
 *   <li>{@link org.suzhi.items}: which items work
 *   <li>{@link org.suzhi.weight}: sample into population
 *   <li>{@link org.suzhi.estimate}: regions and groups with intervals
 *   <li>{@link org.suzhi.area}: regions too small to stand alone
 *   <li>{@link org.suzhi.gap}: who is behind, and is the target met
 *   <li>{@link org.suzhi.cause}: what goes along with a gap; commands below {@code gap}
 *   <li>{@link org.suzhi.report}: what a reader sees
 *   <li>{@link org.suzhi.rehearse}: the survey before there is one, drawn and answered many times
 *   <li>{@link org.suzhi.project}: the whole flow, run and resumed in a folder
 *   <li>{@link org.suzhi.cli}: the command line
 * </ul>
 */
package org.suzhi;
