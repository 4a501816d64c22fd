package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.Text;

/**
 * What was left out: by people before the last item that they answered (whoever stopped early has a disposition that says
 * so), by many people at one item; and people who know nothing at all. Interviewers with many are outliers of the
 * {@linkplain InterviewerEffects interviewers}.
 */
record ItemNonresponse(CheckLimits limits) implements QualityCheck {

    /** Fewer blanks than this happen to anybody. */
    private static final int FEW = 3;

    private static final Text PERSON_ACTION = new Text(
            "ask the interviewer whether the items were asked, and call back if they were not",
            "请向访员核实是否问及这些题目；如未问，请回访补问");

    private static final Text ITEM_ACTION = new Text(
            "look at the item in the form: a page turned over, a filter, or a question that offends?",
            "请检查问卷中该题：是否漏页、跳转有误或题目令人不快");

    @Override
    public String code() {
        return "item-nonresponse";
    }

    @Override
    public Text name() {
        return new Text("item non-response", "题目无回答");
    }

    @Override
    public Optional<Text> obstacle(Interviews people) {
        return people.people() == 0 ? Optional.of(new Text("no interviews", "没有有效问卷")) : Optional.empty();
    }

    @Override
    public List<Suspicion> examine(Interviews people) {
        List<Suspicion> found = new ArrayList<>();
        for (int row = 0; row < people.people(); row++) {
            person(people, row, found);
        }
        if (people.people() >= ENOUGH) {
            for (int item = 0; item < people.items(); item++) {
                item(people, item, found);
            }
        }
        return found;
    }

    private void person(Interviews people, int row, List<Suspicion> found) {
        int last = people.items() - 1;
        while (last >= 0 && people.answer(row, last) < Interviews.DONT_KNOW) {
            last--;
        }
        int blank = 0;
        int asked = 0;
        for (int item = 0; item <= last; item++) {
            asked += people.asked(row, item) ? 1 : 0;
            blank += people.answer(row, item) == Interviews.BLANK ? 1 : 0;
        }
        double share = (double) blank / asked;
        double most = limits.limit("blank_share");
        if (blank >= FEW && share > most) {
            Text meaning = Text.of(
                    "%d of %d items before the last answer were left out", "最后一个答案之前的%2$d题中有%1$d题空白", blank, asked);
            found.add(Suspicion.of(people, row, Severity.MEDIUM, share, most, meaning, PERSON_ACTION));
        }
        int unknown = people.count(row, Interviews.DONT_KNOW, true);
        double dontKnow = (double) unknown / people.asked(row);
        double limit = limits.limit("dont_know_share");
        if (dontKnow >= limit) {
            Text meaning = Text.of(
                    "answered \"don't know\" to %d of %d items", "%2$d题中有%1$d题回答“不知道”", unknown, people.asked(row));
            found.add(Suspicion.of(people, row, Severity.MEDIUM, dontKnow, limit, meaning, PERSON_ACTION));
        }
    }

    private void item(Interviews people, int item, List<Suspicion> found) {
        int asked = 0;
        int blank = 0;
        for (int row = 0; row < people.people(); row++) {
            asked += people.asked(row, item) ? 1 : 0;
            blank += people.answer(row, item) == Interviews.BLANK ? 1 : 0;
        }
        double share = (double) blank / asked;
        double most = limits.limit("item_blank_share");
        if (share > most) {
            Text meaning = Text.of("%d of %d people left it out", "%2$d人中有%1$d人未答", blank, asked);
            found.add(Suspicion.of(people.item(item).id(), Severity.MEDIUM, share, most, meaning, ITEM_ACTION));
        }
    }
}
