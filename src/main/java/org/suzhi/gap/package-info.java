/** Gaps between groups and regions, imbalance, ranks, verdicts on targets, the way to them, and what might be done. */
package org.suzhi.gap;
