/** Regions too small to stand alone: direct estimates that borrow from a model of all regions, and say how much. */
package org.suzhi.area;
