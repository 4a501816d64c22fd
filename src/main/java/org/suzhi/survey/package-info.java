/** Nouns that every stage speaks: strata, domains, groups, frames, intervals, seeds, and findings about data. */
package org.suzhi.survey;
