package org.suzhi.gap;

import org.suzhi.io.Json;

/** A part of gaps.json: what it puts into the file's one object, under keys of its own. */
public interface Section {

    /** Puts its fields. */
    void write(Json json);
}
