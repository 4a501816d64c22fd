package org.suzhi.collect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.draw.Sample;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/** A mapping that is being made from an export: whose columns are told first is taken from the rest. */
final class ProposedMapping {

    private static final Text NO_COLUMN = new Text("no column matches: name it", "没有匹配的列：请填写列名");

    private final Export export;
    private final Platform platform;
    private final int headerRows;
    private final Microdata records;
    private final List<Question> questions;
    private final ProposedFacts facts;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Text> sure = new LinkedHashMap<>();
    private final Map<String, Text> unsure = new LinkedHashMap<>();
    private final Map<String, Text> open = new LinkedHashMap<>();

    ProposedMapping(Export export, Questionnaire questionnaire, Optional<Sample> sample) {
        this.export = export;
        this.platform = export.isSystemFile()
                ? Platform.SPSS
                : Platform.of(export.cells().names());
        this.questions = Question.of(questionnaire);
        this.headerRows = HeaderRows.of(export, questions);
        this.records = export.records(headerRows);
        this.facts = new ProposedFacts(export, headerRows, platform, sample);
    }

    Proposal proposal() {
        facts.id(rest()).ifPresent(taken::add);
        ColumnMatches matches = matches();
        Map<String, Link.Spread> spreads = spreads();
        matches.found().values().forEach(match -> taken.add(match.column()));
        taken.addAll(facts.others(rest()));
        if (matches.found().isEmpty() && spreads.isEmpty()) {
            matches.byPosition(columnsOfPeople());
        } else {
            List<Question> unmatched = questions.stream()
                    .filter(question -> !matches.found().containsKey(question.id()))
                    .filter(question -> !matches.rivals().containsKey(question.id()))
                    .filter(question -> !spreads.containsKey(question.id()))
                    .toList();
            matches.byLikeness(columnsOfPeople(), unmatched);
        }
        matches.found().values().forEach(match -> taken.add(match.column()));
        AnswerWords.Way usual = usualWay(matches);
        for (Question question : questions) {
            ColumnMatch match = matches.found().get(question.id());
            Link.Spread spread = spreads.get(question.id());
            if (match != null) {
                single(question, match, usual);
            }
            if (spread != null && (match == null || open.containsKey(question.id()))) {
                open.remove(question.id());
                links.put(question.id(), spread);
                sure.put(question.id(), new Text("a column for each answer", "每个选项一列"));
            } else if (match == null) {
                missing(question, matches.rivals().get(question.id()));
            }
        }
        return finish();
    }

    private ColumnMatches matches() {
        ColumnMatches matches = new ColumnMatches(export, headerRows, questions);
        matches.byTitle(rest());
        return matches;
    }

    /** Columns of single answers; those beside a column that holds all of a question's answers are not needed. */
    private Map<String, Link.Spread> spreads() {
        SpreadColumns columns = new SpreadColumns(export, headerRows, questions);
        Map<String, Link.Spread> spreads = columns.find(rest());
        spreads.values().forEach(link -> taken.addAll(link.columns()));
        return spreads;
    }

    private List<String> rest() {
        return records.names().stream().filter(name -> !taken.contains(name)).toList();
    }

    /** The columns left that the platform has not added. */
    private List<String> columnsOfPeople() {
        return rest().stream()
                .filter(name -> !platform.adds(name) && !name.equals(Label.COLUMN))
                .toList();
    }

    private AnswerCodes codes(Question question, ColumnMatch match) {
        return new AnswerCodes(export, records.column(match.column()), question.answers(), platform.blank());
    }

    /** The way in which most answers are told for which there is one way only: it decides where there are several. */
    private AnswerWords.Way usualWay(ColumnMatches matches) {
        Map<AnswerWords.Way, Integer> counts = new EnumMap<>(AnswerWords.Way.class);
        for (Question question : questions) {
            ColumnMatch match = matches.found().get(question.id());
            if (match != null && !question.answers().options().isEmpty()) {
                AnswerCodes codes = codes(question, match);
                EnumSet<AnswerWords.Way> ways = codes.ways();
                if (ways.size() == 1 && !codes.isUnused()) {
                    counts.merge(ways.iterator().next(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void single(Question question, ColumnMatch match, AnswerWords.Way usual) {
        String id = question.id();
        if (question.answers().options().isEmpty()) {
            number(question, match);
            return;
        }
        AnswerCodes codes = codes(question, match);
        EnumSet<AnswerWords.Way> ways = codes.ways();
        if (!ways.isEmpty()) {
            AnswerWords.Way way = ways.contains(usual) ? usual : ways.iterator().next();
            links.put(id, new Link.One(0, match.column(), codes.codes(way)));
            Text remark = Text.of("%s, answers %s", "%s，答案%s", match.basis().text(), way.text());
            boolean isSure = match.basis().isSure() && way != AnswerWords.Way.ORDER;
            (isSure ? sure : unsure).put(id, remark);
            return;
        }
        Optional<Link.Joined> joined = question.isBackground() ? codes.joined() : Optional.empty();
        if (joined.isPresent()) {
            links.put(id, joined.get());
            (match.basis().isSure() ? sure : unsure)
                    .put(
                            id,
                            Text.of(
                                    "%s, several answers in a cell",
                                    "%s，一格多个答案", match.basis().text()));
            return;
        }
        Map<String, String> mixed = codes.mixed();
        links.put(id, new Link.One(0, match.column(), mixed));
        long unknown = mixed.values().stream().filter(MappingFile.OPEN::equals).count();
        if (unknown > 0) {
            open.put(id, Text.of("%d answers in '%s' are not told", "“%2$s”中有%1$d种答案未能识别", unknown, match.column()));
        } else {
            unsure.put(
                    id,
                    Text.of(
                            "%s, answers in several ways: check",
                            "%s，答案写法不一：请核对", match.basis().text()));
        }
    }

    private void number(Question question, ColumnMatch match) {
        Column column = records.column(match.column());
        Map<String, String> blank = new LinkedHashMap<>();
        export.texts(column).stream()
                .filter(text -> export.isDeclaredMissing(match.column(), text))
                .forEach(text -> blank.put(text, ""));
        links.put(question.id(), new Link.One(0, match.column(), blank));
        boolean isNumber = !question.isBackground()
                || column.values().stream()
                        .filter(text -> !platform.blank().contains(text))
                        .allMatch(text -> Translation.taken(text).matches("\\d+"));
        Text basis = match.basis().text();
        if (match.basis().isSure() && isNumber) {
            sure.put(question.id(), basis);
        } else {
            unsure.put(question.id(), isNumber ? basis : Text.of("%s, not all numbers: check", "%s，并非都是数字：请核对", basis));
        }
    }

    /** The codes and labels are there already, so that often only the column has to be named. */
    private void missing(Question question, List<String> rivals) {
        String id = question.id();
        Map<String, String> codes = new LinkedHashMap<>();
        for (Option option : question.answers().options()) {
            for (String text :
                    List.of(option.code(), option.text().zh(), option.text().en())) {
                codes.putIfAbsent(text, option.code());
            }
        }
        links.put(id, new Link.One(0, MappingFile.OPEN, codes));
        String names = rivals == null ? "" : String.join(", ", rivals);
        open.put(id, rivals == null ? NO_COLUMN : Text.of("several columns match: %s", "有多列匹配：%s", names));
    }

    private Proposal finish() {
        List<Link.One> carried = new ArrayList<>();
        List<String> ignore = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(links.keySet());
        for (Fact fact : Fact.values()) {
            names.add(fact.column());
        }
        names.addAll(List.of(KeyGroup.COLUMN, TargetPopulation.AGE_GROUP));
        // some platforms write several answers twice, in one column and in a column for each
        Set<String> used = new LinkedHashSet<>();
        links.values().forEach(link -> used.addAll(link.columns()));
        facts.links().values().forEach(link -> used.addAll(link.columns()));
        taken.stream().filter(column -> !used.contains(column)).forEach(ignore::add);
        for (String column : rest()) {
            if (platform.adds(column) || names.contains(column)) {
                ignore.add(column);
            } else {
                carried.add(new Link.One(0, column, Map.of()));
            }
        }
        facts.remarks(sure, unsure, open);
        Mapping mapping = new Mapping(
                "mapping.yaml",
                platform.code(),
                headerRows,
                platform.blank(),
                List.of(),
                facts.links(),
                links,
                List.of(),
                carried,
                ignore);
        return new Proposal(mapping, platform.text(), sure, unsure, open);
    }
}
