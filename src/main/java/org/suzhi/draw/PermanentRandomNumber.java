package org.suzhi.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that stays with a unit from survey to survey, uniform on [0, 1): the first 53 bits of SHA-256 of
 * {@code publicSeed + "/" + unitId} in UTF-8, divided by 2⁵³. Nobody needs the list, or suzhi, to check the number of
 * one unit:
 *
 * <pre>{@code
 * python3 -c 'import hashlib; print((int(hashlib.sha256("2027-lottery/SYN-01-003".encode()).hexdigest()[:14], 16) >> 3) / 2**53)'
 * }</pre>
 *
 * <p>A seed that nobody could choose, such as a lottery's numbers of a day fixed in advance, shows that nobody chose the
 * sample. What the numbers are for: {@link NumberedSelection} and {@link Rotation}.
 *
 * <p>Source: Ohlsson, Coordination of samples using permanent random numbers, in Cox et al., Business Survey Methods,
 * 1995, chapter 9; Brewer, Early and Joyce, Australian Journal of Statistics 14 (1972) 231–238.
 */
public final class PermanentRandomNumber {

    private static final int BITS = 53;

    private PermanentRandomNumber() {}

    /**
     * The number of a unit, at least 0 and below 1.
     *
     * @param unitId     what the unit is called in every wave, not blank
     * @param publicSeed what all units of the list share, not blank
     * @throws IllegalArgumentException when one of them is blank
     */
    public static double of(String unitId, String publicSeed) {
        if (unitId.isBlank() || publicSeed.isBlank()) {
            throw new IllegalArgumentException(
                    "unit '%s' and seed '%s', expected neither to be blank".formatted(unitId, publicSeed));
        }
        byte[] digest = sha256().digest((publicSeed + "/" + unitId).getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | digest[i] & 0xff;
        }
        return (bits >>> Long.SIZE - BITS) * 0x1p-53;
    }

    /**
     * The numbers of a list of units.
     *
     * @throws IllegalArgumentException when an id is blank or there twice: the two would always be drawn together
     */
    public static double[] of(List<String> unitIds, String publicSeed) {
        Set<String> seen = new HashSet<>();
        double[] numbers = new double[unitIds.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!seen.add(unitIds.get(k))) {
                throw new IllegalArgumentException(
                        "unit %d is '%s' again, expected each id once".formatted(k, unitIds.get(k)));
            }
            numbers[k] = of(unitIds.get(k), publicSeed);
        }
        return numbers;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
