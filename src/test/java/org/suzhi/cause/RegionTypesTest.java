package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.MadeEstimates;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** What must hold of types of regions; three types of five regions are planted. */
class RegionTypesTest {

    private static final double[][] CENTRES = {{0.25, 0.20}, {0.16, 0.06}, {0.08, 0.06}};

    @TempDir
    Path temp;

    private static String name(int region) {
        return "r%02d".formatted(region);
    }

    /** Region r has type r % 3. */
    private static Estimates planted(double se, double rho, List<Integer> order) {
        MadeEstimates made = new MadeEstimates().add(Domain.ALL, 0.16, se / 4);
        for (int region : order) {
            double[] centre = CENTRES[region % 3];
            double off = 0.004 * (region / 3 - 2);
            Domain farmers = new Domain(List.of("region", "group"), List.of(name(region), "farmers"));
            made.add(Domain.of("region", name(region)), centre[0] + off, se).add(farmers, centre[1] - off, se);
        }
        return made.correlated(rho);
    }

    private static List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int region = 0; region < 15; region++) {
            order.add(region);
        }
        return order;
    }

    private static Typology find(Estimates estimates, int threads) {
        return RegionTypes.upTo(6)
                .draws(200, new Seed(7))
                .threads(threads)
                .find(RegionFeatures.of(estimates, "region", "group"));
    }

    @Test
    void plantedTypesAreFoundAndNumberedFromTheHighest() {
        Typology types = find(planted(0.003, 0.2, order()), 1);
        assertThat(types.types()).hasSize(3);
        assertThat(types.regions()).hasSize(15).allSatisfy(region -> {
            int planted = Integer.parseInt(region.region().substring(1)) % 3 + 1;
            assertThat(region.type()).isEqualTo(planted);
            assertThat(region.isAssigned()).isTrue();
        });
        assertThat(types.types()).allSatisfy(type -> {
            assertThat(type.regions()).isEqualTo(5);
            assertThat(type.isStable()).isTrue();
            assertThat(type.means().get(0)).isCloseTo(CENTRES[type.type() - 1][0], within(1e-12));
            assertThat(type.means().get(1)).isCloseTo(CENTRES[type.type() - 1][1], within(1e-12));
        });
        assertThat(types.silhouette()).isEqualTo(Collections.max(types.silhouettes()));
    }

    @Test
    void theOrderOfRegionsDoesNotMatter() {
        List<Integer> shuffled = order();
        Collections.shuffle(shuffled, new Random(3));
        assertThat(find(planted(0.02, 0, shuffled), 1)).isEqualTo(find(planted(0.02, 0, order()), 1));
    }

    @Test
    void oneThreadAndTwoGiveTheSameBytes() throws IOException {
        TypesFile.write(temp.resolve("one.json"), find(planted(0.02, 0.1, order()), 1));
        TypesFile.write(temp.resolve("two.json"), find(planted(0.02, 0.1, order()), 2));
        assertThat(temp.resolve("two.json")).hasSameBinaryContentAs(temp.resolve("one.json"));
        assertThat(Files.readString(temp.resolve("one.json"))).contains("\"method\": \"ward\"");
    }

    @Test
    void typesHoldTheLessTheLargerTheErrors() {
        double before = 1.01;
        for (double se : new double[] {0, 0.01, 0.03, 0.1}) {
            Typology types = RegionTypes.of(3)
                    .draws(200, new Seed(7))
                    .find(RegionFeatures.of(planted(se, 0, order()), "region", "group"));
            assertThat(types.rand()).as("se %s", se).isLessThan(before);
            before = types.rand();
            if (se == 0) {
                assertThat(types.rand()).isEqualTo(1);
                assertThat(types.regions()).allMatch(region -> region.stability() == 1);
            }
        }
        assertThat(before).isLessThan(0.2);
    }

    @Test
    void anErrorThatAllEstimatesShareMovesNoRegion() {
        Typology types = RegionTypes.of(3)
                .draws(100, new Seed(7))
                .find(RegionFeatures.of(planted(0.1, 1, order()), "region", "group"));
        assertThat(types.rand()).isCloseTo(1, within(1e-12));
    }

    @Test
    void covariatesTellRegionsApartAndConstantOnesAreLeftOut() {
        MadeEstimates made = new MadeEstimates().add(Domain.ALL, 0.2, 0.01);
        List<String> names = new ArrayList<>();
        List<String> income = new ArrayList<>();
        for (int region = 0; region < 10; region++) {
            made.add(Domain.of("region", name(region)), 0.2 + 0.001 * (region % 5), 0.0005);
            names.add(name(region));
            income.add(region < 5 ? "20" : "60");
        }
        Microdata covariates = Microdata.of(
                "regions.csv",
                List.of(Column.of("region", names), Column.of("income", income), Column.constant("province", "1", 10)));
        Typology types = RegionTypes.of(2)
                .find(RegionFeatures.of(made.correlated(0), "region", "", covariates, List.of("income", "province")));
        assertThat(types.features()).containsExactly("estimate", "income");
        assertThat(types.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("'province' is left out"));
        int first = types.regions().get(0).type();
        assertThat(types.regions())
                .allSatisfy(region -> assertThat(region.type() == first)
                        .isEqualTo(region.region().compareTo("r05") < 0));
    }

    @Test
    void aRegionThatLacksACellIsSetApartAndSaid() {
        MadeEstimates made = new MadeEstimates().add(Domain.ALL, 0.2, 0.01);
        for (int region = 0; region < 6; region++) {
            made.add(Domain.of("region", name(region)), 0.1 + 0.1 * (region % 2), 0.001);
            if (region != 2) {
                made.add(new Domain(List.of("region", "group"), List.of(name(region), "farmers")), 0.1, 0.001);
            }
        }
        made.add(new Domain(List.of("region", "group"), List.of("r03", "youth")), 0.1, 0.001);
        RegionFeatures withHoles = RegionFeatures.of(made.correlated(0), "region", "group");
        assertThat(withHoles.apart()).hasSize(5);
        assertThatThrownBy(() -> RegionTypes.of(2).find(withHoles))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 regions that lack nothing")
                .hasMessageContaining("5 regions lack something");
        Typology types = RegionTypes.of(2).find(RegionFeatures.of(made.correlated(0), "region", ""));
        assertThat(types.regions()).hasSize(6).noneMatch(region -> region.type() == 0);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheReason() {
        Estimates estimates = planted(0.01, 0, order());
        assertThatThrownBy(() -> RegionFeatures.of(estimates, "county", ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no estimates by county");
        assertThatThrownBy(() -> RegionFeatures.of(estimates, "region", "sex"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("region,sex");
        assertThatThrownBy(() -> RegionTypes.of(15).find(RegionFeatures.of(estimates, "region", "")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("15 regions that lack nothing, for 15 types");
        MadeEstimates alike = new MadeEstimates().add(Domain.ALL, 0.2, 0.01);
        order().forEach(region -> alike.add(Domain.of("region", name(region)), 0.2, 0.01));
        assertThatThrownBy(() -> RegionTypes.of(2).find(RegionFeatures.of(alike.correlated(0), "region", "")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("alike in everything");
        assertThatThrownBy(() ->
                        RegionTypes.of(2).find(RegionFeatures.of(alikeBut().withoutCovariance(), "region", "")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no covariance");
    }

    private static MadeEstimates alikeBut() {
        MadeEstimates made = new MadeEstimates().add(Domain.ALL, 0.2, 0.01);
        order().forEach(region -> made.add(Domain.of("region", name(region)), 0.2 + 0.001 * region, 0.01));
        return made;
    }
}
