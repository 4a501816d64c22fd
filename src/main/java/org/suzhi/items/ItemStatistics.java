package org.suzhi.items;

/**
 * How an item works. Numbers that cannot be given are NaN.
 *
 * @param item       its name
 * @param n          people who were asked and count
 * @param p          difficulty: the share of them who are right
 * @param pError     its standard error
 * @param rest       discrimination: the correlation with the score of the other items
 * @param restError  its standard error
 * @param total      the correlation with the score, this item included
 */
public record ItemStatistics(
        String item, int n, double p, double pError, double rest, double restError, double total) {}
