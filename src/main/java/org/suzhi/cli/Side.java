package org.suzhi.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that goes on beside the command's own; what it raises is raised when its result is asked for. */
final class Side<T> {

    private final CompletableFuture<T> work;

    private Side(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Starts work. */
    static <T> Side<T> by(Supplier<T> work) {
        return new Side<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for the result. */
    T join() {
        try {
            return work.join();
        } catch (CompletionException raised) {
            if (raised.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (raised.getCause() instanceof Error error) {
                throw error;
            }
            throw raised;
        }
    }
}
