/** Answers into a score, a tier and a verdict on each person. */
package org.suzhi.score;
