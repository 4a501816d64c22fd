package org.suzhi.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * Bytes into text. Files are UTF-8, with or without a byte order mark; what is not valid UTF-8 is read as GB18030, in
 * which Excel saves CSV on a Chinese Windows, or as UTF-16 where its mark says so.
 */
public final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Encoding() {}

    /**
     * The bytes of a file, or of the standard input for {@code -}.
     *
     * @throws DataException when there is no such file or it is empty
     */
    public static byte[] bytes(Path path) {
        try {
            byte[] bytes = AtomicFile.isStandard(path) ? System.in.readAllBytes() : Files.readAllBytes(path);
            if (bytes.length == 0) {
                throw new DataException(
                        name(path),
                        new Text("an empty file", "空文件"),
                        new Text("something to read", "可读取的内容"),
                        new Text("write or export it again", "请重新写出或导出"));
            }
            return bytes;
        } catch (NoSuchFileException noFile) {
            throw new DataException(
                    path.toString(),
                    new Text("no such file", "文件不存在"),
                    new Text("a file that can be read", "可读取的文件"),
                    new Text("check the path", "请检查路径"));
        } catch (IOException e) {
            if (Files.isDirectory(path)) {
                throw new DataException(
                        path.toString(),
                        new Text("a folder", "文件夹"),
                        new Text("a file", "文件"),
                        new Text("name a file in it", "请指定其中的文件"));
            }
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a file.
     *
     * @throws DataException when the bytes are no text in any of the encodings
     */
    public static String text(Path path) {
        return text(name(path), bytes(path));
    }

    /**
     * The text that bytes stand for.
     *
     * @throws DataException when the bytes are no text in any of the encodings
     */
    public static String text(String name, byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xFE) {
            return unmarked(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xFE && (bytes[1] & 0xff) == 0xFF) {
            return unmarked(new String(bytes, StandardCharsets.UTF_16BE));
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw binary(name, bytes);
            }
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            try {
                return unmarked(
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException tryTheNext) {
                continue;
            }
        }
        throw binary(name, bytes);
    }

    /** What findings call a file. */
    static String name(Path path) {
        return AtomicFile.isStandard(path) ? "stdin" : path.getFileName().toString();
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** What to say of bytes that are no text. */
    static DataException binary(String name, byte[] bytes) {
        Text found = new Text("binary content", "二进制内容");
        Text remedy = new Text("export the data as CSV or XLSX", "请将数据导出为CSV或XLSX");
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            found = new Text("a ZIP container, as Excel workbooks are", "ZIP格式（如Excel工作簿）");
            remedy = new Text("give the file the ending .xlsx", "请将文件扩展名改为.xlsx");
        } else if (bytes.length > 2 && bytes[0] == '$' && bytes[1] == 'F' && bytes[2] == 'L') {
            found = new Text("a file of SPSS", "SPSS数据文件");
            remedy = new Text("give the file the ending .sav", "请将文件扩展名改为.sav");
        }
        return new DataException(name, found, new Text("text in UTF-8 or GB18030", "UTF-8或GB18030编码的文本"), remedy);
    }
}
