package org.suzhi.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * The dictionary of a system file as it stands there, record by record; texts remain bytes until the encoding is known.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, from System File Record Structure to Dictionary Termination
 * Record.
 */
final class SavRecords {

    private static final int VARIABLE = 2;
    private static final int VALUE_LABELS = 3;
    private static final int LABELLED_VARIABLES = 4;
    private static final int DOCUMENT = 6;
    private static final int EXTENSION = 7;
    private static final int END = 999;

    private static final int DOCUMENT_LINE = 80;
    private static final int WIDEST = 255;

    /**
     * A variable, or eight more bytes of the string before.
     *
     * @param width   bytes of a string, 0 for a number, -1 for what continues a string
     * @param name    the short name
     * @param label   null where there is none
     * @param format  the code of the format in which it is printed
     * @param range   whether the first two missing values are the ends of a range
     * @param missing missing values of eight bytes
     */
    record Slot(int width, SavBytes name, SavBytes label, int format, boolean range, List<SavBytes> missing) {}

    /** A value of eight bytes and what it means. */
    record Meaning(SavBytes value, SavBytes label) {}

    /** What values of some variables mean; the variables are counted in slots from 1. */
    record Meanings(List<Meaning> meanings, List<Integer> variables) {}

    private final SavBytes file;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Meanings> meanings = new ArrayList<>();
    private final Map<Integer, SavBytes> extensions = new HashMap<>();

    private SavRecords(SavBytes file) {
        this.file = file;
    }

    /** Reads up to the cases. */
    static SavRecords read(SavBytes file) {
        SavRecords records = new SavRecords(file);
        int type = file.integer();
        while (type != END) {
            records.record(type);
            type = file.integer();
        }
        file.integer();
        return records;
    }

    String source() {
        return file.source();
    }

    List<Slot> slots() {
        return Collections.unmodifiableList(slots);
    }

    List<Meanings> meanings() {
        return Collections.unmodifiableList(meanings);
    }

    /** The content of an extension from its beginning; nothing where there is none. */
    SavBytes extension(int subtype) {
        SavBytes content = extensions.get(subtype);
        return content == null ? file.part(0) : content.view();
    }

    /** What to say of a dictionary that cannot be. */
    DataException damaged(Text found, Text expected) {
        return file.damaged(found, expected);
    }

    private void record(int type) {
        switch (type) {
            case VARIABLE -> slots.add(slot());
            case VALUE_LABELS -> meanings.add(labels());
            case DOCUMENT -> file.skip((long) DOCUMENT_LINE * count());
            case EXTENSION -> {
                int subtype = file.integer();
                long size = count();
                extensions.putIfAbsent(subtype, file.part(size * count()));
            }
            default ->
                throw file.damaged(
                        Text.of("a record of type %d before byte %d", "第%2$d个字节前的记录类型为%1$d", type, file.position() + 1),
                        new Text("2, 3, 6, 7 or 999", "2、3、6、7或999"));
        }
    }

    private Slot slot() {
        int width = file.integer();
        boolean hasLabel = file.integer() != 0;
        int missing = file.integer();
        int format = file.integer() >> 16 & 0xff;
        file.integer();
        SavBytes name = file.part(Long.BYTES);
        if (width < -1 || width > WIDEST) {
            throw file.damaged(Text.of("a variable of %d bytes", "变量宽度为%d字节", width), new Text("0 to 255", "0至255"));
        }
        if (missing < -3 || missing == -1 || missing > 3) {
            throw file.damaged(
                    Text.of("%d missing values of a variable", "变量的缺失值个数为%d", missing),
                    new Text("0 to 3, -2 or -3", "0至3、-2或-3"));
        }
        SavBytes label = null;
        if (hasLabel) {
            long length = count();
            label = file.part(length);
            file.skip(-length & 3);
        }
        List<SavBytes> values = new ArrayList<>();
        for (int i = 0; i < Math.abs(missing); i++) {
            values.add(file.part(Long.BYTES));
        }
        return new Slot(width, name, label, format, missing < 0, List.copyOf(values));
    }

    private Meanings labels() {
        List<Meaning> list = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            SavBytes value = file.part(Long.BYTES);
            int length = file.small();
            list.add(new Meaning(value, file.part(length)));
            file.skip(-(length + 1) & 7);
        }
        int type = file.integer();
        if (type != LABELLED_VARIABLES) {
            throw file.damaged(
                    Text.of("a record of type %d behind value labels", "值标签之后的记录类型为%d", type), Text.same("4"));
        }
        List<Integer> variables = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            variables.add(file.integer());
        }
        return new Meanings(List.copyOf(list), List.copyOf(variables));
    }

    private int count() {
        int count = file.integer();
        if (count < 0) {
            throw file.damaged(
                    Text.of("%d parts before byte %d", "第%2$d个字节前的个数为%1$d", count, file.position() + 1),
                    new Text("a number of parts", "非负的个数"));
        }
        return count;
    }
}
