package org.suzhi.collect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** An export on its way into the codes of the questionnaire, and what of it could not be told. */
final class Translation {

    private static final Pattern WHOLE = Pattern.compile("(\\d+)(?:\\.0+)?\\s*(?:周?岁|years?)?");

    private final Microdata export;
    private final Mapping mapping;
    /** The first finding of every record that has one. */
    private final Map<Integer, Finding> wrong = new LinkedHashMap<>();

    Translation(Microdata export, Mapping mapping) {
        this.export = export;
        this.mapping = mapping;
    }

    Map<Integer, Finding> wrong() {
        return wrong;
    }

    /** Cells that are blank or say so are blank, and cells that say that nobody asked say it in our word. */
    private Optional<String> silence(String cell) {
        if (Column.isMissing(cell) || mapping.blank().contains(cell)) {
            return Optional.of("");
        }
        return mapping.notAsked().contains(cell) ? Optional.of(Collect.NOT_ASKED) : Optional.empty();
    }

    Column one(String name, Link.One link) {
        Column column = export.column(link.column());
        Map<String, String> plain = plain(link.codes());
        // codes that only name what is blank leave all else as it is
        boolean isFree = link.codes().values().stream().allMatch(String::isEmpty);
        String[] told = new String[column.levels().size()];
        for (int level = 0; level < told.length; level++) {
            String cell = column.levels().get(level);
            String code = link.codes().get(cell);
            if (code == null) {
                code = silence(cell).orElse(null);
            }
            if (code == null) {
                code = isFree ? taken(cell) : plain.get(Wording.of(cell).plain());
            }
            told[level] = code;
        }
        for (int row = 0; row < export.rows(); row++) {
            if (told[column.code(row)] == null) {
                note(row, link.column(), column.text(row), name, link.codes(), link.line());
            }
        }
        return recoded(name, column, told);
    }

    Column joined(String name, Link.Joined link) {
        Column column = export.column(link.column());
        Map<String, String> plain = plain(link.codes());
        List<String> order = List.copyOf(new LinkedHashSet<>(link.codes().values()));
        String[] told = new String[column.levels().size()];
        String[] unknown = new String[told.length];
        String separator = separator(link);
        for (int level = 0; level < told.length; level++) {
            String cell = column.levels().get(level);
            Optional<String> silence = silence(cell);
            if (silence.isPresent()) {
                told[level] = silence.get();
                continue;
            }
            List<String> chosen = new ArrayList<>();
            unknown[level] = split(Wording.of(cell).plain(), separator, plain, chosen);
            told[level] = inOrder(chosen, order);
        }
        for (int row = 0; row < export.rows(); row++) {
            if (unknown[column.code(row)] != null) {
                note(row, link.column(), unknown[column.code(row)], name, link.codes(), link.line());
            }
        }
        return recoded(name, column, told);
    }

    private static String separator(Link.Joined link) {
        return link.separator().isBlank() ? " " : Wording.of(link.separator()).plain();
    }

    /** Whether all of a cell can be told. */
    static boolean tells(Link.Joined link, String cell) {
        return split(Wording.of(cell).plain(), separator(link), plain(link.codes()), new ArrayList<>()) == null;
    }

    /** Answers may hold the separator themselves, so the longest one that fits comes first; the part that none fits. */
    private static String split(String cell, String separator, Map<String, String> codes, List<String> chosen) {
        int at = 0;
        while (at < cell.length()) {
            String longest = null;
            for (String answer : codes.keySet()) {
                int end = at + answer.length();
                if (cell.startsWith(answer, at)
                        && (end == cell.length() || cell.startsWith(separator, end))
                        && (longest == null || answer.length() > longest.length())) {
                    longest = answer;
                }
            }
            if (longest == null) {
                int end = cell.indexOf(separator, at);
                return cell.substring(at, end < 0 ? cell.length() : end);
            }
            chosen.add(codes.get(longest));
            at += longest.length() + separator.length();
            while (at < cell.length() && cell.charAt(at) == ' ') {
                at++;
            }
        }
        return null;
    }

    Column spread(String name, Link.Spread link) {
        List<String> order = List.copyOf(link.columnOf().keySet());
        boolean[][] chosen = new boolean[order.size()][];
        List<Column> columns = new ArrayList<>();
        for (int option = 0; option < order.size(); option++) {
            Column column = export.column(link.columnOf().get(order.get(option)));
            columns.add(column);
            chosen[option] = chosen(name, column, link);
        }
        Column.Builder cells = new Column.Builder(name);
        List<String> codes = new ArrayList<>();
        for (int row = 0; row < export.rows(); row++) {
            codes.clear();
            for (int option = 0; option < chosen.length; option++) {
                if (chosen[option][columns.get(option).code(row)]) {
                    codes.add(order.get(option));
                }
            }
            cells.add(String.join(KeyGroup.SEPARATOR, codes));
        }
        return cells.build();
    }

    private boolean[] chosen(String name, Column column, Link.Spread link) {
        boolean[] chosen = new boolean[column.levels().size()];
        boolean[] known = new boolean[chosen.length];
        for (int level = 0; level < chosen.length; level++) {
            String cell = column.levels().get(level);
            chosen[level] = link.chosen().contains(cell);
            known[level] = chosen[level]
                    || link.unchosen().contains(cell)
                    || silence(cell).isPresent();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        link.chosen().forEach(text -> texts.put(text, ""));
        link.unchosen().forEach(text -> texts.put(text, ""));
        for (int row = 0; row < export.rows(); row++) {
            if (!known[column.code(row)]) {
                note(row, column.name(), column.text(row), name, texts, link.line());
            }
        }
        return chosen;
    }

    private void note(int row, String column, String found, String name, Map<String, String> codes, long line) {
        String known = String.join(", ", codes.keySet());
        wrong.putIfAbsent(
                row,
                new Finding(
                        export.source(),
                        export.line(row),
                        column,
                        Text.of("'%s'", "“%s”", found),
                        Text.of("an answer to %s: one of %s", "%s的回答，下列之一：%s", name, known),
                        Text.of(
                                "correct the cell, or add the text to line %d of %s",
                                "请更正该单元格，或将该文字补入%2$s第%1$d行", line, mapping.source())));
    }

    /** A cell as it is, in compatibility form; of a number with a unit, the number. */
    static String taken(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() && !text.equals(whole.group(1)) ? whole.group(1) : text;
    }

    private static Map<String, String> plain(Map<String, String> codes) {
        Map<String, String> plain = new LinkedHashMap<>();
        codes.forEach((text, code) -> plain.putIfAbsent(Wording.of(text).plain(), code));
        return plain;
    }

    private static String inOrder(List<String> chosen, List<String> order) {
        return String.join(
                KeyGroup.SEPARATOR, order.stream().filter(chosen::contains).toList());
    }

    /** The column with another text for each of its levels, blank for none. */
    private static Column recoded(String name, Column column, String[] told) {
        Map<String, Integer> places = new HashMap<>();
        List<String> levels = new ArrayList<>();
        int[] place = new int[told.length];
        for (int level = 0; level < told.length; level++) {
            String text = told[level] == null ? "" : told[level];
            place[level] = places.computeIfAbsent(text, added -> {
                levels.add(added);
                return levels.size() - 1;
            });
        }
        int[] codes = new int[column.rows()];
        Arrays.setAll(codes, row -> place[column.code(row)]);
        return Column.coded(name, codes, levels);
    }

    /** What of an export was not named in the mapping. */
    List<String> unnamed() {
        TreeSet<String> known = new TreeSet<>();
        known.addAll(mapping.ignore());
        mapping.links().forEach((name, link) -> known.addAll(link.columns()));
        return export.names().stream().filter(name -> !known.contains(name)).toList();
    }
}
