package org.suzhi.survey;

import java.util.List;
import java.util.stream.Collectors;

/** The data is wrong: a small report with one finding or more. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** A report of several findings, at least one. */
    public DataException(List<Finding> findings) {
        super(findings.stream().map(f -> f.in(Language.EN)).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    /** A report of one finding. */
    public DataException(Finding finding) {
        this(List.of(finding));
    }

    /** A report of one finding about a whole file, folder or option. */
    public DataException(String place, Text found, Text expected, Text remedy) {
        this(Finding.of(place, found, expected, remedy));
    }

    /** What was found, in the order in which it was met. */
    public List<Finding> findings() {
        return findings;
    }
}
