package org.suzhi.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Tables in and out of files: CSV, XLSX or JSON, by the file's ending; {@code -} is CSV on standard input or output.
 * Files of SPSS (.sav, .zsav) are only read.
 */
public final class Tables {

    private Tables() {}

    /**
     * Reads a table.
     *
     * @throws DataException when the file is missing, empty, no table, or a table without records
     */
    public static Microdata read(Path path) {
        TableStream stream = TableStream.of(path);
        return stream.isStreamed() ? stream.read(Runtime.getRuntime().availableProcessors()) : whole(path);
    }

    /** Reads a table in one piece. */
    static Microdata whole(Path path) {
        byte[] bytes = Encoding.bytes(path);
        String name = Encoding.name(path);
        String ending = ending(path);
        Microdata data = switch (ending) {
            case "xlsx" -> XlsxTable.read(name, bytes);
            case "json" -> JsonTable.read(name, Encoding.text(name, bytes));
            case "sav", "zsav" -> SavFile.read(name, bytes).data();
            default -> CsvTable.read(name, Encoding.text(name, bytes));
        };
        if (data.rows() == 0) {
            throw noRecords(name);
        }
        return data;
    }

    /** What to say of a table without records. */
    static DataException noRecords(String name) {
        return new DataException(
                name,
                new Text("a header and no records", "只有表头，没有记录"),
                new Text("at least one record", "至少一条记录"),
                new Text("export the data again", "请重新导出数据"));
    }

    /** Reads a table from the bytes of a CSV file, such as one that comes with the program. */
    public static Microdata readCsv(String name, byte[] bytes) {
        return CsvTable.read(name, Encoding.text(name, bytes));
    }

    /**
     * Writes a table, whole or not at all.
     *
     * @throws DataException for an ending of SPSS
     */
    public static void write(Path path, Microdata data) {
        if (isSystemFile(path)) {
            throw new DataException(
                    path.toString(),
                    new Text("an ending of SPSS, whose files are only read", "SPSS文件扩展名，此类文件只能读取"),
                    new Text("an ending that can be written", "可写入的扩展名"),
                    new Text("write .csv or .xlsx, which SPSS opens too", "请写为SPSS也能打开的.csv或.xlsx"));
        }
        AtomicFile.write(path, out -> {
            switch (ending(path)) {
                case "xlsx" -> XlsxTable.write(out, data);
                case "json" -> JsonTable.write(out, data);
                default -> CsvTable.write(out, data);
            }
        });
    }

    /**
     * Writes tables as the sheets of a workbook; of more than one table, other formats hold the first.
     *
     * @param tables by the name of the sheet
     */
    public static void write(Path path, Map<String, Microdata> tables) {
        if (ending(path).equals("xlsx")) {
            AtomicFile.write(path, out -> XlsxTable.write(out, tables));
        } else {
            write(path, tables.values().iterator().next());
        }
    }

    /** Whether the ending is that of a file of SPSS. */
    static boolean isSystemFile(Path path) {
        return ending(path).equals("sav") || ending(path).equals("zsav");
    }

    /** The ending of a file's name in lower case, without the dot. */
    public static String ending(Path path) {
        String name = path.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
