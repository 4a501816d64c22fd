package org.suzhi.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of R sampling in {@code reference/draw/pps.json}, which tells their origin. */
final class PpsReference {

    private PpsReference() {}

    static double[] vector(String key) {
        return numbers(read().get(key));
    }

    static double[][] matrix(String key) {
        JsonNode rows = read().get(key);
        double[][] matrix = new double[rows.size()][];
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = numbers(rows.get(k));
        }
        return matrix;
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = list.get(k).asDouble();
        }
        return numbers;
    }

    private static JsonNode read() {
        try (InputStream in = PpsReference.class.getResourceAsStream("/reference/draw/pps.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
