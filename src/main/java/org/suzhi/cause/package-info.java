/** What goes along with a gap: decompositions, the importance of background variables, types of regions. It proves no causes. */
package org.suzhi.cause;
