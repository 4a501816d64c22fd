package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.form.Blueprint.Coverage;
import org.suzhi.form.Blueprint.Difficulty;
import org.suzhi.form.Blueprint.Keys;
import org.suzhi.form.Blueprint.Parallel;
import org.suzhi.form.Blueprint.Part;
import org.suzhi.form.Blueprint.Scoring;
import org.suzhi.form.Blueprint.Secure;
import org.suzhi.form.Blueprint.Shares;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Tier;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** Reads a blueprint from YAML or JSON; the schema is in {@code questionnaires/README.md}. */
public final class BlueprintFile {

    static final String SCHEMA = "suzhi-blueprint-1";
    /** More forms than this are a slip of the pen. */
    private static final int MOST_FORMS = 26;

    private final Document file;

    private BlueprintFile(Document file) {
        this.file = file;
    }

    /**
     * Reads and checks a document.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static Blueprint of(Document file) {
        Blueprint blueprint = new BlueprintFile(file).blueprint();
        file.findings().raise();
        return blueprint;
    }

    private Blueprint blueprint() {
        file.only(
                "schema",
                "id",
                "version",
                "title",
                "licence",
                "items",
                "dimensions",
                "benchmarks",
                "true_false",
                "keys",
                "difficulty",
                "forms",
                "anchors",
                "exposure",
                "secure",
                "excluded",
                "options",
                "background",
                "interview",
                "criteria");
        file.at("schema").oneOf(SCHEMA);
        int items = atLeast(file.at("items"), 1);
        return new Blueprint(
                file.source(),
                file.at("id").string(),
                file.at("version").string(),
                file.at("title").text(),
                file.stringAt("licence", "Apache-2.0"),
                items,
                dimensions(items),
                coverage(),
                shares(file.at("true_false"), "least", "most"),
                new Keys(share(file.at("keys").at("letter")), shares(file.at("keys"), "fewest_true", "most_true")),
                new Difficulty(
                        share(file.at("difficulty").at("mean")),
                        share(file.at("difficulty").at("within"))),
                parallel(items),
                secure(),
                names("excluded"),
                file.has("options")
                        && file.at("options").oneOf("as-written", "shuffled").equals("shuffled"),
                names("background"),
                share(file.at("interview").at("complete")),
                share(file.at("interview").at("partial")),
                criteria());
    }

    private List<Part> dimensions(int items) {
        List<Part> parts = new ArrayList<>();
        for (Document part : file.at("dimensions").list()) {
            part.only("id", "items", "points");
            parts.add(new Part(
                    part.at("id").string(),
                    atLeast(part.at("items"), 0),
                    part.at("points").number()));
        }
        int sum = parts.stream().mapToInt(Part::items).sum();
        if (sum != items) {
            file.at("dimensions")
                    .wrong(
                            Text.of("%d items in the dimensions", "各维度共%d道题目", sum),
                            Text.of("%d, the items of a form", "%d道（即每份问卷的题数）", items));
        }
        double points = parts.stream().mapToDouble(Part::points).sum();
        if (!(Math.abs(points - 100) < 1e-9)) {
            file.at("dimensions").wrong(Text.of("points that add up to %s", "分值合计%s", points), Text.same("100"));
        }
        return parts;
    }

    private Coverage coverage() {
        Document node = file.at("benchmarks");
        node.only("at_least", "within");
        double within = node.has("within") ? node.at("within").number() : Double.POSITIVE_INFINITY;
        if (!(within >= 0.5)) {
            node.at("within").wrong(Text.same("" + within), new Text("at least 0.5", "不小于0.5"));
        }
        return new Coverage(atLeast(node.at("at_least"), 0), within);
    }

    private Parallel parallel(int items) {
        Document forms = file.at("forms");
        int number = atLeast(forms, 1);
        if (number > MOST_FORMS) {
            forms.wrong(Text.same("" + number), Text.of("at most %d", "至多%d", MOST_FORMS));
        }
        Document anchors = file.at("anchors");
        anchors.only("items", "ids");
        int shared = atLeast(anchors.at("items"), 0);
        List<String> ids = anchors.listAt("ids").stream().map(Document::string).toList();
        if (Math.max(shared, ids.size()) > items) {
            anchors.at("items").wrong(Text.same("" + shared), Text.of("at most %d", "至多%d", items));
        }
        return new Parallel(number, shared, ids, atLeast(file.at("exposure"), 1));
    }

    private Secure secure() {
        Document node = file.at("secure");
        node.only("ids", "forms");
        return new Secure(node.listAt("ids").stream().map(Document::string).toList(), atLeast(node.at("forms"), 0));
    }

    private List<Scoring> criteria() {
        List<Scoring> criteria = new ArrayList<>();
        for (Document node : file.at("criteria").list()) {
            node.only("id", "name", "cut", "tiers");
            List<Tier> tiers = new ArrayList<>();
            for (Document tier : node.listAt("tiers")) {
                tier.only("id", "name", "from");
                tiers.add(new Tier(
                        tier.at("id").string(),
                        tier.at("name").text(),
                        tier.at("from").number()));
            }
            criteria.add(new Scoring(
                    node.at("id").string(),
                    node.at("name").text(),
                    node.at("cut").number(),
                    tiers));
        }
        if (criteria.isEmpty()) {
            file.at("criteria").wrong(new Text("no criterion", "没有评分标准"), new Text("at least one", "至少一个"));
        }
        return criteria;
    }

    private List<String> names(String field) {
        return file.listAt(field).stream().map(Document::string).toList();
    }

    private static Shares shares(Document node, String least, String most) {
        Shares shares = new Shares(share(node.at(least)), share(node.at(most)));
        if (shares.least() > shares.most()) {
            node.at(most).wrong(Text.same("" + shares.most()), Text.of("at least %s", "不小于%s", shares.least()));
        }
        return shares;
    }

    private static double share(Document node) {
        double value = node.number();
        if (!(value >= 0 && value <= 1)) {
            node.wrong(Text.same(node.string()), new Text("a share between 0 and 1", "0到1之间的比例"));
        }
        return value;
    }

    private static int atLeast(Document node, int least) {
        int value = node.integer();
        if (value < least) {
            node.wrong(Text.same("" + value), Text.of("at least %d", "不小于%d", least));
        }
        return value;
    }
}
