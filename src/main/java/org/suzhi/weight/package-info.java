/** Weights that carry the interviews to the population. */
package org.suzhi.weight;
