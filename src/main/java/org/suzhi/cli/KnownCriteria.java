package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.questionnaire.CriteriaFile;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/** Criteria by name: those of a file that was named, then those of the questionnaire, then those that come with suzhi. */
final class KnownCriteria {

    private static final String ALL = "all";

    private final Questionnaire questionnaire;
    private final Optional<CriteriaFile> file;
    private final Set<String> given = new LinkedHashSet<>();

    /** Where to look; the file may be null. */
    KnownCriteria(Questionnaire questionnaire, Path file) {
        this.questionnaire = questionnaire;
        this.file = Optional.ofNullable(file).map(CriteriaFile::read);
        this.file.ifPresent(criteria -> given.addAll(criteria.names()));
        questionnaire.criteria().forEach(criterion -> given.add(criterion.id()));
    }

    /**
     * The criteria of these names, each once; the first of the file or the questionnaire when none is named.
     *
     * @throws DataException when one is not known or does not fit the questionnaire
     */
    List<Criterion> named(List<String> names) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names) {
            if (name.strip().equals(ALL)) {
                wanted.addAll(given);
            } else {
                wanted.add(name.strip());
            }
        }
        if (wanted.isEmpty()) {
            wanted.add(given.iterator().next());
        }
        List<Criterion> criteria = new ArrayList<>();
        wanted.forEach(name -> criteria.add(criterion(name)));
        return criteria;
    }

    private Criterion criterion(String name) {
        return file.flatMap(criteria -> criteria.criterion(name, questionnaire))
                .or(() -> questionnaire.criteria().stream()
                        .filter(criterion -> criterion.id().equals(name))
                        .findFirst())
                .or(() -> bundled(name))
                .orElseThrow(() -> unknown(name));
    }

    private Optional<Criterion> bundled(String name) {
        return CriteriaFile.BUNDLED.contains(name)
                ? CriteriaFile.bundled(name).criterion(name, questionnaire)
                : Optional.empty();
    }

    private DataException unknown(String name) {
        Set<String> known = new LinkedHashSet<>(given);
        known.addAll(CriteriaFile.BUNDLED);
        return new DataException(
                "--criterion",
                Text.of("no criterion '%s'", "没有判定标准“%s”", name),
                Text.of("one of %s", "下列之一：%s", String.join(", ", known)),
                new Text("name one of them", "请从中选择"));
    }
}
