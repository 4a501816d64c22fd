package org.suzhi.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/** Strings that are being read. */
final class SavTexts implements SavCells {

    private static final byte[] BLANK = {};

    private final SavVariable variable;
    private final SavText text;
    private final Labels labels = new Labels();
    private final byte[] bytes;
    private int rows;
    private int room;

    SavTexts(SavVariable variable, SavText text) {
        this.variable = variable;
        this.text = text;
        this.bytes = new byte[variable.width()];
    }

    /** A segment of a very long string takes one byte more than it holds. */
    @Override
    public void add(ByteBuffer record) throws SavMalformed {
        int from = variable.position();
        for (int at = 0; at < bytes.length; at += SavLayout.SEGMENT) {
            record.get(from, bytes, at, Math.min(SavLayout.SEGMENT, bytes.length - at));
            from += SavLayout.SEGMENT + 1;
        }
        if (rows == room) {
            room = Math.max(64, 2 * room);
            labels.grow(room);
        }
        String cell = text.of(bytes, bytes.length, rows + 1, variable.name());
        byte[] utf8 = cell.isEmpty() ? BLANK : cell.getBytes(StandardCharsets.UTF_8);
        labels.set(rows++, utf8, 0, utf8.length);
    }

    @Override
    public Column codes() {
        return labels.column(variable.name(), rows);
    }

    @Override
    public Column data() {
        return Microdata.of("", List.of(codes())).blanked(missing()).column(variable.name());
    }

    @Override
    public Set<String> missing() {
        Set<String> texts = new TreeSet<>(variable.missing().texts());
        texts.remove("");
        return texts;
    }
}
