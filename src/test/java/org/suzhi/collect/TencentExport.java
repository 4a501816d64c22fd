package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.collect.Fielded.Asked;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Microdata;

/** As 腾讯问卷 exports: numbered questions, answers as text, a column for each of several answers. */
final class TencentExport {

    private TencentExport() {}

    static Sheet sheet() {
        Microdata people = Fielded.interviewed();
        Sheet sheet = new Sheet();
        List<String> header =
                new ArrayList<>(List.of("编号", "开始答题时间", "结束答题时间", "答题时长", "语言", "地理位置省", "用户类型", "1.样本编号"));
        int number = 2;
        for (Asked asked : Fielded.asked()) {
            String title = number++ + "." + asked.title(true);
            if (!asked.isMultiple()) {
                header.add(title);
            }
            for (Option option : asked.isMultiple() ? asked.options() : List.<Option>of()) {
                header.add(title + ":" + option.text().zh());
            }
        }
        sheet.add(header);
        for (int row = 0; row < people.rows(); row++) {
            int seconds = Integer.parseInt(people.column("duration").text(row));
            List<String> line = new ArrayList<>(List.of(
                    "" + (row + 1),
                    "2025-09-01 10:00:00",
                    "2025-09-01 10:15:00",
                    seconds / 60 + "分" + seconds % 60 + "秒",
                    "简体中文",
                    "湖南",
                    "匿名用户",
                    people.column("id").text(row)));
            for (Asked asked : Fielded.asked()) {
                String cell = people.column(asked.id()).text(row);
                for (Option option : asked.isMultiple() ? asked.options() : List.<Option>of()) {
                    line.add(
                            Fielded.codes(cell).contains(option.code())
                                    ? option.text().zh()
                                    : "");
                }
                if (!asked.isMultiple()) {
                    line.add(cell.isEmpty() ? "" : asked.label(cell, true));
                }
            }
            sheet.add(line);
        }
        return sheet;
    }
}
