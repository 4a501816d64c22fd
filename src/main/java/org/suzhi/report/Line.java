package org.suzhi.report;

import org.suzhi.estimate.Estimate;

/**
 * A line of a table: a part of the population and what was estimated for it. The methods give the numbers as the page
 * shows them.
 *
 * @param by       the column that makes the part; empty for the whole
 * @param level    its level in files
 * @param name     what people call it
 * @param estimate the estimate
 * @param remark   its flags in words
 */
record Line(String by, String level, String name, Estimate estimate, String remark) {

    public String n() {
        return Figures.count(estimate.n());
    }

    public String ratio() {
        return Figures.percent(estimate.value());
    }

    public String interval() {
        return Figures.interval(estimate.interval());
    }

    public String se() {
        return Figures.percent(estimate.se());
    }

    public String deff() {
        return Figures.decimals(estimate.deff());
    }

    /** True when there is an estimate that few people or few units stand behind. */
    public boolean fragile() {
        return estimate.n() > 0 && !estimate.flag().isEmpty();
    }
}
