package org.suzhi.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.io.Tables;

/** Makes the example of Tianxin a survey of households, schools and workplaces. */
final class FrameFiles {

    static final String SETTINGS = """
            multiplicity: ways
            frames:
              - name: school
                file: schools.csv
                strata: [kind]
                stages: [school, unit:2]
                method: pps-systematic,simple-random
                people: 240
                take: 15
                ages: [6, 17]
              - name: workplace
                file: workplaces.csv
                strata: [kind]
                method: sampford
                people: 300
            """;

    private FrameFiles() {}

    /** The files and settings of two further frames, put into a project. */
    static void add(Path folder) throws IOException {
        StringBuilder schools = new StringBuilder("unit,school,kind,size,label\n");
        for (String kind : List.of("primary", "secondary")) {
            for (int school = 1; school <= 6; school++) {
                for (int c = 1; c <= 4; c++) {
                    schools.append("%1$s-%2$d-%3$d,%1$s-%2$d,%1$s,%4$d,synthetic\n"
                            .formatted(kind, school, c, 30 + (7 * school + 5 * c) % 19));
                }
            }
        }
        Files.writeString(folder.resolve("schools.csv"), schools);
        StringBuilder places = new StringBuilder("unit,township,kind,size,label\n");
        int number = 0;
        for (String township :
                Tables.read(folder.resolve("frame.csv")).column("township").values()) {
            for (int place = 1; place <= 4; place++) {
                places.append("W-%d,%s,%s,%d,synthetic\n"
                        .formatted(++number, township, place % 2 == 0 ? "office" : "works", 80 + 37 * number % 300));
            }
        }
        Files.writeString(folder.resolve("workplaces.csv"), places);
        Path settings = folder.resolve(Settings.FILE);
        Files.writeString(settings, Files.readString(settings) + SETTINGS);
    }
}
