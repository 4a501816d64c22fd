package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    /** Bytes of which many sequences are nearly right. */
    private static final int[] BYTES = {
        'a', ',', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4,
        0xF5, 0xFF
    };

    private static boolean isValidToTheJdk(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    @Test
    void bytesAreWellFormedWhereTheJdkDecodesThem() {
        Random random = new Random(5);
        int valid = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) BYTES[random.nextInt(i % 2 == 0 ? BYTES.length : 12)];
            }
            assertThat(Utf8.isValid(bytes, bytes.length)).isEqualTo(isValidToTheJdk(bytes));
            valid += isValidToTheJdk(bytes) ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(5_000);
    }

    private static String everyCharacter() {
        StringBuilder all = new StringBuilder();
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                all.appendCodePoint(code);
            }
        }
        return all.toString();
    }

    @Test
    void everyCharacterIsEncodedAsTheJdkDoes() {
        String all = everyCharacter();
        byte[] bytes = new byte[Utf8.MOST_BYTES * all.length() + 2];
        int length = Utf8.encode(all.toCharArray(), 0, all.length(), bytes, 2);
        assertThat(Arrays.copyOfRange(bytes, 2, length)).isEqualTo(all.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.isValid(Arrays.copyOfRange(bytes, 2, length), length - 2))
                .isTrue();
    }

    @Test
    void halfAPairIsAQuestionMark() {
        byte[] bytes = new byte[20];
        int length = Utf8.encode("a\uD840b\uDC00".toCharArray(), 0, 4, bytes, 0);
        assertThat(new String(bytes, 0, length, StandardCharsets.UTF_8)).isEqualTo("a?b?");
    }

    @Test
    void whiteSpaceIsWhatTheJdkStrips() {
        everyCharacter().codePoints().forEach(code -> {
            byte[] bytes = ("a" + Character.toString(code)).getBytes(StandardCharsets.UTF_8);
            assertThat(Utf8.isWhite(bytes, 1)).as("%x", code).isEqualTo(Character.isWhitespace(code));
            assertThat(Utf8.last(bytes, bytes.length)).isEqualTo(1);
            assertThat(Utf8.length(bytes[1])).isEqualTo(bytes.length - 1);
        });
    }

    @Test
    void onlyTheGivenBytesAreLookedAt() {
        byte[] bytes = "中文".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.isValid(bytes, 3)).isTrue();
        assertThat(Utf8.isValid(bytes, 4)).as("the second character is cut").isFalse();
    }
}
