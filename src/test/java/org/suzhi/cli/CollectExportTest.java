package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of platforms on the command line: proposed, mapped, and what is said when neither was done. */
class CollectExportTest {

    @TempDir
    Path folder;

    private Path sample;
    private Path questionnaire;
    private Path export;
    private Path mapping;

    @BeforeEach
    void twoPeopleCame() throws IOException {
        sample = Files.writeString(
                folder.resolve("sample.csv"),
                "id,stratum,psu,probability,base_weight\np1,S,U,0.1,10\np2,S,U,0.1,10\np3,S,U,0.1,10\n");
        questionnaire = Files.writeString(folder.resolve("q.json"), """
                {"schema": "suzhi-questionnaire-1", "id": "small", "title": {"en": "small", "zh": "小"},
                 "dimensions": [{"id": "all", "name": {"en": "all", "zh": "全部"}, "points": 100}],
                 "dont_know": {"code": "dk", "text": {"en": "Don't know", "zh": "不知道"}},
                 "criteria": [{"id": "composite-70", "name": {"en": "c", "zh": "c"}, "cut": 70}],
                 "background": [{"id": "sex", "type": "choice", "text": {"en": "Sex?", "zh": "您的性别是？"},
                   "options": [{"code": "female", "text": {"en": "Female", "zh": "女"}},
                               {"code": "male", "text": {"en": "Male", "zh": "男"}}]}],
                 "items": [{"id": "K1", "dimension": "all", "type": "true-false", "key": "true",
                   "text": {"en": "Ice floats on water.", "zh": "冰浮在水面上。"}}]}
                """);
        export = Files.write(
                folder.resolve("export.csv"),
                List.of(
                        "序号,提交答卷时间,所用时间,来源,1、样本编号,2、您的性别是？,3、冰浮在水面上。",
                        "1,2025/9/1,61秒,微信,p1,女,对",
                        "2,2025/9/1,75秒,微信,p2,男,不知道"),
                Charset.forName("GB18030"));
        mapping = folder.resolve("mapping.yaml");
    }

    private Ran collect(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"collect", export, "--questionnaire", questionnaire}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Ran.suzhi(all);
    }

    @Test
    void aProposedMappingNeedsNoHand() throws IOException {
        Ran proposed = collect("--propose", "--sample", sample, "-o", mapping);
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.err())
                .contains("Wenjuanxing: 5 entries are sure, 0 to be checked, 0 to be filled in")
                .contains("left behind: 序号, 来源")
                .contains("next: suzhi collect");
        Path responses = folder.resolve("responses.csv");
        Ran mapped = collect("--mapping", mapping, "--sample", sample, "-o", responses);
        assertThat(mapped.code()).as(mapped.err()).isZero();
        assertThat(Files.readAllLines(responses))
                .containsExactly(
                        "id,disposition,form,sex,K1,duration,end",
                        "p1,complete,small,female,true,61,2025/9/1",
                        "p2,complete,small,male,dk,75,2025/9/1",
                        "p3,non-contact,small,,,,");
    }

    @Test
    void remarksAreInTheLanguageOfTheReader() throws IOException {
        assertThat(collect("--propose", "--lang", "zh", "-o", mapping).code()).isZero();
        assertThat(Files.readString(mapping)).contains("请核对，或指定样本").contains("不带入的列");
    }

    @Test
    void withoutAMappingTheWayOutIsSaid() {
        Ran ran = collect("--sample", sample);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("--propose").contains("no such column");
    }

    @Test
    void wrongRecordsAreKeptBesideTheResponses() throws IOException {
        assertThat(collect("--propose", "--sample", sample, "-o", mapping).code())
                .isZero();
        Files.write(
                export,
                List.of(
                        "序号,提交答卷时间,所用时间,来源,1、样本编号,2、您的性别是？,3、冰浮在水面上。",
                        "1,2025/9/1,61秒,微信,p1,女,对",
                        "2,2025/9/1,75秒,微信,p2,男,可能",
                        "3,2025/9/1,75秒,微信,p1,女,错"));
        Ran strict = collect("--mapping", mapping, "--sample", sample, "-o", folder.resolve("none.csv"));
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err())
                .contains("export.csv:3: column '3、冰浮在水面上。': found '可能'")
                .contains("export.csv:4: column '1、样本编号': found 'p1', already in line 2");
        assertThat(folder.resolve("none.csv")).doesNotExist();
        Path rejected = folder.resolve("rejected.csv");
        Path responses = folder.resolve("responses.csv");
        Ran lenient = collect("--mapping", mapping, "--sample", sample, "--rejected", rejected, "-o", responses);
        assertThat(lenient.code()).as(lenient.err()).isZero();
        assertThat(Files.readAllLines(rejected)).hasSize(3);
        assertThat(Files.readString(rejected)).contains("2,2025/9/1,75秒,微信,p2,男,可能,");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(collect().code()).isEqualTo(2);
        assertThat(collect("--propose", "--mapping", mapping).code()).isEqualTo(2);
        assertThat(collect("--propose", "-o", folder.resolve("mapping.csv")).code())
                .isEqualTo(2);
        Ran simulated = Ran.suzhi(
                "collect", "--simulate", "--mapping", mapping, "--sample", sample, "--questionnaire", questionnaire);
        assertThat(simulated.code()).isEqualTo(2);
        assertThat(simulated.err()).contains("belong to an export");
    }
}
