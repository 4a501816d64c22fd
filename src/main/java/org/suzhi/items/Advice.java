package org.suzhi.items;

import org.suzhi.survey.Text;

/**
 * A flag on an item.
 *
 * @param item  the item
 * @param flag  what is the matter
 * @param words what was found and what to do
 */
public record Advice(String item, Flag flag, Text words) {}
