package org.suzhi.report;

import org.suzhi.gap.Place;

/**
 * A place in a ranking.
 *
 * @param table the ranking's table
 * @param name  the place in words
 * @param own   true for the survey's own place among its peers
 * @param place the place
 */
record RankLine(String table, String name, boolean own, Place place) {

    public String ratio() {
        return Figures.percent(place.ratio());
    }

    public String rank() {
        return Figures.count(place.rank());
    }

    public String set() {
        return place.lower() == place.upper()
                ? Figures.count(place.lower())
                : Figures.count(place.lower()) + "–" + Figures.count(place.upper());
    }
}
