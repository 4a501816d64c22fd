package org.suzhi.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The seed of everything that is left to chance. Each use derives a stream of its own from a name, so that adding a
 * draw somewhere changes no other draw.
 *
 * @param value the number that a receipt records
 */
public record Seed(long value) {

    /** The generator's name, for receipts; written out, as asking for it would load every generator there is. */
    public static final String GENERATOR = "XO_SHI_RO_256_PP";

    /** The seed of a part of the work: the first eight bytes of SHA-256 of "value/name". */
    public Seed derive(String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((value + "/" + name).getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << 8 | digest[i] & 0xff;
            }
            return new Seed(bits);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** A fresh generator, the same on every Java virtual machine. */
    public UniformRandomProvider random() {
        return RandomSource.XO_SHI_RO_256_PP.create(value);
    }
}
