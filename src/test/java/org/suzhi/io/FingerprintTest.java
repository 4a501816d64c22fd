package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    /** FIPS 180-4's example "abc"; exact. */
    @Test
    void isSha256InHexadecimal() {
        assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aTextItsBytesAndItsFileHaveTheSame(@TempDir Path folder) throws IOException {
        String text = "编号,x\n1,2\n";
        Path file = Files.writeString(folder.resolve("x.csv"), text);
        assertThat(Fingerprint.of(text))
                .isEqualTo(Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fingerprint.of(file))
                .isNotEqualTo(Fingerprint.of(text.strip()));
    }
}
