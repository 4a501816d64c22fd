package org.suzhi.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * Where each variable stands in a case, and what it is called. A string takes a slot for every eight bytes; one of more
 * than 255 bytes is declared as several strings, one for every 252 bytes of it.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Variable Record, Long Variable Names Record and Very Long String
 * Record.
 */
final class SavLayout {

    private static final int LONG_NAMES = 13;
    private static final int VERY_LONG_STRINGS = 14;

    /** Bytes of a slot. */
    static final int SLOT = 8;
    /** Bytes that a segment of a very long string holds. */
    static final int SEGMENT = 255;

    private static final int SEGMENT_SHARE = 252;

    private final SavRecords records;
    private final SavText text;
    private final List<SavRecords.Slot> slots;

    SavLayout(SavRecords records, SavText text) {
        this.records = records;
        this.text = text;
        this.slots = records.slots();
    }

    /** The variables by the slot in which they begin, counted from 0; without missing values and labels of values. */
    Map<Integer, SavVariable> variables() throws SavMalformed {
        Map<String, String> longNames = pairs(LONG_NAMES);
        Map<String, String> lengths = pairs(VERY_LONG_STRINGS);
        Map<Integer, SavVariable> variables = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        int slot = 0;
        while (slot < slots.size()) {
            SavRecords.Slot first = slots.get(slot);
            String shortName = text.of(first.name());
            String key = shortName.toUpperCase(Locale.ROOT);
            String name = longNames.getOrDefault(key, shortName);
            if (name.isEmpty() || !known.add(name)) {
                throw unnamed(name, known.size() + 1);
            }
            int width = first.width();
            int end = end(slot, width);
            if (lengths.containsKey(key)) {
                width = length(shortName, lengths.get(key));
                end = segments(slot, width);
            }
            String label = first.label() == null ? "" : text.of(first.label());
            variables.put(
                    slot,
                    new SavVariable(
                            name, label, SLOT * slot, width, SavKind.of(first.format()), SavMissing.NONE, Map.of()));
            slot = end;
        }
        if (variables.isEmpty()) {
            throw records.damaged(new Text("no variables", "没有变量"), new Text("at least one variable", "至少一个变量"));
        }
        return variables;
    }

    /** Keys, in capitals, and what is said of them: {@code KEY=value}, with tabs or zeros between. */
    private Map<String, String> pairs(int subtype) throws SavMalformed {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.of(records.extension(subtype)).split("[\0\t]+")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    private DataException unnamed(String name, int number) {
        return new DataException(new Finding(
                records.source(),
                0,
                name,
                name.isEmpty()
                        ? Text.of("no name of variable %d", "第%d个变量没有名称", number)
                        : new Text("two variables of this name", "变量名重复"),
                new Text("a name of its own for each variable", "每个变量有各自的名称"),
                new Text("name the variables where the file was made, and export it again", "请在原软件中命名变量后重新导出")));
    }

    /** The slot behind a variable of up to 255 bytes. */
    private int end(int slot, int width) {
        int end = slot + Math.max(1, slots(width));
        for (int more = slot; more < end; more++) {
            if (more >= slots.size() || (slots.get(more).width() < 0) != (more > slot)) {
                throw records.damaged(
                        Text.of(
                                "a string of %d bytes in slots %d to %d",
                                "第%2$d至%3$d个位置上为%1$d字节的字符串", width, slot + 1, more),
                        new Text("one slot for every eight bytes", "每8个字节占一个位置"));
            }
        }
        return end;
    }

    private static int slots(int width) {
        return (width + SLOT - 1) / SLOT;
    }

    private int length(String name, String digits) {
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) <= SEGMENT) {
            throw records.damaged(
                    Text.of("'%s' bytes in the very long string %s", "超长字符串%2$s的字节数为“%1$s”", digits, name),
                    new Text("a number above 255", "大于255的数"));
        }
        return Integer.parseInt(digits);
    }

    /** The slot behind a very long string. */
    private int segments(int slot, int width) {
        int count = (width + SEGMENT_SHARE - 1) / SEGMENT_SHARE;
        int end = slot;
        for (int segment = 0; segment < count; segment++) {
            int expected = segment < count - 1 ? SEGMENT : width - segment * SEGMENT_SHARE;
            int found = end < slots.size() ? slots.get(end).width() : 0;
            if (slots(found) != slots(expected)) {
                throw records.damaged(
                        Text.of(
                                "%d bytes in segment %d of a string of %d bytes",
                                "%3$d字节字符串的第%2$d段为%1$d字节", found, segment + 1, width),
                        Text.of("%d bytes", "%d字节", expected));
            }
            end = end(end, found);
        }
        return end;
    }
}
