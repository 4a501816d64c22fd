/** Weighted sums per primary sampling unit and domain, and the variances that follow from them. */
package org.suzhi.tally;
