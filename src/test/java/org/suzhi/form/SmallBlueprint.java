package org.suzhi.form;

/** A blueprint that asks for little, as text. */
final class SmallBlueprint {

    private SmallBlueprint() {}

    static String text(String dimensions, int items, String anchors) {
        return """
                schema: suzhi-blueprint-1
                id: small
                version: "1"
                title: {en: Small, zh: 小}
                items: %d
                dimensions: [%s]
                benchmarks: {at_least: 0}
                true_false: {least: 0, most: 1}
                keys: {letter: 1, fewest_true: 0, most_true: 1}
                difficulty: {mean: 0.5, within: 0.5}
                forms: 1
                anchors: {items: 0, ids: [%s]}
                exposure: 1
                secure: {ids: [], forms: 0}
                excluded: []
                background: [sex]
                interview: {complete: 0.8, partial: 0.5}
                criteria: [{id: cut, name: {en: Cut, zh: 线}, cut: 60}]
                """.formatted(items, dimensions, anchors);
    }
}
