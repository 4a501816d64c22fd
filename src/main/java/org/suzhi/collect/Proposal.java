package org.suzhi.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/**
 * A first mapping of an export, made from the export itself, for a person to look through.
 *
 * @param mapping  with question marks where nothing matches
 * @param platform where the export is taken to be from
 * @param sure     why an entry is as it is, where nothing speaks against it: by the name of a fact or question
 * @param unsure   the same where a person should look
 * @param open     what a person has to fill in
 */
public record Proposal(
        Mapping mapping, Text platform, Map<String, Text> sure, Map<String, Text> unsure, Map<String, Text> open) {

    /** The remarks are copied, in their order. */
    public Proposal {
        sure = Collections.unmodifiableMap(new LinkedHashMap<>(sure));
        unsure = Collections.unmodifiableMap(new LinkedHashMap<>(unsure));
        open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    }

    /** Proposes a mapping; with the sample, people are found by their ids. */
    public static Proposal of(Export export, Questionnaire questionnaire, Optional<Sample> sample) {
        return new ProposedMapping(export, questionnaire, sample).proposal();
    }

    /** The mapping as a file, with the remarks. */
    public String yaml(Language language) {
        return new MappingText(this, language).yaml();
    }

    /** True when nothing is left to fill in. */
    public boolean isComplete() {
        return open.isEmpty();
    }

    /** What was found and how sure that is: a summary, then every entry that a person should look at. */
    public List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        notes.add(Text.of(
                "%s: %d entries are sure, %d to be checked, %d to be filled in",
                "%s：%d项可靠，%d项待核对，%d项待填写", platform, sure.size(), unsure.size(), open.size()));
        unsure.forEach((name, remark) -> notes.add(Text.of("%s: %s", "%s：%s", name, remark)));
        open.forEach((name, remark) -> notes.add(Text.of("%s: %s", "%s：%s", name, remark)));
        if (!mapping.ignore().isEmpty()) {
            String ignored = String.join(", ", mapping.ignore());
            notes.add(Text.of("left behind: %s", "不带入的列：%s", ignored));
        }
        return notes;
    }
}
