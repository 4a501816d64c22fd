/** Gaps between groups, what goes along with them, types of regions, and verdicts on targets. */
package org.suzhi.gap;
