package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.Benchmarks;
import org.suzhi.survey.Text;

/**
 * What a bank has too little of, rule by rule: necessary conditions that need no search. With F forms, a shared items
 * and an exposure of E forms for the others, a rule of m items per form needs at least max(m, ⌈m F / E⌉ when nothing is
 * shared) items; what is shared counts once.
 */
final class Counting {

    private final Bank bank;
    private final Blueprint blueprint;
    private final Pool pool;
    private final Requirements rules;
    private final List<Shortage> shortages = new ArrayList<>();

    Counting(Bank bank, Blueprint blueprint, Pool pool, Requirements rules) {
        this.bank = bank;
        this.blueprint = blueprint;
        this.pool = pool;
        this.rules = rules;
    }

    /** Names in the blueprint that the bank does not hold, or that contradict each other. */
    static List<Shortage> names(Bank bank, Blueprint blueprint) {
        List<Shortage> wrong = new ArrayList<>();
        for (Blueprint.Part part : blueprint.dimensions()) {
            if (bank.dimensions().stream().noneMatch(d -> d.id().equals(part.id()))) {
                wrong.add(new Shortage(
                        "dimensions",
                        Text.of("'%s', which is no dimension of the bank", "“%s”，题库没有该维度", part.id()),
                        new Text("dimensions of the bank", "题库的维度")));
            }
        }
        List<String> kept = new ArrayList<>(blueprint.secure().ids());
        kept.addAll(blueprint.excluded());
        List<String> named = new ArrayList<>(kept);
        named.addAll(blueprint.parallel().ids());
        for (String id : named) {
            if (bank.item(id).isEmpty()) {
                wrong.add(new Shortage(
                        "items",
                        Text.of("'%s', which is no item of the bank", "“%s”，题库没有该题目", id),
                        new Text("items of the bank", "题库中的题目")));
            }
        }
        for (String id : blueprint.parallel().ids()) {
            if (kept.contains(id)) {
                wrong.add(new Shortage(
                        "anchors",
                        Text.of("'%s', which is secure or excluded", "“%s”，该题目须保密或已排除", id),
                        new Text("anchors that may be used", "可以使用的锚题")));
            }
        }
        return wrong;
    }

    List<Shortage> shortages() {
        for (int d = 0; d < blueprint.dimensions().size(); d++) {
            String id = blueprint.dimensions().get(d).id();
            if (rules.anchors(d) > rules.items(d)) {
                shortages.add(new Shortage(
                        "anchors",
                        Text.of("%d anchors of dimension %s", "维度%2$s的锚题有%1$d道", rules.anchors(d), id),
                        Text.of("at most %d", "至多%d道", rules.items(d))));
            }
            need(
                    "dimensions",
                    Text.of("of dimension %s", "属维度%s", id),
                    all(rules.items(d), rules.anchors(d)),
                    pool.ofDimension(d),
                    bank.items().stream().filter(i -> i.dimension().equals(id)).count());
        }
        int least = 0;
        int most = 0;
        for (int b = 1; b <= Benchmarks.COUNT; b++) {
            int number = b;
            need(
                    "benchmarks",
                    Text.of("of benchmark %d", "属基准%d", b),
                    all(rules.fewest(b), blueprint.anchors()),
                    pool.ofBenchmark(b),
                    bank.items().stream().filter(i -> i.benchmark() == number).count());
            least += rules.fewest(b);
            most += Math.min(rules.most(b), pool.ofBenchmark(b));
        }
        if (least > blueprint.items()) {
            shortages.add(new Shortage(
                    "benchmarks",
                    Text.of("at least %d items over all benchmarks", "各基准合计至少%d道题目", least),
                    Text.of("at most %d, the items of a form", "至多%d道（即每份问卷的题数）", blueprint.items())));
        }
        if (most < blueprint.items()) {
            shortages.add(new Shortage(
                    "benchmarks",
                    Text.of("at most %d items over all benchmarks", "各基准合计至多%d道题目", most),
                    Text.of("at least %d, the items of a form", "至少%d道（即每份问卷的题数）", blueprint.items())));
        }
        return shortages;
    }

    /** The different items that all forms need together of which each needs some; as many as possible are shared. */
    private int all(int each, int anchors) {
        int shared = Math.min(each, anchors);
        int rest = each - shared;
        long spread = (long) rest * blueprint.allForms();
        int exposure = blueprint.parallel().exposure();
        return shared + Math.max(rest, (int) ((spread + exposure - 1) / exposure));
    }

    private void need(String rule, Text what, int needed, int usable, long before) {
        if (usable < needed) {
            Text left = before > usable
                    ? Text.of(
                            "%d items %s, with %d excluded or secure",
                            "%2$s的题目%1$d道（另有%3$d道已排除或须保密）", usable, what, before - usable)
                    : Text.of("%d items %s", "%2$s的题目%1$d道", usable, what);
            Text wanted = blueprint.allForms() > 1
                    ? Text.of("at least %d for %d forms", "%2$d份问卷至少需要%1$d道", needed, blueprint.allForms())
                    : Text.of("at least %d", "至少%d道", needed);
            shortages.add(new Shortage(rule, left, wanted));
        }
    }
}
