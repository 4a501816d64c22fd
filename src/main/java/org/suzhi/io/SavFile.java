package org.suzhi.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Tables in system files, as SPSS and PSPP write them with the endings .sav and .zsav.
 *
 * <p>Source: PSPP Developers' Guide, System File Format.
 */
final class SavFile {

    private final SavBytes bytes;
    private final SavHeader header;
    private final SavRecords records;

    private SavFile(String name, byte[] content) {
        bytes = new SavBytes(name, content);
        header = SavHeader.read(bytes);
        records = SavRecords.read(bytes);
    }

    /** Reads a table, perhaps without cases. */
    static LabelledTable read(String name, byte[] content) {
        SavFile file = new SavFile(name, content);
        DataException noText = null;
        for (SavText text : SavText.of(file.records)) {
            try {
                return file.table(text);
            } catch (SavMalformed tryTheNext) {
                noText = new DataException(text.finding(name, tryTheNext));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw noText;
    }

    private LabelledTable table(SavText text) throws IOException {
        SavDictionary dictionary = new SavDictionary(records, text);
        List<SavCells> columns = new ArrayList<>();
        for (SavVariable variable : dictionary.variables()) {
            columns.add(
                    variable.isString()
                            ? new SavTexts(variable, text)
                            : new SavNumbers(variable, dictionary.systemMissing()));
        }
        int rows;
        try (InputStream in = stream()) {
            rows = fill(columns, elements(in, dictionary), dictionary.width());
        }
        return table(dictionary.variables(), columns, rows);
    }

    private InputStream stream() {
        SavBytes cases = bytes.view();
        return header.packing() == SavHeader.Packing.ZLIB
                ? new BufferedInputStream(new SavBlocks(cases), 1 << 16)
                : cases.stream();
    }

    private SavElements elements(InputStream in, SavDictionary dictionary) {
        return header.packing() == SavHeader.Packing.NONE
                ? SavElements.plain(in)
                : new SavElements.Packed(in, header.bias(), dictionary.systemMissing());
    }

    /** Reads the cases into columns. */
    private int fill(List<SavCells> columns, SavElements elements, int width) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(width).order(bytes.order());
        int rows = 0;
        while (rows != header.cases()) {
            record.clear();
            while (record.hasRemaining()) {
                int read = elements.next(record);
                if (read == 0 && header.cases() < 0 && record.position() == 0) {
                    return rows;
                }
                if (read < SavElements.BYTES) {
                    throw cut(rows);
                }
            }
            for (SavCells column : columns) {
                column.add(record);
            }
            rows++;
        }
        return rows;
    }

    private DataException cut(int rows) {
        return bytes.damaged(
                Text.of("an end within case %d", "在第%d个个案处中断", rows + 1),
                header.cases() < 0
                        ? new Text("whole cases", "完整的个案")
                        : Text.of("%d whole cases", "%d个完整的个案", header.cases()));
    }

    private LabelledTable table(List<SavVariable> variables, List<SavCells> cells, int rows) {
        List<Column> codes = new ArrayList<>();
        List<Column> data = new ArrayList<>();
        Map<String, LabelledTable.Variable> described = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            SavVariable variable = variables.get(i);
            Column all = cells.get(i).codes();
            codes.add(all);
            data.add(
                    variable.missing().equals(SavMissing.NONE)
                            ? all
                            : cells.get(i).data());
            described.put(
                    variable.name(),
                    new LabelledTable.Variable(
                            variable.label(), variable.meanings(), cells.get(i).missing()));
        }
        int[] lines = IntStream.rangeClosed(1, rows).toArray();
        return new LabelledTable(
                Microdata.of(bytes.source(), data, lines), Microdata.of(bytes.source(), codes, lines), described);
    }
}
