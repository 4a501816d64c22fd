package org.suzhi.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * The first 176 bytes of a system file.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, File Header Record.
 *
 * @param packing how the cases are packed
 * @param cases   number of cases; negative when the writer did not know
 * @param bias    what is taken off a packed number
 */
record SavHeader(Packing packing, int cases, double bias) {

    /** How cases are packed. */
    enum Packing {
        /** As they are. */
        NONE,
        /** Small whole numbers and blanks as one byte. */
        CODES,
        /** The same, in blocks packed by zlib. */
        ZLIB
    }

    private static final int PRODUCT = 60;
    private static final int CREATION_AND_LABEL = 9 + 8 + 64 + 3;

    /** Reads the header, and sets the order of the bytes by it. */
    static SavHeader read(SavBytes file) {
        String magic = magic(file);
        file.skip(PRODUCT);
        SavBytes layout = file.part(Integer.BYTES);
        file.order(order(layout));
        // the number of elements of a case, which many writers leave open
        file.integer();
        int compression = file.integer();
        if (magic.equals("$FL3") ? compression != 2 : compression != 0 && compression != 1) {
            throw new DataException(
                    file.source(),
                    Text.of("compression %d in a file of type %s", "%2$s类型文件的压缩方式为%1$d", compression, magic),
                    new Text("0 or 1 in type $FL2, 2 in type $FL3", "$FL2类型为0或1，$FL3类型为2"),
                    new Text("save the file as .sav or CSV again", "请重新保存为.sav或CSV"));
        }
        // the place of the weights
        file.integer();
        int cases = file.integer();
        double bias = file.real();
        if (!Double.isFinite(bias)) {
            throw file.damaged(
                    Text.of("%s as the bias of packed numbers", "压缩偏移量为%s", bias),
                    new Text("a number, mostly 100", "一个数，通常为100"));
        }
        file.skip(CREATION_AND_LABEL);
        return new SavHeader(Packing.values()[compression], cases, bias);
    }

    private static String magic(SavBytes file) {
        byte[] first = file.part(Math.min(4, file.remaining())).copy();
        String magic = new String(first, StandardCharsets.ISO_8859_1);
        if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
            throw new DataException(
                    file.source(),
                    new Text("no SPSS system file", "不是SPSS数据文件"),
                    new Text("a file that begins with $FL2 or $FL3", "以$FL2或$FL3开头的文件"),
                    new Text(
                            "save the data as .sav, XLSX or CSV, with the ending that belongs to it",
                            "请将数据保存为.sav、XLSX或CSV，并使用相应的扩展名"));
        }
        return magic;
    }

    /** The layout code is 2, seldom 3: what it looks like tells the order of its bytes. */
    private static ByteOrder order(SavBytes layout) {
        int code = layout.integer();
        int turned = Integer.reverseBytes(code);
        if (code != 2 && code != 3 && turned != 2 && turned != 3) {
            throw layout.damaged(Text.of("layout code %d", "布局代码为%d", code), new Text("2 or 3", "2或3"));
        }
        return code == 2 || code == 3 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
