package org.suzhi.cause;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** The file types.json, or the regions as a table in CSV or XLSX; the standard output gets JSON. */
public final class TypesFile {

    private TypesFile() {}

    /** Writes types of regions, by the file's ending. */
    public static void write(Path path, Typology types) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json -> json(json, types));
        } else {
            Tables.write(path, table(path.toString(), types));
        }
    }

    private static void json(Json json, Typology types) {
        json.put("criterion", types.criterion().isEmpty() ? null : types.criterion());
        if (types.label() != Label.NONE) {
            json.put(Label.COLUMN, types.label().code());
        }
        json.put("method", "ward")
                .put("regions_by", types.column())
                .put("features", types.features())
                .put("silhouette", types.silhouette())
                .put("adjusted_rand", types.rand())
                .put("draws", types.draws())
                .put("seed", types.seed().value());
        List<Integer> tried = new ArrayList<>();
        for (int i = 0; i < types.silhouettes().size(); i++) {
            tried.add(i);
        }
        json.put(
                        "tried",
                        tried,
                        (row, i) -> row.put("types", i + 2L)
                                .put("silhouette", types.silhouettes().get(i)))
                .put(
                        "notes",
                        types.notes(),
                        (row, note) -> row.put("en", note.en()).put("zh", note.zh()))
                .put("types", types.types(), (row, type) -> type(row, type, types.features()))
                .put("regions", types.regions(), TypesFile::region);
    }

    private static void type(Json row, TypeProfile type, List<String> features) {
        row.put("type", type.type())
                .put("regions", type.regions())
                .put("jaccard", type.jaccard())
                .put("means", (Json means) -> {
                    for (int f = 0; f < features.size(); f++) {
                        means.put(features.get(f), type.means().get(f).doubleValue());
                    }
                });
    }

    private static void region(Json row, TypedRegion region) {
        row.put("region", region.region())
                .put("type", region.type() == 0 ? Double.NaN : region.type())
                .put("silhouette", region.silhouette())
                .put("stability", region.stability())
                .put("assigned", region.isAssigned() ? "yes" : "no");
    }

    private static Microdata table(String name, Typology types) {
        List<TypedRegion> regions = types.regions();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(
                types.column(), regions.stream().map(TypedRegion::region).toList()));
        columns.add(Column.of(
                "type",
                regions.stream()
                        .map(region -> region.type() == 0 ? "" : Integer.toString(region.type()))
                        .toList()));
        columns.add(Column.ofNumbers(
                "silhouette",
                regions.stream().mapToDouble(TypedRegion::silhouette).toArray()));
        columns.add(Column.ofNumbers(
                "stability",
                regions.stream().mapToDouble(TypedRegion::stability).toArray()));
        columns.add(Column.of(
                "assigned",
                regions.stream()
                        .map(region -> region.isAssigned() ? "yes" : "no")
                        .toList()));
        columns.add(Column.constant("criterion", types.criterion(), regions.size()));
        if (types.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, types.label().code(), regions.size()));
        }
        return Microdata.of(name, columns);
    }
}
