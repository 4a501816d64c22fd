package org.suzhi.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/**
 * A few named columns of a table, for files that are large or wide: UTF-8 CSV is read in blocks of records, on several
 * threads, and never as a whole; all other columns are passed over. Small files, other formats and other encodings are
 * read as one block. What is wrong with a file is said as {@link Tables} says it.
 */
public final class TableStream {

    /** Below this, threads take longer to start than the file takes to read. */
    private static final int SMALL = 1 << 20;

    /** Most headers are shorter; a longer one is found all the same. */
    private static final int HEADER = 1 << 13;

    private static final int SMALLEST_RANGE = 1 << 18;
    private static final int LARGEST_RANGE = 1 << 21;
    /** So many ranges make good use of any number of threads. */
    private static final int RANGES = 16;

    private final Path path;
    /** Null for all columns. */
    private final List<String> labels;

    private final List<String> measures;
    private final int small;
    private final int smallestRange;
    private final int largestRange;
    private byte[] standardInput;

    TableStream(
            Path path, Collection<String> labels, Collection<String> measures, int small, int smallest, int largest) {
        this.path = path;
        this.labels = labels == null ? null : List.copyOf(labels);
        this.measures = List.copyOf(measures);
        this.small = small;
        this.smallestRange = smallest;
        this.largestRange = largest;
    }

    /**
     * Names columns of a file; nothing is read yet.
     *
     * @param labels   columns to read as text
     * @param measures columns to read as numbers, NaN where there is none; a column that is named twice is a measure
     */
    public static TableStream of(Path path, Collection<String> labels, Collection<String> measures) {
        return new TableStream(path, labels, measures, SMALL, SMALLEST_RANGE, LARGEST_RANGE);
    }

    /** All columns of a file as text; nothing is read yet. */
    static TableStream of(Path path) {
        return new TableStream(path, null, List.of(), SMALL, SMALLEST_RANGE, LARGEST_RANGE);
    }

    /**
     * Names of all columns of the file, in order.
     *
     * @throws DataException when the file is missing, empty or no table
     */
    public List<String> names() {
        if (isStreamed()) {
            try (CsvRanges ranges = new CsvRanges(path, HEADER)) {
                return named(start(ranges).header);
            } catch (CharacterCodingException notUtf8) {
                // read as a whole below
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return isCsv()
                ? named(CsvTable.header(Encoding.name(path), text()))
                : Tables.read(path).names();
    }

    private static List<String> named(Header header) {
        return header.names().stream().filter(name -> !name.isEmpty()).toList();
    }

    /**
     * The named columns as one table: the labels, then the measures.
     *
     * @throws DataException when the file is missing, empty, no table, has no such column, or a measure is no number
     */
    public Microdata read(int threads) {
        List<Microdata> blocks = reduce(
                block -> new ArrayList<>(List.of(block)),
                (first, second) -> {
                    first.addAll(second);
                    return first;
                },
                threads);
        return Microdata.concatenated(blocks);
    }

    /**
     * Does something with each block of records and combines what comes of it in the order of the file. Where a large
     * file is cut depends on its size only, so the result is the same to the last bit on any number of threads, and
     * memory does not grow with the file. Every block has its own dictionaries.
     *
     * @param work    called with one block after another, on several threads at once; its result is not null. When the
     *                file turns out not to be UTF-8 the work starts anew, and what was done is forgotten
     * @param combine puts together the results of neighbours, one at a time
     * @param threads greatest number of threads to use
     * @throws DataException as {@link #read} does
     */
    public <T> T reduce(Function<Microdata, T> work, BinaryOperator<T> combine, int threads) {
        if (isStreamed()) {
            try (CsvRanges ranges = ranges()) {
                return stream(ranges, work, combine, threads);
            } catch (CharacterCodingException notUtf8) {
                // GB18030 or UTF-16, which can be told from each other and from binary files as a whole only
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return work.apply(whole());
    }

    private <T> T stream(CsvRanges ranges, Function<Microdata, T> work, BinaryOperator<T> combine, int threads)
            throws IOException {
        Start start;
        Selection selection;
        try {
            start = start(ranges);
            selection = labels == null ? Selection.all(start.header) : Selection.of(start.header, labels, measures);
        } catch (DataException wrong) {
            // in the right encoding the names may be others
            ranges.check();
            throw wrong;
        }
        return new CsvFold<>(ranges, selection, work, combine)
                .run(start.range, threads)
                .orElseThrow(() -> Tables.noRecords(Encoding.name(path)));
    }

    /** The header, and the range that begins with it. */
    private record Start(CsvRange range, Header header) {}

    private Start start(CsvRanges ranges) throws IOException {
        String name = Encoding.name(path);
        List<String> titles = List.of();
        CsvRange range = ranges.next(new byte[0]);
        while (range != null) {
            range.check();
            titles = CsvSyntax.firstRecord(name, range.linesBefore(), range.reader());
            if (!titles.isEmpty()) {
                break;
            }
            range = ranges.next(range.buffer());
        }
        return new Start(range, new Header(name, titles));
    }

    private boolean isCsv() {
        return !Tables.ending(path).equals("xlsx") && !Tables.ending(path).equals("json") && !Tables.isSystemFile(path);
    }

    /** Whether the file is read in blocks. */
    boolean isStreamed() {
        return isCsv()
                && !AtomicFile.isStandard(path)
                && Files.isRegularFile(path)
                && path.toFile().length() >= small;
    }

    private CsvRanges ranges() throws IOException {
        long even = Files.size(path) / RANGES;
        return new CsvRanges(path, (int) Math.max(smallestRange, Math.min(even, largestRange)));
    }

    private Microdata whole() {
        if (labels == null) {
            return Tables.whole(path);
        }
        return isCsv()
                ? CsvTable.read(Encoding.name(path), text(), labels, measures)
                : Selection.of(Tables.read(path), labels, measures);
    }

    private String text() {
        if (!AtomicFile.isStandard(path)) {
            return Encoding.text(path);
        }
        if (standardInput == null) {
            standardInput = Encoding.bytes(path);
        }
        return Encoding.text(Encoding.name(path), standardInput);
    }
}
