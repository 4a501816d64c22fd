package org.suzhi.irt;

import java.util.List;
import java.util.function.Function;

/** How an ability is estimated from answers. */
public enum AbilityMethod {
    /** The mean of the ability given the answers, over people who are N(0, 1). */
    EAP("eap", ExpectedAbility::new),
    /** The most likely ability between −4 and 4. */
    ML("ml", LikeliestAbility::new);

    private final String code;
    private final Function<List<ItemCurve>, Ability> make;

    AbilityMethod(String code, Function<List<ItemCurve>, Ability> make) {
        this.code = code;
        this.make = make;
    }

    /** Its word in files. */
    public String code() {
        return code;
    }

    /** The abilities behind answers to items with these curves. */
    public Ability of(List<ItemCurve> curves) {
        return make.apply(curves);
    }

    /** The method of a word in a file. */
    public static AbilityMethod of(String code) {
        return EAP.code.equals(code) ? EAP : ML;
    }
}
