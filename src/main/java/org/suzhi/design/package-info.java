/** How many people to draw, and where. */
package org.suzhi.design;
