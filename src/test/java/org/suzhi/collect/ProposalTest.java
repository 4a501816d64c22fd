package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Language;

class ProposalTest {

    private static final Questionnaire TEN = Instruments.tenItems();
    private static final String HEADER = "id,sex,age,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";

    @TempDir
    Path folder;

    private static Proposal proposal(String... lines) {
        return Proposal.of(Export.of(Instruments.table("export.csv", lines)), TEN, Optional.empty());
    }

    @Test
    void whatDoesNotMatchIsLeftToAPerson() {
        Proposal proposal =
                proposal(HEADER.replace("q7", "zzz"), "p1,female,30,true,false,true,true,maybe,true,x,true,true,true");
        assertThat(proposal.isComplete()).isFalse();
        assertThat(proposal.open()).containsOnlyKeys("q5", "q7");
        String yaml = proposal.yaml(Language.ZH);
        assertThat(yaml)
                .contains("\"q7\": {column: \"?\", codes: {\"true\": \"true\"")
                .contains("\"maybe\": \"?\"")
                .contains("请填写列名");
        assertThatThrownBy(() -> MappingFile.of(Document.yaml("mapping.yaml", yaml), TEN))
                .isInstanceOfSatisfying(
                        DataException.class,
                        wrong -> assertThat(wrong.findings()).hasSize(2));
    }

    @Test
    void twoColumnsThatMatchAsWellAreLeftToAPerson() {
        Proposal proposal = proposal(
                HEADER.replace("q1,", "a/q1,b/q1,"),
                "p1,female,30,true,true,false,true,true,dk,true,true,true,true,true");
        assertThat(proposal.open().get("q1").en()).contains("a/q1, b/q1");
    }

    @Test
    void withoutTheSampleTheIdsAreUnsure() {
        Proposal proposal = proposal(HEADER, "p1,female,30,true,false,true,true,dk,true,true,true,true,true");
        assertThat(proposal.unsure()).containsOnlyKeys("id");
        assertThat(proposal.notes().get(0).en()).contains("12 entries are sure, 1 to be checked, 0 to be filled in");
    }

    @Test
    void aColumnOfOtherIdsIsNotTakenForThoseOfTheSample() {
        Export export = Export.of(Instruments.table(
                "export.csv",
                HEADER + ",样本编号",
                "1,female,30,true,false,true,true,dk,true,true,true,true,true,p1",
                "2,male,50,true,false,true,true,dk,true,true,true,true,true,p2"));
        Proposal proposal = Proposal.of(export, TEN, Optional.of(Instruments.sample("p1", "p2")));
        assertThat(proposal.mapping().facts().get(Fact.ID).column()).isEqualTo("样本编号");
        assertThat(proposal.mapping().ignore()).containsExactly("id");
        Proposal other = Proposal.of(export, TEN, Optional.of(Instruments.sample("r1", "r2")));
        assertThat(other.open()).containsOnlyKeys("id");
    }

    @Test
    void answersThatNobodyHasGivenYetAreMappedToo() {
        Proposal proposal = proposal(HEADER, "p1,FEMALE,30,1,2,1,1,3,1,1,1,1,1");
        assertThat(((Link.One) proposal.mapping().questions().get("q2")).codes())
                .containsEntry("1", "true")
                .containsEntry("2", "false")
                .containsEntry("3", "dk");
        assertThat(((Link.One) proposal.mapping().questions().get("sex")).codes())
                .containsEntry("male", "male");
    }

    @Test
    void titlesWithQuotesBackslashesAndLineBreaksComeBack() {
        String title = "a \"quoted\" \\ title\nin two lines: #1";
        String cells = "\"" + title.replace("\"", "\"\"") + "\"";
        Proposal proposal =
                proposal(HEADER + "," + cells, "p1,female,30,true,false,true,true,dk,true,true,true,true,true,x");
        Mapping mapping = MappingFile.of(Document.yaml("mapping.yaml", proposal.yaml(Language.EN)), TEN);
        assertThat(mapping.carried()).extracting(Link.One::column).containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource({
        "WENJUANXING, 序号|提交答卷时间|所用时间|来源|来源详情|来自IP|1、性别",
        "TENCENT, 编号|开始答题时间|结束答题时间|答题时长|1.性别",
        "KOBOTOOLBOX, start|q|_id|_uuid|_submission_time|_validation_status",
        "ODK, SubmissionDate|q|meta-instanceID|KEY",
        "LIMESURVEY, id|submitdate|lastpage|startlanguage|q",
        "LIMESURVEY, Response ID|Date submitted|Last page|q",
        "REDCAP, record_id|redcap_event_name|q|form_complete",
        "PLAIN, id|序号|sex"
    })
    void aPlatformIsKnownByTheColumnsThatItAdds(Platform platform, String header) {
        assertThat(Platform.of(List.of(header.split("\\|")))).isEqualTo(platform);
    }

    @Test
    void aFileThatIsCutOrHasNoRecordsIsSaid() throws IOException {
        Path sav = SavExport.write(folder.resolve("answers.sav"));
        byte[] bytes = Files.readAllBytes(sav);
        Path cut = Files.write(folder.resolve("cut.sav"), Arrays.copyOf(bytes, bytes.length - 100));
        assertThatThrownBy(() -> Export.read(cut))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cut.sav")
                .hasMessageContaining("case 120");
        Path empty = Files.writeString(folder.resolve("empty.csv"), HEADER + "\n");
        assertThatThrownBy(() -> Export.read(empty))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no records");
    }
}
