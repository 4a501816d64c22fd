package org.suzhi.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.design.Precision;
import org.suzhi.io.Document;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;

/**
 * What survey.yaml says.
 *
 * @param plan          file of the programme
 * @param questionnaire file of the questionnaire
 * @param criterion     name of the criterion; empty for the questionnaire's first
 * @param year          year of the survey
 * @param seed          seed of everything left to chance
 * @param frame         file of the frame
 * @param margins       file of the population totals
 * @param region        column of the regions that are compared
 * @param strata        columns whose combination makes a stratum
 * @param precision     what the survey must achieve
 * @param take          people to draw in a unit
 * @param minimum       least number of people to draw in a stratum
 * @param responses     file of the field export; none to simulate one
 * @param nonresponse   columns whose combination makes a non-response class
 * @param lonely        what to do with a stratum of a single PSU
 */
public record Settings(
        String plan,
        String questionnaire,
        String criterion,
        int year,
        Seed seed,
        String frame,
        String margins,
        String region,
        List<String> strata,
        Precision precision,
        int take,
        int minimum,
        Optional<String> responses,
        List<String> nonresponse,
        LonelyPsu lonely) {

    /** Name of the file. */
    public static final String FILE = "survey.yaml";

    /** The lists are copied. */
    public Settings {
        strata = List.copyOf(strata);
        nonresponse = List.copyOf(nonresponse);
    }

    /**
     * Reads survey.yaml.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Settings read(Path path) {
        Document file = Document.read(path);
        file.only(
                "plan",
                "questionnaire",
                "criterion",
                "year",
                "seed",
                "frame",
                "margins",
                "region",
                "strata",
                "precision",
                "take",
                "minimum",
                "collect",
                "nonresponse",
                "lonely_psu");
        Document collect = file.at("collect");
        collect.only("simulate", "responses");
        Optional<String> responses = Optional.empty();
        if (collect.has("responses")) {
            responses = Optional.of(collect.at("responses").string());
        } else {
            collect.at("simulate").oneOf("true");
        }
        Settings settings = new Settings(
                file.at("plan").string(),
                file.at("questionnaire").string(),
                file.stringAt("criterion", ""),
                file.at("year").integer(),
                new Seed((long) file.at("seed").number()),
                file.at("frame").string(),
                file.at("margins").string(),
                file.at("region").string(),
                file.at("strata").strings(),
                precision(file.at("precision")),
                atLeast(1, file.at("take")),
                atLeast(0, file.at("minimum")),
                responses,
                file.has("nonresponse") ? file.at("nonresponse").strings() : List.of("stratum"),
                lonely(file));
        file.findings().raise();
        return settings;
    }

    private static Precision precision(Document node) {
        node.only("margin", "level", "expected", "deff", "response");
        try {
            return new Precision(
                    node.at("margin").number(),
                    new ConfidenceLevel(node.at("level").number()),
                    node.at("expected").number(),
                    node.at("deff").number(),
                    node.at("response").number());
        } catch (IllegalArgumentException outOfRange) {
            if (node.findings().isEmpty()) {
                node.wrong(Text.same(outOfRange.getMessage()), new Text("numbers within their ranges", "取值范围内的数"));
            }
            return new Precision(0.03, ConfidenceLevel.P95, 0.5, 1, 1);
        }
    }

    private static int atLeast(int least, Document node) {
        int value = node.integer();
        if (value < least) {
            node.wrong(Text.same("" + value), Text.of("at least %d", "不小于%d", least));
        }
        return value;
    }

    private static LonelyPsu lonely(Document file) {
        if (!file.has("lonely_psu")) {
            return LonelyPsu.FAIL;
        }
        String word = file.at("lonely_psu").oneOf("fail", "remove", "certainty", "adjust", "average");
        return LonelyPsu.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
