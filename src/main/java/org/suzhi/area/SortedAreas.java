package org.suzhi.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/**
 * The areas by what is known of them: those of the model have a direct estimate and covariates, others only one of the
 * two. What is wrong with any of them is said of all at once.
 */
final class SortedAreas {

    /**
     * An area of the model.
     *
     * @param x          its covariates
     * @param variance   the variance that the model is given
     * @param expected   the proportion or mean at which the variance goes to another scale
     * @param isSmoothed whether the variance is that of the variance function
     */
    record Member(Direct direct, double[] x, double variance, double expected, boolean isSmoothed) {}

    /** The areas of the model. */
    final List<Member> members = new ArrayList<>();
    /** Areas with a direct estimate and no covariates. */
    final List<Direct> alone = new ArrayList<>();
    /** Areas with covariates and no direct estimate. */
    final List<String> empty = new ArrayList<>();
    /** Their covariates. */
    final List<double[]> emptyX = new ArrayList<>();

    private final DirectEstimates direct;
    private final Covariates covariates;
    private final Scale scale;
    private final Findings findings = new Findings();

    private SortedAreas(DirectEstimates direct, Covariates covariates, Scale scale) {
        this.direct = direct;
        this.covariates = covariates;
        this.scale = scale;
    }

    /**
     * Sorts the areas.
     *
     * @param smoothing       learnt from all of them; empty without smoothing
     * @param below           people below whom a variance is smoothed
     * @param withoutAreStill whether areas without covariates keep their direct estimates
     * @throws DataException for areas that the model cannot take
     */
    static SortedAreas of(
            DirectEstimates direct,
            Covariates covariates,
            Scale scale,
            Optional<VarianceFunction> smoothing,
            int below,
            boolean withoutAreStill) {
        SortedAreas sorted = new SortedAreas(direct, covariates, scale);
        Set<String> known = new HashSet<>();
        for (Direct area : direct.areas()) {
            known.add(area.area());
            Optional<double[]> row = covariates.of(area.area());
            if (row.isEmpty()) {
                sorted.withoutCovariates(area, withoutAreStill);
            } else if (!area.isThere()) {
                sorted.empty.add(area.area());
                sorted.emptyX.add(row.get());
            } else if (smoothing.isPresent() && !VarianceFunction.isStable(area, direct.proportion(), below)) {
                sorted.smooth(area, row.get(), smoothing.get());
            } else {
                sorted.take(area, row.get());
            }
        }
        for (String area : covariates.areas()) {
            if (!known.contains(area)) {
                covariates.of(area).ifPresent(row -> {
                    sorted.empty.add(area);
                    sorted.emptyX.add(row);
                });
            }
        }
        sorted.findings.raise();
        sorted.checkNumber();
        return sorted;
    }

    private void withoutCovariates(Direct area, boolean isStill) {
        if (isStill && area.isThere()) {
            alone.add(area);
        } else {
            findings.add(
                    covariates.source(),
                    0,
                    direct.by(),
                    Text.of("no covariates for '%s', or a blank", "“%s”没有协变量或有空白", area.area()),
                    new Text("every covariate of each area in the estimates", "估计表中每个地区的全部协变量"),
                    new Text(
                            "add them, or keep its direct estimate with --keep-direct", "请补上，或用--keep-direct保留其直接估计值"));
        }
    }

    private void smooth(Direct area, double[] row, VarianceFunction smoothing) {
        if (!(area.n() >= 1)) {
            refuse(
                    area,
                    "n",
                    area.n(),
                    new Text("the people behind the estimate, to smooth its variance", "估计所依据的样本人数，用于平滑方差"),
                    new Text("add the number", "请补上人数"));
            return;
        }
        double p = smoothing.expected(row);
        if (isTransformable(area)) {
            add(area, row, smoothing.variance(p, area.n()), p, true);
        }
    }

    private void take(Direct area, double[] row) {
        if (!(area.se() > 0 && area.se() < Double.POSITIVE_INFINITY)) {
            refuse(
                    area,
                    "se",
                    area.se(),
                    new Text("a standard error above 0", "大于0的标准误"),
                    new Text("smooth the variances with --smooth", "请用--smooth平滑方差"));
        } else if (scale != Scale.RAW && (area.estimate() == 0 || area.estimate() == 1)) {
            refuse(
                    area,
                    "estimate",
                    area.estimate(),
                    new Text("a proportion between 0 and 1 on this scale", "该尺度下须为0与1之间的比例"),
                    scale == Scale.LOGIT
                            ? new Text("take --scale arcsine with --smooth", "请用--scale arcsine并加--smooth")
                            : new Text("smooth the variances with --smooth", "请用--smooth平滑方差"));
        } else if (isTransformable(area)) {
            add(area, row, area.variance(), area.estimate(), false);
        }
    }

    /** Arcsine takes proportions from 0 to 1, the log-odds those between. */
    private boolean isTransformable(Direct area) {
        double p = area.estimate();
        if (scale == Scale.RAW || p > 0 && p < 1 || scale == Scale.ARCSINE && (p == 0 || p == 1)) {
            return true;
        }
        refuse(
                area,
                "estimate",
                p,
                new Text("a proportion between 0 and 1 on this scale", "该尺度下须为0与1之间的比例"),
                p == 0 || p == 1
                        ? new Text("take --scale arcsine", "请用--scale arcsine")
                        : new Text("take --scale raw", "请用--scale raw"));
        return false;
    }

    private void refuse(Direct area, String column, double found, Text wanted, Text remedy) {
        findings.add(DirectEstimates.finding(direct.source(), area, column, found, wanted, remedy));
    }

    private void add(Direct area, double[] row, double variance, double p, boolean isSmoothed) {
        members.add(new Member(area, row, variance, p, isSmoothed));
    }

    private void checkNumber() {
        int coefficients = covariates.names().size() + 1;
        if (members.size() <= coefficients) {
            throw new DataException(
                    direct.source(),
                    Text.of("%d areas with a direct estimate and covariates", "兼有直接估计和协变量的地区%d个", members.size()),
                    Text.of("at least %d for %d coefficients", "%2$d个系数至少需要%1$d个", coefficients + 1, coefficients),
                    new Text("name fewer covariates", "请减少协变量"));
        }
    }

    /** Direct estimates on the scale. */
    double[] y() {
        return members.stream()
                .mapToDouble(member -> scale.to(member.direct.estimate()))
                .toArray();
    }

    /** Their variances on the scale, by the delta method: v / (dh⁻¹/dθ)². */
    double[] v() {
        return members.stream()
                .mapToDouble(member -> {
                    double slope = scale.slope(scale.to(member.expected));
                    return member.variance / (slope * slope);
                })
                .toArray();
    }

    /** Covariates of the areas of the model. */
    CovariateMatrix x() {
        return CovariateMatrix.of(members.stream().map(Member::x).toArray(double[][]::new), covariates);
    }
}
