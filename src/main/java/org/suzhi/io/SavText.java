package org.suzhi.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * The text that bytes of a system file stand for, in the encoding that the file names, or else in that of its code page.
 * Where it names neither it is UTF-8 or, failing that, GB18030, as for other files.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Machine Integer Info Record and Character Encoding Record.
 */
final class SavText {

    private static final int CODE_PAGE = 3;
    private static final int ENCODING = 20;
    /** Where the code page stands among the integers. */
    private static final int BEFORE_CODE_PAGE = 7 * Integer.BYTES;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern PAGE = Pattern.compile("(?:cp|ms|windows-)(\\d{3,5})");
    /** GB18030 holds those that came before it. */
    private static final Pattern CHINESE = Pattern.compile("gb(k|_?2312|18030).*|euc-cn|x-mswin-936");

    private final Charset charset;
    private final boolean isNamed;
    private final CharsetDecoder decoder;
    private CharBuffer characters = CharBuffer.allocate(1 << 8);

    private SavText(Charset charset, boolean isNamed) {
        this.charset = charset;
        this.isNamed = isNamed;
        this.decoder = charset.newDecoder();
    }

    /** The encodings to try, one after another. */
    static List<SavText> of(SavRecords records) {
        SavBytes content = records.extension(ENCODING);
        String name = new String(content.copy(), StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        Charset charset = name.isEmpty() ? page(codePage(records)) : named(content.source(), name);
        // what says ASCII often is not
        return charset == null || charset.equals(StandardCharsets.US_ASCII)
                ? List.of(new SavText(StandardCharsets.UTF_8, false), new SavText(GB18030, false))
                : List.of(new SavText(charset, true));
    }

    private static int codePage(SavRecords records) {
        SavBytes machine = records.extension(CODE_PAGE);
        if (machine.remaining() < BEFORE_CODE_PAGE + Integer.BYTES) {
            return 0;
        }
        machine.skip(BEFORE_CODE_PAGE);
        return machine.integer();
    }

    /** The encoding of a code page; null for one that says nothing. */
    private static Charset page(int page) {
        String name = switch (page) {
            case 936, 54936 -> "GB18030";
            case 65001 -> "UTF-8";
            case 20127 -> "US-ASCII";
            case 819, 28591 -> "ISO-8859-1";
            case 28605 -> "ISO-8859-15";
            case 874, 932, 949, 950 -> "MS" + page;
            case 51949 -> "EUC-KR";
            default -> page >= 1250 && page <= 1258 ? "windows-" + page : null;
        };
        return name == null ? null : Charset.forName(name);
    }

    private static Charset named(String source, String name) {
        if (CHINESE.matcher(name).matches()) {
            return GB18030;
        }
        try {
            Matcher page = PAGE.matcher(name);
            Charset charset = page.matches() ? page(Integer.parseInt(page.group(1))) : null;
            charset = charset == null ? Charset.forName(name) : charset;
            // pads strings with bytes of their own
            if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
                return charset;
            }
        } catch (IllegalArgumentException unknown) {
            // said below
        }
        throw new DataException(
                source,
                Text.of("the encoding '%s'", "编码“%s”", name),
                new Text("an encoding such as UTF-8 or GB18030", "UTF-8、GB18030等编码"),
                new Text("save the file in Unicode mode again", "请以Unicode模式重新保存"));
    }

    /** The text of bytes in the dictionary. */
    String of(SavBytes bytes) throws SavMalformed {
        byte[] copy = bytes.copy();
        return of(copy, copy.length, 0, "");
    }

    /**
     * The text of a cell, without the blanks around it. A character that was cut off at the end of a string is not part
     * of it, when the encoding is known for certain.
     */
    String of(byte[] bytes, int length, int line, String column) throws SavMalformed {
        int end = length;
        while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        if (end > characters.capacity()) {
            characters = CharBuffer.allocate(2 * end);
        }
        characters.clear();
        decoder.reset();
        if (decoder.decode(ByteBuffer.wrap(bytes, 0, end), characters, !isNamed).isError()) {
            throw new SavMalformed(line, column);
        }
        return characters.flip().toString().strip();
    }

    /** What to say of bytes that are no text. */
    Finding finding(String source, SavMalformed where) {
        return new Finding(
                source,
                where.line(),
                where.column(),
                Text.of("bytes that are no text in %s", "不是%s编码的文字", charset.name()),
                new Text("text in the encoding of the file", "与文件编码一致的文字"),
                new Text("save the file in Unicode mode again", "请以Unicode模式重新保存"));
    }
}
