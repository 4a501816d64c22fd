package org.suzhi.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/**
 * The people of a place by sex and single year of age, moved forward from the census: after k years those who had completed
 * x years have completed x + k. The census has five-year ages, within which the single ages are taken to be as many; people
 * who move in and out are not known and left out.
 */
public final class Cohorts {

    /** Year of the census. */
    public static final int CENSUS = 2020;

    /** The last year whose people of 18 were counted. */
    public static final int LAST = CENSUS + TargetPopulation.YOUNGEST;

    /** The nation, in the census. */
    public static final String NATION = "全国";

    private static final int BAND = 5;
    private static final int AGES = TargetPopulation.OLDEST + 1;

    private final String place;
    private final int year;
    private final Survival survival;
    private final Map<String, double[]> people;

    private Cohorts(String place, int year, Survival survival, Map<String, double[]> people) {
        this.place = place;
        this.year = year;
        this.survival = survival;
        this.people = people;
    }

    /**
     * As the census counted them.
     *
     * @param name of the nation or of a province, whole or its beginning: {@code 湖南} or {@code 湖南省}
     * @throws DataException when the census has no such place
     */
    public static Cohorts of(String name) {
        Microdata census = census();
        List<String> places =
                census.column("province").values().stream().distinct().toList();
        String place = places.stream().filter(name::startsWith).findFirst().orElseThrow(() -> {
            String known = String.join(", ", places);
            return new DataException(
                    "--place",
                    Text.of("'%s'", "“%s”", name),
                    Text.of("one of %s", "下列之一：%s", known),
                    new Text("name a province, as the census has it", "请填写普查中的省级地区名称"));
        });
        Map<String, double[]> people = new TreeMap<>();
        double[] ages = census.numbers("age");
        double[] counts = census.numbers("people");
        for (int row = 0; row < census.rows(); row++) {
            if (census.column("province").text(row).equals(place)) {
                double[] ofSex = people.computeIfAbsent(census.column("sex").text(row), sex -> new double[AGES]);
                Arrays.fill(ofSex, (int) ages[row], (int) ages[row] + BAND, counts[row] / BAND);
            }
        }
        return new Cohorts(place, CENSUS, Survival.NONE, people);
    }

    private static Microdata census() {
        try (InputStream in = Cohorts.class.getResourceAsStream("/org/suzhi/data/census/cohorts_2020.csv")) {
            return Tables.readCsv("cohorts_2020.csv", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same people in a later year, up to {@link #LAST}. */
    public Cohorts in(int later, Survival how) {
        if (later < year || later > LAST) {
            throw new IllegalArgumentException("year %d, expected %d to %d".formatted(later, year, LAST));
        }
        Map<String, double[]> moved = new TreeMap<>();
        people.forEach((sex, ages) -> {
            double[] older = new double[AGES];
            for (int age = 0; age + later - year < AGES; age++) {
                double alive = ages[age];
                for (int k = 0; k < later - year; k++) {
                    alive *= how.year(sex, age + k);
                }
                older[age + later - year] = alive;
            }
            moved.put(sex, older);
        });
        return new Cohorts(place, later, how, moved);
    }

    /** The place as the census names it. */
    public String place() {
        return place;
    }

    /** The year. */
    public int year() {
        return year;
    }

    /** How they came from the census to this year. */
    public Survival survival() {
        return survival;
    }

    /** The sexes, in alphabetical order. */
    public List<String> sexes() {
        return List.copyOf(people.keySet());
    }

    /** People of a sex and one of the target population's age bands; either may be empty for all. */
    public double people(String sex, String ageGroup) {
        double sum = 0;
        for (Map.Entry<String, double[]> ofSex : people.entrySet()) {
            for (int age = TargetPopulation.YOUNGEST; age <= TargetPopulation.OLDEST; age++) {
                boolean meant = (sex.isEmpty() || sex.equals(ofSex.getKey()))
                        && (ageGroup.isEmpty() || ageGroup.equals(TargetPopulation.ageGroup(age)));
                sum += meant ? ofSex.getValue()[age] : 0;
            }
        }
        return sum;
    }
}
