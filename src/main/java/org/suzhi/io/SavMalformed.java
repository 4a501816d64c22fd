package org.suzhi.io;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no text in the encoding they are read in. */
final class SavMalformed extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String column;

    /** In the dictionary for case 0 and no column. */
    SavMalformed(int line, String column) {
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    String column() {
        return column;
    }
}
