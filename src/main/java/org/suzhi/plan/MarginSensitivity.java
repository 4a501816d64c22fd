package org.suzhi.plan;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Text;

/**
 * How much a ratio owes to the year of its margins: the same ratios of groups, weighted by the people of the census and by
 * the same people some years older.
 *
 * @param variable  sex or age_group
 * @param criterion of the ratios
 * @param year      to which the people were moved
 * @param published the ratio of the whole as published; NaN where it is not given
 * @param of        the year that it is of; 0 where that is not said
 * @param census    with the people as counted
 * @param aged      with the people aged and none dead
 * @param survived  with the people aged and deaths
 */
public record MarginSensitivity(
        String variable,
        String criterion,
        int year,
        double published,
        int of,
        double census,
        double aged,
        double survived) {

    /** By sex and by age, as far as the ratios have them. */
    public static List<MarginSensitivity> of(GroupRatios ratios, Cohorts census, int year) {
        List<MarginSensitivity> all = new ArrayList<>();
        // what was published of the nation says nothing of the margins of a province
        double published = ratios.isNational() && !census.place().equals(Cohorts.NATION) ? Double.NaN : ratios.whole();
        for (String variable : ratios.variables()) {
            all.add(new MarginSensitivity(
                    variable,
                    ratios.criterion(),
                    year,
                    published,
                    ratios.year(),
                    ratios.with(variable, census),
                    ratios.with(variable, census.in(year, Survival.NONE)),
                    ratios.with(variable, census.in(year, Survival.GOMPERTZ))));
        }
        return all;
    }

    /** What the ageing of the margins moves. */
    public double shift() {
        return aged - census;
    }

    /** The comparison and what explains it. */
    public Text sentence() {
        Text numbers = Text.of(
                "by %s, criterion %s: %.2f %% with the people of %d, %.2f %% with them aged to %d without deaths, %.2f %% with deaths",
                "按%s，标准%s：用%4$d年人口为%3$.2f%%，推移到%6$d年不计死亡为%5$.2f%%，计死亡为%7$.2f%%",
                variable,
                criterion,
                100 * census,
                Cohorts.CENSUS,
                100 * aged,
                year,
                100 * survived);
        if (Double.isNaN(published)) {
            return numbers;
        }
        if (of != 0 && of != year) {
            return Text.of(
                    "%s; the published %.2f %% is of %d, another year than these margins",
                    "%s；公布值%.2f%%为%d年，与这一边际的年份不同", numbers, 100 * published, of);
        }
        Text why = variable.equals("sex")
                ? Text.same("")
                : new Text(", as the young, who score higher, have become a smaller part", "（得分较高的年轻人占比下降）");
        Text explained = Math.abs(aged - published) < Math.abs(census - published)
                ? Text.of(
                        "published %.2f %%: of the %+.2f points between, %+.2f come from the age of the margins%s; deaths take %+.2f of"
                                + " them back; what is left is rounding, migration and the survey's own margins",
                        "公布值%.2f%%：相差%+.2f个百分点中，%+.2f个来自边际年份%s，计入死亡则抵回%+.2f个；其余来自舍入、迁移和调查自身的边际",
                        100 * published,
                        100 * (census - published),
                        100 * (census - aged),
                        why,
                        100 * (survived - aged))
                : Text.of(
                        "published %.2f %%, %.2f points from the first: the year of these margins explains nothing of it",
                        "公布值%.2f%%，与第一个数相差%.2f个百分点：这一边际的年份不能解释该差异", 100 * published, 100 * (census - published));
        return Text.of("%s; %s", "%s；%s", numbers, explained);
    }
}
