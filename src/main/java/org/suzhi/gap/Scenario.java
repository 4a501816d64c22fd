package org.suzhi.gap;

import java.util.Locale;
import org.suzhi.survey.Text;

/** On which scale a ratio moves by the same step every year: two scenarios, of which neither is a forecast. */
public enum Scenario {
    /** As many points every year. */
    LINEAR(new Text("linear", "线性")) {
        @Override
        double of(double ratio) {
            return ratio;
        }

        @Override
        double ratio(double value) {
            return value;
        }

        @Override
        double slope(double ratio) {
            return 1;
        }
    },

    /** As much on the log-odds every year, so that the ratio stays between 0 and 1. */
    LOGIT_LINEAR(new Text("logit-linear", "logit线性")) {
        @Override
        double of(double ratio) {
            return Math.log(ratio / (1 - ratio));
        }

        @Override
        double ratio(double value) {
            return 1 / (1 + Math.exp(-value));
        }

        @Override
        double slope(double ratio) {
            return 1 / (ratio * (1 - ratio));
        }
    };

    private final Text text;

    Scenario(Text text) {
        this.text = text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    abstract double of(double ratio);

    abstract double ratio(double value);

    /** How fast the scale moves where the ratio is: a small error there becomes so many times as large here. */
    abstract double slope(double ratio);
}
