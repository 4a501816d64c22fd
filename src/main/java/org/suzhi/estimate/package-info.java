/** Design-based estimates for the whole, regions and groups, with intervals and covariance. */
package org.suzhi.estimate;
