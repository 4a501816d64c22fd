package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class SeedTest {

    /** Big-endian first eight bytes of SHA-256, computed with Python 3.11's hashlib; exact. */
    @Test
    void aDerivedSeedIsTheSameOnEveryMachineAndForEver() {
        assertThat(new Seed(2024).derive("draw").value()).isEqualTo(-8103935425583364998L);
        assertThat(new Seed(2024).derive("weight").value()).isEqualTo(7897308909744884002L);
    }

    @Test
    void differentNamesAndDifferentSeedsGiveDifferentStreams() {
        Set<Long> derived = new HashSet<>();
        for (long value = 0; value < 100; value++) {
            for (String name : new String[] {"draw", "weight", "collect", "draw/1", "draw/2", "抽样"}) {
                derived.add(new Seed(value).derive(name).value());
            }
        }
        assertThat(derived).hasSize(600);
    }

    @Test
    void aGeneratorStartsAfreshEveryTime() {
        UniformRandomProvider first = new Seed(7).random();
        first.nextLong();
        first = new Seed(7).random();
        UniformRandomProvider second = new Seed(7).random();
        for (int i = 0; i < 100; i++) {
            assertThat(first.nextLong()).isEqualTo(second.nextLong());
        }
    }

    @Test
    void theGeneratorHasAName() {
        assertThat(Seed.GENERATOR).isEqualTo("XO_SHI_RO_256_PP");
    }
}
