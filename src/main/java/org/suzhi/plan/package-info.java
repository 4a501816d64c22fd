/** A region's programme: targets, key groups, waves and countable tasks. */
package org.suzhi.plan;
