package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title above a column.
 *
 * @param whole      all of it
 * @param unnumbered without the number in front
 * @param tails      what stands behind each sign that may stand behind the name of a group
 */
record Title(Wording whole, Wording unnumbered, List<Wording> tails) {

    private static final Pattern JOINT = Pattern.compile("[/.:\\-]");

    static Title of(String text) {
        Wording whole = Wording.of(text);
        List<Wording> tails = new ArrayList<>();
        for (Matcher joint = JOINT.matcher(whole.plain()); joint.find(); ) {
            Wording tail = Wording.of(whole.plain().substring(joint.end()));
            tails.add(tail);
            tails.add(tail.unnumbered());
        }
        return new Title(whole, whole.unnumbered(), tails);
    }
}
