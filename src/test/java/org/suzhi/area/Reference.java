package org.suzhi.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The areas and numbers of {@code reference/area}, whose README says where they come from. */
final class Reference {

    /** Forty areas: direct, var and x. */
    static final Microdata AREAS = Tables.readCsv("areas.csv", bytes("areas.csv"));

    static final double[] Y = AREAS.numbers("direct");
    static final double[] V = AREAS.numbers("var");
    static final Covariates X = Covariates.of(AREAS, "area", List.of("x"), null);

    private Reference() {}

    static JsonNode json(String file) {
        return JsonMapper.shared().readTree(bytes(file));
    }

    static CovariateMatrix matrix() {
        double[] x = AREAS.numbers("x");
        double[][] rows = new double[x.length][1];
        for (int d = 0; d < x.length; d++) {
            rows[d][0] = x[d];
        }
        return CovariateMatrix.of(rows, X);
    }

    static Microdata table(String file) {
        return Tables.readCsv(file, bytes(file));
    }

    /** Thirty-six areas with few people; on the logit scale nobody counts as half a person. */
    static DirectEstimates small(Scale scale) {
        DirectEstimates read = DirectFile.of(table("small.csv"), null);
        List<Direct> areas = read.areas().stream()
                .map(area -> scale == Scale.LOGIT && area.estimate() == 0
                        ? new Direct(area.area(), area.line(), area.n(), area.weighted(), 0.5 / area.n(), area.se())
                        : area)
                .toList();
        return new DirectEstimates(
                read.source(), read.by(), read.proportion(), read.criterion(), read.label(), read.whole(), areas);
    }

    /** Their covariates, and those of four more. */
    static Covariates known() {
        return Covariates.of(table("known.csv"), "area", List.of("x1", "x2"), "pop");
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/area/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
