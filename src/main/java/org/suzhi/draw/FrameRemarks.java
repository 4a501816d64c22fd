package org.suzhi.draw;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;

/**
 * What an audit found in a frame: in the order of the checks, within a check in the order of the frame's records or of
 * the names of strata and places. The same frame gives the same remarks.
 *
 * @param list the remarks; empty when there is nothing to say
 */
public record FrameRemarks(List<FrameRemark> list) {

    /** Name of the table of remarks as a file. */
    public static final String FILE = "frame-audit.csv";

    /** The list is copied. */
    public FrameRemarks {
        list = List.copyOf(list);
    }

    /** The remarks without which nothing may be drawn. */
    public List<FrameRemark> errors() {
        return of(FrameCheck.Severity.ERROR);
    }

    /** The remarks that somebody has to look at. */
    public List<FrameRemark> warnings() {
        return of(FrameCheck.Severity.WARNING);
    }

    /**
     * Ends the work when there are errors.
     *
     * @throws DataException with the findings of all errors
     */
    public void raise() {
        if (!errors().isEmpty()) {
            throw new DataException(errors().stream().map(FrameRemark::finding).toList());
        }
    }

    /**
     * The remarks as a table, one record each: {@code severity} (error or warning), {@code check}, {@code subject},
     * {@code line} in the frame's file (0 for a stratum or place), {@code column}, and the sentence in both languages,
     * {@code remark_en} and {@code remark_zh}.
     */
    public Microdata table() {
        return Microdata.of(
                FILE,
                List.of(
                        column("severity", remark -> remark.severity().name().toLowerCase(Locale.ROOT)),
                        column("check", remark -> remark.check().code()),
                        column("subject", FrameRemark::subject),
                        column("line", remark -> Long.toString(remark.finding().line())),
                        column("column", remark -> remark.finding().column()),
                        column("remark_en", remark -> remark.finding().in(Language.EN)),
                        column("remark_zh", remark -> remark.finding().in(Language.ZH))));
    }

    private List<FrameRemark> of(FrameCheck.Severity severity) {
        return list.stream().filter(remark -> remark.severity() == severity).toList();
    }

    private Column column(String name, Function<FrameRemark, String> cell) {
        return Column.of(name, list.stream().map(cell).toList());
    }
}
