/** Gaps between groups, what goes along with them, and verdicts on targets. */
package org.suzhi.gap;
