package org.suzhi.form;

import java.util.List;
import org.suzhi.questionnaire.BankItem;

/**
 * One form.
 *
 * @param name      its letter
 * @param items     its items in the order in which they are asked
 * @param questions what is asked, item by item
 */
public record Form(String name, List<BankItem> items, List<Question> questions) {

    /** The lists are copied. */
    public Form {
        items = List.copyOf(items);
        questions = List.copyOf(questions);
    }
}
