package org.suzhi.gap;

import org.suzhi.io.Json;

/** {@code what_if}. */
public final class WhatIfSection implements Section {

    private final WhatIf whatIf;

    /** A scenario that was worked out. */
    public WhatIfSection(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @Override
    public void write(Json json) {
        json.put("what_if", (Json all) -> {
            all.put("criterion", whatIf.criterion().isEmpty() ? null : whatIf.criterion());
            all.put(
                    "steps",
                    whatIf.effects(),
                    (row, effect) -> effect(row.put("step", effect.what().en()), effect));
            all.put("change", (Json row) -> effect(row, whatIf.change()));
            all.put("ratio", (Json row) -> effect(row, whatIf.ratio()));
            all.put(
                    "gaps",
                    whatIf.gaps(),
                    (row, gap) -> effect(
                            row.put("a", gap.a().toString())
                                    .put("b", gap.b().toString())
                                    .put("before", gap.before()),
                            gap.difference()));
            all.put(
                    "verdicts",
                    whatIf.verdicts(),
                    (row, verdict) -> row.put("target", verdict.target().id())
                            .put("confidence", verdict.confidence())
                            .put("verdict", verdict.outcome().code()));
            whatIf.mix().ifPresent(mix -> all.put("cheapest_mix", (Json row) -> mix(row, mix)));
        });
    }

    private static void effect(Json row, WhatIf.Effect effect) {
        row.put("value", effect.value())
                .put("se", effect.se())
                .put("df", effect.df())
                .put("lower", effect.interval().lower())
                .put("upper", effect.interval().upper());
    }

    private static void mix(Json row, CheapestMix mix) {
        row.put("goal", mix.goal())
                .put("now", mix.now())
                .put("reachable", mix.reachable())
                .put("met_from", mix.met())
                .put("cost", mix.cost())
                .put("price_of_a_point", mix.price())
                .put(
                        "gains",
                        mix.gains(),
                        (gain, one) -> gain.put("group", one.group().toString())
                                .put("gain", one.gain())
                                .put("cost", one.cost()));
    }
}
