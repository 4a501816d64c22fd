package org.suzhi.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.survey.Frame;

/**
 * How a sample is selected in each stratum, stage after stage down to the frame's units; people follow by simple random
 * sampling from the units' lists. The probability of a unit is the product of those of its stages.
 *
 * <pre>{@code
 * Scheme scheme = Scheme.of("county", new OrderedSystematic()).then("unit", 3, new RandomisedSystematic());
 * }</pre>
 *
 * @param stages the stages of units, the first one first, the last one {@code unit}
 */
public record Scheme(List<SelectionStage> stages) {

    /** Units by systematic PPS, which is how units are selected where nobody asks for anything else. */
    public static final Scheme UNITS = of(new OrderedSystematic());

    /** What the first stages are called in files; later ones are numbered. */
    private static final List<String> NAMES = List.of("psu", "ssu", "tsu");

    /** Stages end with the frame's units; a later stage takes at least one part of each. */
    public Scheme {
        stages = List.copyOf(stages);
        Set<String> levels = new HashSet<>();
        for (int s = 0; s < stages.size(); s++) {
            SelectionStage stage = stages.get(s);
            if (!levels.add(stage.level()) || s > 0 != stage.take() > 0) {
                throw new IllegalArgumentException(
                        "stage %d takes %d of '%s', expected another level at each stage, and how many from the second stage on"
                                .formatted(s + 1, stage.take(), stage.level()));
            }
        }
        if (stages.isEmpty() || !stages.get(stages.size() - 1).level().equals(Frame.UNIT)) {
            throw new IllegalArgumentException("the last stage is none of '%s'".formatted(Frame.UNIT));
        }
    }

    /** Units, selected in one stage. */
    public static Scheme of(SelectionMethod method) {
        return of(new Selector.Chance(method));
    }

    /** Units, selected in one stage. */
    public static Scheme of(Selector selector) {
        return new Scheme(List.of(new SelectionStage(Frame.UNIT, 0, selector)));
    }

    /**
     * How many units are selected for each part of the first stage, when no part has fewer than are taken: the product
     * of what the later stages take.
     */
    public int unitsPerPart() {
        return stages.stream().skip(1).mapToInt(SelectionStage::take).reduce(1, Math::multiplyExact);
    }

    /** How files call the parts of each stage: psu, ssu, tsu, then unit_4, … */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            names.add(s < NAMES.size() ? NAMES.get(s) : "unit_" + (s + 1));
        }
        return names;
    }

    /** The methods, as they are named on the command line. */
    public String code() {
        return stages.stream().map(stage -> stage.selector().code()).collect(Collectors.joining(","));
    }

    /** What people read in a receipt. */
    public String method() {
        if (stages.size() == 1) {
            Selector selector = stages.get(0).selector();
            String units = selector.equals(UNITS.stages.get(0).selector()) ? "systematic PPS" : selector.code();
            return "stratified two-stage: %s of units, simple random sampling of people".formatted(units);
        }
        List<String> parts = new ArrayList<>();
        stages.forEach(stage -> parts.add("%s of %s"
                .formatted(stage.selector().code(), stage.level().equals(Frame.UNIT) ? "units" : stage.level())));
        return "stratified %d-stage: %s, simple random sampling of people"
                .formatted(stages.size() + 1, String.join(", ", parts));
    }
}
