package org.suzhi.draw;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Weights for a sample from several frames that overlap, such as a list of residents and a list of employees: somebody
 * on both lists can be drawn twice as easily and must count once. Each record says through which frame the person was
 * drawn and through which frames that person can be reached at all, which only the interview can tell.
 *
 * <p>Both ways give the weights w_f of a person who can be reached through the frames F, drawn through f with
 * probability π_f, such that Σ over f in F of π_f w_f = 1: over all samples every person counts once. Somebody who is
 * drawn through two frames stands in the table twice, under two ids, and both records stay.
 *
 * <p>Where only the number of frames is known and every draw has its base weights already, the weighting stage divides
 * them by that number, which is what {@link Shared#equally} does: {@code suzhi weight --multiplicity COLUMN}.
 */
public sealed interface Multiplicity {

    /** Column that names the frame a record was drawn through. */
    String FRAME = "frame";

    /** Column that names all frames the person can be reached through, separated by |, the one of the draw included. */
    String FRAMES = "frames";

    /** Separates the frames of one person. */
    String SEPARATOR = "|";

    /** Name of the column the weights come in, that of a sample's base weights. */
    String WEIGHT = "base_weight";

    /** The column that holds the inclusion probability through a frame: {@code probability_by_list}. */
    static String probability(String frame) {
        return "probability_by_" + frame;
    }

    /**
     * The weight of every record.
     *
     * @param sample one record per person and draw, with the columns {@link #FRAME}, {@link #FRAMES} and the
     *               {@linkplain #probability probability}, above 0 and at most 1, through each frame that is needed;
     *               cells of other frames may be blank
     * @return a column {@link #WEIGHT} with one weight above 0 per record
     * @throws org.suzhi.survey.DataException when a column is missing, a record was drawn through a frame it cannot be
     *                                        reached through, a frame is not known, or a probability is missing or out
     *                                        of range
     */
    default Column weights(Microdata sample) {
        sample.require(List.of(FRAME, FRAMES));
        Column drawn = sample.column(FRAME);
        Column reached = sample.column(FRAMES);
        Findings findings = new Findings();
        TreeMap<String, double[]> probabilities = new TreeMap<>();
        double[] weights = new double[sample.rows()];
        for (int row = 0; row < weights.length; row++) {
            List<String> frames = Arrays.stream(reached.text(row).split("\\|"))
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (drawn.isMissing(row) || !frames.contains(drawn.text(row))) {
                findings.add(sample.cell(
                        row,
                        FRAMES,
                        Text.of(
                                "frames with '%s', which the person was drawn through",
                                "包含抽中该人的抽样框“%s”", drawn.text(row))));
                continue;
            }
            List<String> unknown = unknown(frames);
            if (!unknown.isEmpty()) {
                findings.add(sample.cell(
                        row,
                        FRAMES,
                        Text.of("frames with a share; '%s' has none", "已设定份额的抽样框；“%s”没有份额", unknown.get(0))));
                continue;
            }
            TreeMap<String, Double> known = new TreeMap<>();
            for (String frame : needed(drawn.text(row), frames)) {
                double[] column = probabilities.computeIfAbsent(frame, name -> sample.numbers(probability(name)));
                if (column[row] > 0 && column[row] <= 1) {
                    known.put(frame, column[row]);
                } else {
                    findings.add(sample.cell(
                            row, probability(frame), new Text("a probability above 0 and at most 1", "大于0且不超过1的概率")));
                }
            }
            if (known.containsKey(drawn.text(row))) {
                weights[row] = weight(drawn.text(row), frames, known);
            }
        }
        findings.raise();
        return Column.measured(WEIGHT, weights);
    }

    /** Those of some frames that this way knows nothing about. */
    default List<String> unknown(List<String> frames) {
        return List.of();
    }

    /** The frames whose probabilities the weight of a record needs. */
    List<String> needed(String drawn, List<String> frames);

    /**
     * The weight of a person.
     *
     * @param drawn         the frame the person was drawn through
     * @param frames        the frames the person can be reached through
     * @param probabilities inclusion probabilities through the {@linkplain #needed needed} frames
     */
    double weight(String drawn, List<String> frames, Map<String, Double> probabilities);

    /**
     * w = 1 / Σ over f in F of π_f, whatever frame the person was drawn through: the frames are taken for one. Needs
     * the probability through every frame, also those the person was not drawn through, and then varies little.
     *
     * <p>Source: Kalton and Anderson, Journal of the Royal Statistical Society A 149 (1986) 65–82; Bankier, JASA 81
     * (1986) 1074–1079.
     */
    record SingleFrame() implements Multiplicity {

        @Override
        public List<String> needed(String drawn, List<String> frames) {
            return frames;
        }

        @Override
        public double weight(String drawn, List<String> frames, Map<String, Double> probabilities) {
            return 1 / probabilities.values().stream().mapToDouble(p -> p).sum();
        }
    }

    /**
     * w_f = λ_f / π_f, with λ_f the share of frame f among the frames of the person, so that they add up to 1. With
     * two frames and shares θ and 1 − θ this is Hartley's estimator; with equal shares the multiplicity estimator that
     * divides by the number of frames. Needs the probability through the frame of the draw only.
     *
     * <p>Source: Hartley, Proceedings of the Social Statistics Section, American Statistical Association, 1962,
     * 203–206; equal shares: Mecatti, Survey Methodology 33 (2007) 151–157.
     *
     * @param shares for every frame how much of an overlap it answers for, each above 0; only their ratios matter
     */
    record Shared(Map<String, Double> shares) implements Multiplicity {

        /** The map is copied, in the order of the frames' names. */
        public Shared {
            shares.forEach((frame, share) -> {
                if (!(share > 0) || share.isInfinite()) {
                    throw new IllegalArgumentException(
                            "share of frame '%s' is %s, expected a number above 0".formatted(frame, share));
                }
            });
            shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        }

        /** Every frame answers for the same part of an overlap: the weight is divided by the number of frames. */
        public static Shared equally(List<String> frames) {
            TreeMap<String, Double> shares = new TreeMap<>();
            frames.forEach(frame -> shares.put(frame, 1.0));
            return new Shared(shares);
        }

        @Override
        public List<String> unknown(List<String> frames) {
            return frames.stream().filter(frame -> !shares.containsKey(frame)).toList();
        }

        @Override
        public List<String> needed(String drawn, List<String> frames) {
            return List.of(drawn);
        }

        @Override
        public double weight(String drawn, List<String> frames, Map<String, Double> probabilities) {
            double all = frames.stream().mapToDouble(shares::get).sum();
            return shares.get(drawn) / all / probabilities.get(drawn);
        }
    }
}
