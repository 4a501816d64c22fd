package org.suzhi.area;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suzhi.survey.Text;

/** What a reader of an area's estimate should know. */
public enum AreaFlag {
    /** Nobody of the area is in the sample. */
    NO_SAMPLE(new Text("without sample: the estimate is the model's alone", "没有样本：估计值完全来自模型")),
    /** The area keeps its direct estimate. */
    NO_COVARIATES(new Text("without covariates: the direct estimate stays as it is", "缺少协变量：保留直接估计值")),
    /** A covariate lies beyond those of the areas in the model. */
    EXTRAPOLATED(new Text("with covariates beyond those of the areas in the model", "协变量超出建模地区的取值范围")),
    /** The variance is that of the variance function. */
    SMOOTHED(new Text("with a smoothed variance of the direct estimate", "直接估计的方差经过平滑")),
    /** Below 30 people. */
    SMALL_N(new Text("with fewer than 30 people", "样本不足30人")),
    /** More than half is borrowed. */
    MODEL_DOMINATES(new Text("where the model carries more than half of the estimate", "模型所占份额超过一半")),
    /** The variance between areas was estimated at 0. */
    NO_AREA_VARIANCE(new Text(
            "where the variance between areas was estimated at 0, so that the estimate is the model's alone",
            "地区间方差估计为0，估计值完全来自模型")),
    /** The direct estimate is far from the model. */
    OUTLIER(new Text("whose direct estimate is more than 3 standard deviations off the model", "直接估计值偏离模型超过3个标准差")),
    /** Not a possible proportion. */
    OUTSIDE(new Text("with an estimate below 0 or above 1: take another scale", "估计值小于0或大于1：请改用其他尺度"));

    private final Text text;

    AreaFlag(Text text) {
        this.text = text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read, after "areas". */
    public Text text() {
        return text;
    }

    /** The words of several, separated by semicolons. */
    static String codes(List<AreaFlag> flags) {
        return flags.stream().map(AreaFlag::code).collect(Collectors.joining(";"));
    }
}
