package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.survey.Microdata;

/** As 问卷星 exports: numbered questions, answers as text or as their numbers. */
final class WenjuanxingExport {

    private WenjuanxingExport() {}

    static Sheet sheet(boolean numbers) {
        Microdata people = Fielded.interviewed();
        Sheet sheet = new Sheet();
        List<String> header = new ArrayList<>(List.of("序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、样本编号", "2、访问员"));
        int number = 3;
        for (Asked asked : Fielded.asked()) {
            header.add(number++ + "、" + asked.title(true));
        }
        sheet.add(header);
        for (int row = 0; row < people.rows(); row++) {
            List<String> line = new ArrayList<>(List.of(
                    "" + (row + 1),
                    "2025/9/1 10:20:30",
                    people.column("duration").text(row) + "秒",
                    "微信",
                    "N/A",
                    "10.0.0.1(湖南-长沙)",
                    people.column("id").text(row),
                    people.column("interviewer").text(row)));
            for (Asked asked : Fielded.asked()) {
                String cell = people.column(asked.id()).text(row);
                if (cell.isEmpty()) {
                    line.add(numbers ? "-3" : "(跳过)");
                } else if (asked.options().isEmpty()) {
                    line.add(cell);
                } else {
                    line.add(Fielded.codes(cell).stream()
                            .map(code -> numbers ? "" + asked.order(code) : asked.label(code, true))
                            .collect(Collectors.joining("┋")));
                }
            }
            sheet.add(line);
        }
        return sheet;
    }
}
