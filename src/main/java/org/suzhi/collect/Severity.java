package org.suzhi.collect;

import java.util.Locale;

/** How soon somebody should look at a suspicion. */
enum Severity {
    /** Before the interview counts. */
    HIGH,
    /** With the next visit of the supervisor. */
    MEDIUM,
    /** When there is time. */
    LOW;

    /** Its word in files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
