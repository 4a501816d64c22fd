package org.suzhi.cause;

/**
 * A component of a gap before its uncertainty is known.
 *
 * @param part   what it is a component of: gap, explained, …
 * @param column the background variable; empty for the whole part
 * @param level  the level; empty for a whole variable
 * @param amount its size
 */
record Component(String part, String column, String level, Traced amount) {

    Component(String part, Traced amount) {
        this(part, "", "", amount);
    }
}
