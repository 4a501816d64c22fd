package org.suzhi.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.suzhi.design.Precision;
import org.suzhi.draw.Scheme;
import org.suzhi.io.Document;
import org.suzhi.io.Encoding;
import org.suzhi.plan.Years;
import org.suzhi.survey.Ages;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.weight.MultiplicityWeights;
import org.suzhi.weight.PersonFactor;
import org.suzhi.weight.WithinHouseholdWeights;

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
 * @param mapping       file that says what the columns and texts of the export mean; none when it is in the questionnaire's own
 * @param nonresponse   columns whose combination makes a non-response class
 * @param persons       what the interviews tell about how easily their people could be drawn; mostly nothing
 * @param replacements  of the people drawn in a unit, how many waited as replacements; 0 for none
 * @param lonely        what to do with a stratum of a single PSU
 * @param surroundings  other regions and earlier years that the gaps are judged by
 * @param monitoring    what was done of the programme
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
        Scheme scheme,
        List<SurveyFrame> others,
        Precision precision,
        int take,
        int minimum,
        Optional<String> responses,
        Optional<String> mapping,
        List<String> nonresponse,
        List<PersonFactor> persons,
        int replacements,
        LonelyPsu lonely,
        Surroundings surroundings,
        Monitoring monitoring) {

    /** Name of the file. */
    public static final String FILE = "survey.yaml";

    /** The lists are copied. */
    public Settings {
        strata = List.copyOf(strata);
        others = List.copyOf(others);
        nonresponse = List.copyOf(nonresponse);
        persons = List.copyOf(persons);
    }

    /**
     * Reads survey.yaml.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Settings read(Path path) {
        Document file = document(path);
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
                "stages",
                "method",
                "frames",
                "precision",
                "take",
                "minimum",
                "collect",
                "nonresponse",
                "household",
                "multiplicity",
                "lonely_psu",
                "gap",
                "monitoring");
        Document collect = file.at("collect");
        collect.only("simulate", "responses", "mapping", "replacements");
        Optional<String> responses = Optional.empty();
        if (collect.has("responses")) {
            if (collect.has("simulate")) {
                collect.at("simulate")
                        .wrong(
                                new Text("made-up answers beside responses", "同时使用模拟作答和responses"),
                                new Text("one of simulate and responses", "simulate和responses二者之一"));
            }
            responses = Optional.of(collect.at("responses").string());
        } else {
            collect.at("simulate").oneOf("true");
            if (collect.has("mapping")) {
                collect.at("mapping")
                        .wrong(
                                new Text("a mapping without responses", "有mapping而无responses"),
                                new Text("responses: the export that it is of", "以responses指定所对应的导出数据"));
            }
        }
        Settings settings = new Settings(
                file.at("plan").string(),
                file.at("questionnaire").string(),
                file.stringAt("criterion", ""),
                Years.of(file.at("year")),
                seed(file.at("seed")),
                file.at("frame").string(),
                file.at("margins").string(),
                file.at("region").string(),
                file.at("strata").strings(),
                SurveyFrame.scheme(file),
                others(file),
                precision(file.at("precision")),
                atLeast(1, file.at("take")),
                atLeast(0, file.at("minimum")),
                responses,
                collect.has("mapping") ? Optional.of(collect.at("mapping").string()) : Optional.empty(),
                file.has("nonresponse") ? file.at("nonresponse").strings() : List.of("stratum"),
                persons(file),
                collect.has("replacements") ? atLeast(0, collect.at("replacements")) : 0,
                lonely(file),
                Surroundings.of(file),
                Monitoring.of(file));
        file.findings().raise();
        return settings;
    }

    /** All frames, the main one first. */
    public List<SurveyFrame> frames() {
        List<SurveyFrame> frames = new ArrayList<>();
        frames.add(new SurveyFrame(SurveyFrame.HOUSEHOLD, frame, strata, scheme, 0, take, minimum, Ages.TARGET));
        frames.addAll(others);
        return frames;
    }

    /** The files of all frames, the main one first. */
    List<String> frameFiles() {
        return frames().stream().map(SurveyFrame::file).toList();
    }

    /** One frame of which units are drawn in one stage by systematic PPS, as where nobody asks for anything else. */
    boolean isUsual() {
        return others.isEmpty() && scheme.equals(Scheme.UNITS);
    }

    private static List<SurveyFrame> others(Document file) {
        List<SurveyFrame> others = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(SurveyFrame.HOUSEHOLD));
        int take = file.at("take").integer();
        for (Document node : file.listAt("frames")) {
            SurveyFrame other = SurveyFrame.of(node, take);
            if (!names.add(other.name())) {
                node.at("name")
                        .wrong(
                                Text.of("'%s' a second time", "“%s”重复", other.name()),
                                Text.of(
                                        "another name for each frame; the main one is %s",
                                        "互不相同的名称；主抽样框名为%s", SurveyFrame.HOUSEHOLD));
            }
            if (other.counts() && !file.has("multiplicity")) {
                node.wrong(
                        Text.of(
                                "frame '%s', whose people may be on the main frame too",
                                "抽样框“%s”，其中的人也可能在主抽样框中", other.name()),
                        new Text(
                                "multiplicity: COLUMN, in which people say through how many frames they can be reached",
                                "multiplicity: 列名，该列记录受访者可经几个抽样框被抽到"));
            }
            others.add(other);
        }
        if (!others.isEmpty() && file.has("collect") && file.at("collect").has("replacements")) {
            file.at("collect")
                    .at("replacements")
                    .wrong(
                            new Text("replacements beside several frames", "多个抽样框同时使用备用样本"),
                            new Text(
                                    "several frames without replacements, or one frame with them",
                                    "多个抽样框而无备用样本，或单个抽样框"));
        }
        return others;
    }

    /** The file as a tree, for those who need the lines. */
    static Document document(Path path) {
        Document file = isBlank(path) ? null : Document.read(path);
        if (file == null || !file.isRecord()) {
            throw new DataException(
                    FILE,
                    new Text("no settings in it", "其中没有设置"),
                    new Text("the settings of a survey", "一项调查的设置"),
                    new Text("copy those of another project, or of a new one", "请从其他项目或新建的项目中复制"));
        }
        return file;
    }

    /** Nothing but blanks and comments, as where every line was taken out. */
    private static boolean isBlank(Path path) {
        return path.toFile().length() == 0
                || Encoding.text(path)
                        .lines()
                        .allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /** A seed is kept to the last digit, which a number with a point would lose. */
    private static Seed seed(Document node) {
        String text = node.string();
        try {
            return new Seed(Long.parseLong(text));
        } catch (NumberFormatException noWholeNumber) {
            node.wrong(
                    Text.of("'%s'", "“%s”", text),
                    Text.of("a whole number from %d to %d", "%d至%d的整数", Long.MIN_VALUE, Long.MAX_VALUE));
            return new Seed(0);
        }
    }

    private static Precision precision(Document node) {
        node.only("margin", "level", "expected", "deff", "response");
        Text fraction = new Text("a number between 0 and 1", "0与1之间的数");
        double margin = within(node.at("margin"), value -> value > 0 && value < 1, fraction);
        double level = within(node.at("level"), value -> value > 0 && value < 1, fraction);
        double expected = within(node.at("expected"), value -> value > 0 && value < 1, fraction);
        double deff = within(
                node.at("deff"),
                value -> value > 0 && value < Double.POSITIVE_INFINITY,
                new Text("a number above 0", "大于0的数"));
        double response = within(
                node.at("response"),
                value -> value > 0 && value <= 1,
                new Text("a number above 0 and at most 1", "大于0且不超过1的数"));
        return node.findings().isEmpty()
                ? new Precision(margin, new ConfidenceLevel(level), expected, deff, response)
                : new Precision(0.03, ConfidenceLevel.P95, 0.5, 1, 1);
    }

    private static double within(Document node, DoublePredicate range, Text expected) {
        double value = node.number();
        if (!range.test(value)) {
            node.wrong(Text.of("'%s'", "“%s”", node.orBlank()), expected);
        }
        return value;
    }

    private static int atLeast(int least, Document node) {
        int value = node.integer();
        if (value < least) {
            node.wrong(Text.same("" + value), Text.of("at least %d", "不小于%d", least));
        }
        return value;
    }

    private static List<PersonFactor> persons(Document file) {
        List<PersonFactor> persons = new ArrayList<>();
        if (file.has("household")) {
            Document node = file.at("household");
            Optional<WithinHouseholdWeights> known = WithinHouseholdWeights.parse(node.string());
            if (known.isEmpty()) {
                node.wrong(Text.of("'%s'", "“%s”", node.orBlank()), WithinHouseholdWeights.expected());
            }
            known.ifPresent(persons::add);
        }
        if (file.has("multiplicity")) {
            String column = file.at("multiplicity").string();
            if (!column.isBlank()) {
                persons.add(new MultiplicityWeights(column));
            }
        }
        return persons;
    }

    private static LonelyPsu lonely(Document file) {
        if (!file.has("lonely_psu")) {
            return LonelyPsu.FAIL;
        }
        String word = file.at("lonely_psu").oneOf("fail", "remove", "certainty", "adjust", "average");
        return LonelyPsu.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
