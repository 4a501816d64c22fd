package org.suzhi.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Seed;

/**
 * Puts forms together: first what can be proved impossible is said, rule by rule, then forms are searched for. The same
 * bank, blueprint and seed give the same forms on every machine.
 */
public final class Assembly {

    private final Bank bank;
    private final Blueprint blueprint;
    private final Pool pool;
    private final Requirements rules;

    private Assembly(Bank bank, Blueprint blueprint) {
        this.bank = bank;
        this.blueprint = blueprint;
        this.pool = new Pool(bank, blueprint);
        this.rules = new Requirements(blueprint, pool);
    }

    /**
     * Prepares the assembly.
     *
     * @throws DataException with every rule that the bank cannot meet, and by how much
     */
    public static Assembly of(Bank bank, Blueprint blueprint) {
        raise(blueprint, Counting.names(bank, blueprint));
        Assembly assembly = new Assembly(bank, blueprint);
        raise(blueprint, new Counting(bank, blueprint, assembly.pool, assembly.rules).shortages());
        raise(blueprint, new Relaxation(blueprint, assembly.pool, assembly.rules).shortages());
        return assembly;
    }

    /**
     * Draws forms.
     *
     * @throws DataException when none were found, with what the nearest ones break
     */
    public FormSet forms(Seed seed) {
        Search search = new Search(blueprint, pool, rules, seed);
        if (!search.run()) {
            raise(blueprint, search.nearest());
        }
        Set<String> anchors = new TreeSet<>();
        Arrays.stream(search.anchors()).mapToObj(pool::item).map(BankItem::id).forEach(anchors::add);
        OptionOrder options = blueprint.shuffled() ? new OptionOrder(seed) : null;
        List<Form> forms = new ArrayList<>();
        for (int f = 0; f < blueprint.allForms(); f++) {
            String name = String.valueOf((char) ('A' + f));
            List<BankItem> items =
                    ordered(search.items(f), seed.derive("order/" + name).random());
            if (options != null) {
                options.draw(items);
            }
            List<Question> questions = items.stream()
                    .flatMap(item -> (options == null ? Question.of(item) : options.questions(item)).stream())
                    .toList();
            forms.add(new Form(name, items, questions));
        }
        int published = blueprint.parallel().forms();
        return new FormSet(
                bank, blueprint, seed, forms.subList(0, published), forms.subList(published, forms.size()), anchors);
    }

    /** In an order that depends on the items and on chance, and not on how the search came to them. */
    private List<BankItem> ordered(int[] items, UniformRandomProvider random) {
        int[] order = items.clone();
        Arrays.sort(order);
        List<BankItem> list = new ArrayList<>();
        for (int i = order.length - 1; i >= 0; i--) {
            int j = random.nextInt(i + 1);
            list.add(pool.item(order[j]));
            order[j] = order[i];
        }
        return list;
    }

    private static void raise(Blueprint blueprint, List<Shortage> shortages) {
        if (!shortages.isEmpty()) {
            List<Finding> findings =
                    shortages.stream().map(shortage -> shortage.in(blueprint)).toList();
            throw new DataException(findings);
        }
    }
}
