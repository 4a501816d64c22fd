package org.suzhi.io;

import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * The cases of a system file of type $FL3, unpacked: blocks of zlib one behind the other.
 *
 * <p>Source: PSPP Developers' Guide, System File Format, Data Record; RFC 1950.
 */
final class SavBlocks extends InputStream {

    private static final int HEADER = 3 * Long.BYTES;

    private final SavBytes file;
    private final byte[] blocks;
    private final Inflater inflater = new Inflater();
    /** Where the block that is being unpacked begins. */
    private int begin;

    /** Starts behind the dictionary. */
    SavBlocks(SavBytes file) {
        this.file = file;
        long here = file.position();
        long header = file.big();
        long trailer = file.big();
        long length = file.big();
        if (header != here || trailer < here + HEADER || length < HEADER) {
            throw file.damaged(
                    Text.of("blocks from byte %d to %d", "数据块自第%d至第%d个字节", header, trailer),
                    Text.of("blocks from byte %d on", "数据块自第%d个字节起", here));
        }
        blocks = file.part(trailer - here - HEADER).copy();
        file.skip(length);
        inflater.setInput(blocks);
    }

    @Override
    public int read() {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        try {
            int read = count == 0 ? 0 : inflater.inflate(into, from, count);
            while (read == 0 && count > 0) {
                if (!inflater.finished()) {
                    throw damaged();
                }
                begin = blocks.length - inflater.getRemaining();
                if (begin == blocks.length) {
                    return -1;
                }
                inflater.reset();
                inflater.setInput(blocks, begin, blocks.length - begin);
                read = inflater.inflate(into, from, count);
            }
            return read;
        } catch (DataFormatException noBlock) {
            throw damaged();
        }
    }

    private DataException damaged() {
        return file.damaged(
                Text.of(
                        "a damaged block of cases %d bytes behind the dictionary",
                        "字典之后第%d个字节处的数据块已损坏", HEADER + begin),
                new Text("a block packed by zlib", "以zlib压缩的数据块"));
    }

    @Override
    public void close() {
        inflater.end();
    }
}
