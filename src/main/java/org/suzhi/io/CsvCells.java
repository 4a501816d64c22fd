package org.suzhi.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** What the parser finds, handed on to a block; a cell that nobody asked for costs one look into an array. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Object> {

    private final CsvBlock block;
    private final boolean[] wanted;

    CsvCells(CsvBlock block) {
        this.block = block;
        int[] fields = block.fields();
        wanted = new boolean[fields.length == 0 ? 0 : fields[fields.length - 1] + 1];
        for (int field : fields) {
            wanted[field] = true;
        }
    }

    @Override
    protected void handleBegin(long line) {
        block.begin();
    }

    @Override
    protected void handleField(int field, char[] text, int offset, int count, boolean quoted) {
        if (field < wanted.length && wanted[field]) {
            block.cell(text, offset, count);
        }
    }

    /** Ends a record. The parser goes on by itself when it is given none. */
    @Override
    protected Object buildRecord() {
        if (getRecordType() != RecordType.EMPTY) {
            block.end(getFieldCount(), getStartingLineNumber());
        }
        return null;
    }
}
