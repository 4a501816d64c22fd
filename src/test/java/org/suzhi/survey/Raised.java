package org.suzhi.survey;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a reader finds wrong with its data. */
public final class Raised {

    private Raised() {}

    /** The findings of a call that must end with a {@link DataException}. */
    public static List<Finding> by(ThrowingCallable reading) {
        Throwable raised = catchThrowable(reading);
        Assertions.assertThat(raised).isInstanceOf(DataException.class);
        return ((DataException) raised).findings();
    }
}
