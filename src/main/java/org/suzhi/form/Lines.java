package org.suzhi.form;

import java.util.HashMap;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/** Where each item stands in its file, and what is wrong there. */
final class Lines {

    private final Document file;
    private final Findings findings = new Findings();
    private final Map<String, Long> lines = new HashMap<>();
    private final long first;

    Lines(Document file) {
        this.file = file;
        this.first = file.has("items") ? file.at("items").line() : 1;
        for (Document item : file.listAt("items")) {
            lines.put(item.at("id").string(), item.line());
            for (Document part : item.listAt("parts")) {
                lines.put(part.at("id").string(), part.line());
            }
        }
    }

    Findings findings() {
        return findings;
    }

    /** Notes what is wrong with an item. */
    void item(String id, String field, Text found, Text expected, Text remedy) {
        findings.add(file.source(), lines.getOrDefault(id, first), id + " " + field, found, expected, remedy);
    }

    /** Notes what is wrong with all items together. */
    void all(String rule, Text found, Text expected, Text remedy) {
        findings.add(file.source(), first, rule, found, expected, remedy);
    }
}
