package org.suzhi.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;

/**
 * Parses the ranges of a file on several threads, does something with each block of records, and combines what comes of
 * it in the order of the file, so that the result does not depend on the threads. When something is wrong with the file
 * the rest is read for its findings only.
 */
final class CsvFold<T> {

    private final CsvRanges ranges;
    private final Selection selection;
    private final Function<Microdata, T> work;
    private final BinaryOperator<T> combine;

    private final Map<Integer, Optional<T>> waiting = new HashMap<>();
    private int next;
    private T result;
    private final List<Finding> findings = new ArrayList<>();
    private DataException malformed;
    private int malformedAt = Integer.MAX_VALUE;
    private RuntimeException failure;
    private int failedAt = Integer.MAX_VALUE;
    /** The first range with which something was wrong: no work is done behind it. */
    private volatile int wrongAt = Integer.MAX_VALUE;
    /** What ends the reading at once. */
    private volatile Throwable fatal;

    CsvFold(CsvRanges ranges, Selection selection, Function<Microdata, T> work, BinaryOperator<T> combine) {
        this.ranges = ranges;
        this.selection = selection;
        this.work = work;
        this.combine = combine;
    }

    /**
     * Reads from the range that starts with the header to the end; empty when there was no record.
     *
     * @throws DataException                                when something is wrong with the file
     * @throws java.nio.charset.CharacterCodingException when it is not UTF-8
     */
    Optional<T> run(CsvRange first, int threads) throws IOException {
        next = first.index();
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(() -> readAll(null), "suzhi-read-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        readAll(first);
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException stop) {
            fatal = stop;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
        raise();
        return Optional.ofNullable(result);
    }

    private void raise() throws IOException {
        if (fatal instanceof IOException unreadable) {
            throw unreadable;
        }
        if (fatal instanceof Error error) {
            throw error;
        }
        RuntimeException wrong = fatal instanceof RuntimeException fault ? fault : malformed;
        if (wrong == null && !findings.isEmpty()) {
            findings.sort(Comparator.comparingLong(Finding::line));
            wrong = new DataException(findings.stream().distinct().toList());
        }
        wrong = wrong == null ? failure : wrong;
        if (wrong != null) {
            throw wrong;
        }
    }

    private void readAll(CsvRange first) {
        try {
            CsvRange range = first == null ? ranges.next(new byte[0]) : first;
            while (range != null && fatal == null) {
                read(range, range == first);
                range = ranges.next(range.buffer());
            }
        } catch (IOException | RuntimeException | Error ends) {
            fatal = ends;
        }
    }

    private void read(CsvRange range, boolean startsWithHeader) throws IOException {
        CsvBlock block = new CsvBlock(selection, range.linesBefore(), startsWithHeader);
        try {
            CsvSyntax.parse(selection.source(), range, block);
        } catch (DataException wrong) {
            noteMalformed(range.index(), wrong);
            return;
        }
        List<Finding> found = block.findings();
        if (!found.isEmpty()) {
            noteFindings(range.index(), found);
            return;
        }
        if (range.index() > wrongAt) {
            return;
        }
        try {
            add(range.index(), block.rows() == 0 ? Optional.empty() : Optional.of(work.apply(block.data())));
        } catch (RuntimeException fault) {
            noteFailure(range.index(), fault);
        }
    }

    private synchronized void add(int index, Optional<T> value) {
        waiting.put(index, value);
        for (Optional<T> part = waiting.remove(next); part != null; part = waiting.remove(next)) {
            next++;
            if (part.isPresent()) {
                result = result == null ? part.get() : combine.apply(result, part.get());
            }
        }
    }

    private synchronized void noteMalformed(int index, DataException wrong) {
        wrongAt = Math.min(wrongAt, index);
        if (index < malformedAt) {
            malformedAt = index;
            malformed = wrong;
        }
    }

    private synchronized void noteFindings(int index, List<Finding> found) {
        wrongAt = Math.min(wrongAt, index);
        findings.addAll(found);
    }

    private synchronized void noteFailure(int index, RuntimeException fault) {
        wrongAt = Math.min(wrongAt, index);
        if (index < failedAt) {
            failedAt = index;
            failure = fault;
        }
    }
}
