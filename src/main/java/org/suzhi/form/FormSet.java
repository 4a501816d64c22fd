package org.suzhi.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.survey.Seed;

/**
 * Forms from one bank by one blueprint and seed.
 *
 * @param bank      where the items are from
 * @param blueprint what the forms are like
 * @param seed      what the draw rests on
 * @param forms     the forms
 * @param later     forms that are kept for later waves
 * @param anchors   the items that all forms share
 */
public record FormSet(
        Bank bank, Blueprint blueprint, Seed seed, List<Form> forms, List<Form> later, Set<String> anchors) {

    /** The lists are copied. */
    public FormSet {
        forms = List.copyOf(forms);
        later = List.copyOf(later);
        anchors = Set.copyOf(anchors);
    }

    /** The items of all forms, those for later waves aside, in the order of the bank. */
    List<BankItem> items() {
        return bank.items().stream().filter(this::isUsed).toList();
    }

    /** What is asked in any form, in the order of the bank. */
    List<Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        forms.forEach(form -> form.questions().forEach(question -> all.putIfAbsent(question.id(), question)));
        List<Question> ordered = new ArrayList<>();
        items().forEach(item -> item.parts().forEach(part -> ordered.add(all.get(part.id()))));
        return ordered;
    }

    private boolean isUsed(BankItem item) {
        return forms.stream().anyMatch(form -> form.items().contains(item));
    }

    /** True for an item that is kept for later waves. */
    public boolean isSecure(BankItem item) {
        return blueprint.secure().ids().contains(item.id())
                || !isUsed(item) && later.stream().anyMatch(form -> form.items().contains(item));
    }

    /** The mean difficulty of a form. */
    public static double difficulty(Form form) {
        return form.items().stream().mapToDouble(BankItem::difficulty).average().orElse(Double.NaN);
    }
}
