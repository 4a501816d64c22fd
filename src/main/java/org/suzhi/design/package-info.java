/**
 * How many people to draw, and where.
 *
 * <ul>
 *   <li>{@link org.suzhi.design.SampleSize} of a {@link org.suzhi.design.Goal} (a margin, a comparison, a proof) in a
 *       {@link org.suzhi.design.Field}; the other way round, {@link org.suzhi.design.DetectableGap}
 *   <li>{@link org.suzhi.design.Apportionment} of a {@link org.suzhi.design.Total} over strata by a
 *       {@link org.suzhi.design.Rule}; {@link org.suzhi.design.Bethel} where several estimates have limits
 *   <li>{@link org.suzhi.design.PlannedFrame}: the strata of a frame with what is known of them; {@link
 *       org.suzhi.design.PrecisionLimits}: limits from a table; {@link org.suzhi.design.Optimum}: what meets them in the
 *       field
 *   <li>{@link org.suzhi.design.Provability} of a target and {@link org.suzhi.design.Reportability} of a group, with
 *       {@link org.suzhi.design.CensusShares}
 *   <li>{@link org.suzhi.design.ClusterDesign}: units and people in them; {@link org.suzhi.design.TwoStageBudget}: what a
 *       budget pays for in each stratum
 *   <li>{@link org.suzhi.design.SizeClasses} and {@link org.suzhi.design.TakeAllStrata}: strata made of a size
 *   <li>{@link org.suzhi.design.Allocation}: the result, and its file
 * </ul>
 */
package org.suzhi.design;
