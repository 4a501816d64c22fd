/** Gaps between groups and verdicts on targets. */
package org.suzhi.gap;
