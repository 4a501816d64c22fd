package org.suzhi.io;

import java.nio.ByteBuffer;
import java.util.Set;
import org.suzhi.survey.Column;

/** The cells of a variable that is being read. */
interface SavCells {

    /** Takes the cell out of the bytes of the next case. */
    void add(ByteBuffer record) throws SavMalformed;

    /** The cells, blank only where the file has no value. */
    Column codes();

    /** The cells, blank also where a value stands for none. */
    Column data();

    /** The values that stand for none: those declared one by one, and of a range those that have a label or occur. */
    Set<String> missing();
}
