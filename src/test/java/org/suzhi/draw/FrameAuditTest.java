package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.design.Allocation;
import org.suzhi.design.Frames;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class FrameAuditTest {

    private static final FrameAudit BY_TOWN = FrameAudit.by(List.of("town"));

    /** A frame of rows "unit,size,town". */
    private static Microdata frame(String... rows) {
        List<Column.Builder> columns =
                List.of(new Column.Builder("unit"), new Column.Builder("size"), new Column.Builder("town"));
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                columns.get(c).add(cells[c]);
            }
        }
        return Microdata.of(
                "frame.csv", columns.stream().map(Column.Builder::build).toList());
    }

    private static Allocation allocation(String stratum, int units, int people) {
        return new Allocation(List.of(new Allocation.Share(stratum, 0, units, people, 0)), Label.NONE);
    }

    private static List<String> said(FrameRemarks remarks, FrameCheck check, Language language) {
        return remarks.list().stream()
                .filter(remark -> remark.check() == check)
                .map(remark -> remark.finding().in(language))
                .toList();
    }

    private static List<String> said(FrameRemarks remarks, FrameCheck check) {
        return said(remarks, check, Language.EN);
    }

    @Test
    void aGoodFrameGetsNoRemark() {
        FrameRemarks remarks =
                BY_TOWN.before(allocation("East", 1, 50), Scheme.UNITS).of(frame("a,100,East", "b,120,East"));
        assertThat(remarks.list()).isEmpty();
        assertThat(remarks.table().rows()).isZero();
        remarks.raise();
    }

    @Test
    void unitsWithoutAnIdentifierAndUnitsThereTwiceAreErrors() {
        FrameRemarks remarks = BY_TOWN.of(frame("a,100,East", ",110,East", "a,120,East"));
        assertThat(said(remarks, FrameCheck.UNIT_MISSING))
                .containsExactly("frame.csv:3: column 'unit': found an empty cell, expected an identifier;"
                        + " correct the cell");
        assertThat(said(remarks, FrameCheck.UNIT_TWICE))
                .containsExactly("frame.csv:4: column 'unit': found 'a', already in line 2, expected each unit once;"
                        + " keep one of the two records");
        assertThat(said(remarks, FrameCheck.UNIT_TWICE, Language.ZH))
                .containsExactly("frame.csv:4：“unit”列：发现“a”，与第2行重复，应为互不相同的单元；请只保留其中一条记录");
        assertThat(remarks.errors()).hasSize(2);
    }

    @Test
    void missingZeroNegativeAndFractionalSizesAreErrorsEachOfItsKind() {
        FrameRemarks remarks = BY_TOWN.of(
                frame("a,,East", "b,many,East", "c,0,East", "d,-5,East", "e,10.5,East", "f,10,East", "g,12,East"));
        String tail = ", expected a whole number of people, at least 1; correct the cell";
        assertThat(said(remarks, FrameCheck.SIZE_MISSING))
                .containsExactly(
                        "frame.csv:2: column 'size': found an empty cell" + tail,
                        "frame.csv:3: column 'size': found 'many'" + tail);
        assertThat(said(remarks, FrameCheck.SIZE_NOT_POSITIVE))
                .containsExactly(
                        "frame.csv:4: column 'size': found '0'" + tail,
                        "frame.csv:5: column 'size': found '-5'" + tail);
        assertThat(said(remarks, FrameCheck.SIZE_NOT_WHOLE))
                .containsExactly("frame.csv:6: column 'size': found '10.5'" + tail);
        assertThat(remarks.errors()).hasSize(5).isEqualTo(remarks.list());
    }

    @Test
    void aMissingStratumIsAnErrorAndAStratumOfOneUnitAWarning() {
        FrameRemarks remarks = BY_TOWN.of(frame("a,100,East", "b,100,", "c,100,Ea/st", "d,90,West", "e,80,West"));
        assertThat(said(remarks, FrameCheck.STRATUM_MISSING))
                .containsExactly(
                        "frame.csv:3: column 'town': found an empty cell, expected the stratum of the unit, without a /;"
                                + " correct the cell",
                        "frame.csv:4: column 'town': found 'Ea/st', expected the stratum of the unit, without a /;"
                                + " correct the cell");
        assertThat(said(remarks, FrameCheck.STRATUM_OF_ONE))
                .containsExactly(
                        "frame.csv: column 'town': found one unit in stratum 'East', expected at least two units"
                                + " in every stratum; join it with a neighbouring stratum");
        assertThat(remarks.warnings())
                .singleElement()
                .extracting(FrameRemark::subject)
                .isEqualTo("East");
    }

    @Test
    void aUnitWithFewerPeopleThanAreToBeDrawnInItIsNamed() {
        FrameRemarks remarks = BY_TOWN.before(allocation("East", 2, 31), Scheme.UNITS)
                .of(frame("a,15,East", "b,16,East", "c,90,East"));
        assertThat(said(remarks, FrameCheck.SMALLER_THAN_TAKE))
                .containsExactly("frame.csv:2: column 'size': found 15 people, expected at least the 16 people to draw"
                        + " in a unit; join the unit with its neighbour");
        assertThat(said(remarks, FrameCheck.SMALLER_THAN_TAKE, Language.ZH))
                .containsExactly("frame.csv:2：“size”列：发现15人，应为不少于每单元应抽的16人；请与相邻单元合并");
    }

    /** 1,000 people and 4 units: interval 250. Without the unit of 600: 400 people, 3 units, interval 133.3. */
    @Test
    void unitsAsLongAsTheIntervalAreDrawnWithCertaintyAlsoThoseThatBecomeSo() {
        Microdata data = frame("a,600,East", "b,150,East", "c,90,East", "d,80,East", "e,80,East");
        FrameRemarks remarks =
                BY_TOWN.before(allocation("East", 4, 40), Scheme.UNITS).of(data);
        assertThat(remarks.list())
                .filteredOn(remark -> remark.check() == FrameCheck.CERTAINTY)
                .extracting(FrameRemark::subject)
                .containsExactly("a", "b");
        // left: 250 people for 2 units
        assertThat(said(remarks, FrameCheck.CERTAINTY).get(1))
                .isEqualTo("frame.csv:3: column 'size': found 150 people, expected fewer than the sampling interval of"
                        + " 125.0 people; divide the unit, or make it a stratum of its own");
        assertThat(BY_TOWN.before(allocation("East", 5, 40), Scheme.UNITS)
                        .of(data)
                        .list())
                .as("all units are to be drawn anyway")
                .noneMatch(remark -> remark.check() == FrameCheck.CERTAINTY);
    }

    /** Without the sixth unit the median is ln 1210 and the MAD ln 1.1; with it both hardly move. */
    @Test
    void aSizeFiveMadsAwayInItsOwnStratumIsOutOfLine() {
        Microdata data = frame(
                "a,1000,East", "b,1100,East", "c,1210,East", "d,1331,East", "e,1464,East", "f,12100,East", "g,9,West");
        FrameRemarks remarks = BY_TOWN.of(data);
        assertThat(remarks.list())
                .filteredOn(remark -> remark.check() == FrameCheck.SIZE_OUTLIER)
                .extracting(FrameRemark::subject)
                .containsExactly("f");
        assertThat(said(remarks, FrameCheck.SIZE_OUTLIER))
                .singleElement()
                .asString()
                .startsWith("frame.csv:7: column 'size': found 12100 people, expected ")
                .endsWith(" people, after the other units of stratum 'East'; check the number at its source");
    }

    @Test
    void sizesWithoutSpreadOrInASmallStratumAreNotCompared() {
        assertThat(BY_TOWN.of(frame("a,10,East", "b,10,East", "c,10,East", "d,10,East", "e,9999,East"))
                        .list())
                .isEmpty();
        assertThat(BY_TOWN.of(frame("a,10,East", "b,11,East", "c,12,East", "d,9999,East"))
                        .list())
                .isEmpty();
    }

    @Test
    void totalsOfPlacesAreComparedWithKnownOnes() {
        Microdata data = frame("a,400,East", "b,700,East", "c,500,West", "d,400,West", "e,9,North", "f,9,North");
        FrameRemarks remarks = BY_TOWN.against("town", Map.of("East", 1000.0, "West", 920.0, "South", 50.0), 0.05)
                .of(data);
        assertThat(said(remarks, FrameCheck.PLACE_NOT_IN_FRAME))
                .containsExactly("frame.csv: column 'town': found no unit in 'South', expected units with 50 people"
                        + " together; add its units, or leave the place out of the survey's population");
        assertThat(said(remarks, FrameCheck.PLACE_NOT_KNOWN))
                .containsExactly("frame.csv: column 'town': found 'North', expected a place with a known total; correct"
                        + " the name, or add the known total");
        assertThat(said(remarks, FrameCheck.TOTAL_GAP))
                .containsExactly("frame.csv: column 'town': found 1100 people in 'East', +10.0 % from what is known,"
                        + " expected 1000 people, give or take 5.0 %; look for units that are missing, there twice or"
                        + " of another year");
        assertThat(said(remarks, FrameCheck.TOTAL_GAP, Language.ZH))
                .containsExactly(
                        "frame.csv：“town”列：发现“East”合计1100人，与已知总数相差+10.0%，应为1000人（±5.0%）；" + "请检查是否有遗漏、重复或不同年份的单元");
        assertThat(remarks.errors()).extracting(FrameRemark::check).containsExactly(FrameCheck.PLACE_NOT_IN_FRAME);
    }

    @Test
    void registeredAndResidentPeopleMayDifferByAFactorOfTwo() {
        Microdata data = frame("a,10,East", "b,10,East", "c,10,East", "d,10,East")
                .with(Column.of("registered", List.of("100", "201", "49", "")))
                .with(Column.of("resident", List.of("200", "100", "100", "many")));
        FrameRemarks remarks = BY_TOWN.comparing("registered", "resident").of(data);
        String tail = " resident people, expected between 0.5 and 2 registered for one resident; use the people who"
                + " live there as the size, and list them anew";
        assertThat(said(remarks, FrameCheck.POPULATION_RATIO))
                .containsExactly(
                        "frame.csv:3: column 'registered': found 201 registered and 100" + tail,
                        "frame.csv:4: column 'registered': found 49 registered and 100" + tail);
        assertThat(said(remarks, FrameCheck.POPULATION_MISSING))
                .containsExactly(
                        "frame.csv:5: column 'registered': found an empty cell, expected a number of people;"
                                + " correct the cell",
                        "frame.csv:5: column 'resident': found 'many', expected a number of people; correct the cell");
    }

    @Test
    void remarksComeInTheOrderOfTheChecksAndThenOfTheFrame() {
        Microdata data = frame("a,0,East", "a,100,West", "b,,West", "b,100,East");
        List<FrameCheck> checks =
                BY_TOWN.of(data).list().stream().map(FrameRemark::check).toList();
        assertThat(checks)
                .isSorted()
                .containsExactly(
                        FrameCheck.UNIT_TWICE,
                        FrameCheck.UNIT_TWICE,
                        FrameCheck.SIZE_MISSING,
                        FrameCheck.SIZE_NOT_POSITIVE,
                        FrameCheck.STRATUM_OF_ONE,
                        FrameCheck.STRATUM_OF_ONE);
    }

    @Test
    void shufflingTheFrameChangesNoRemarkButItsLine() {
        Microdata data = frame(
                "a,0,East", "b,100,West", "c,,West", "d,100,East", "e,500,North", "f,3,North", "g,90,North", "h,80,");
        FrameAudit audit = BY_TOWN.before(allocation("North", 2, 20), Scheme.UNITS);
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, data.rows()).boxed().toList());
        Collections.reverse(rows);
        Microdata reversed = data.rows(rows.stream().mapToInt(Integer::intValue).toArray());
        assertThat(audit.of(reversed).list())
                .containsExactlyInAnyOrderElementsOf(audit.of(data).list());
    }

    @Test
    void theTableHoldsEveryRemarkInBothLanguages(@TempDir Path folder) {
        FrameRemarks remarks = BY_TOWN.of(frame("a,0,East", "b,100,East"));
        for (String name : List.of("audit.csv", "audit.xlsx")) {
            Tables.write(folder.resolve(name), remarks.table());
            Microdata back = Tables.read(folder.resolve(name));
            assertThat(back.names())
                    .containsExactly("severity", "check", "subject", "line", "column", "remark_en", "remark_zh");
            assertThat(back.column("severity").text(0)).isEqualTo("error");
            assertThat(back.column("check").text(0)).isEqualTo("size-not-positive");
            assertThat(back.column("subject").text(0)).isEqualTo("a");
            assertThat(back.column("line").text(0)).isEqualTo("2");
            assertThat(back.column("remark_zh").text(0)).isEqualTo("frame.csv:2：“size”列：发现“0”，应为不小于1的整数人数；请更正该单元格");
            assertThat(back.column("severity").text(1)).isEqualTo("warning");
            assertThat(back.column("line").text(1)).isEqualTo("0");
        }
    }

    @Test
    void aFrameThatPassesWithoutErrorsIsOneThatFrameAccepts() {
        Microdata bad = frame("a,0,East", "b,1.5,", "b,x,East");
        assertThatThrownBy(() -> BY_TOWN.of(bad).raise()).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> new Frame(bad, List.of("town"))).isInstanceOf(DataException.class);
        Frame good = Frames.of(Map.of("East", new int[] {5, 6}));
        FrameAudit.by(List.of("county")).of(good.data()).raise();
    }

    @Test
    void columnsThatAreNotThereAreNamedTogether() {
        assertThat(Raised.by(() -> FrameAudit.by(List.of("county"))
                        .against("city", Map.of("x", 1.0), 0)
                        .of(frame("a,1,East"))))
                .extracting(Finding::column)
                .containsExactly("county", "city");
    }

    @Test
    void aKnownTotalOrToleranceOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BY_TOWN.against("town", Map.of("x", 0.0), 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TOWN.against("town", Map.of("x", 1.0), Double.NaN))
                .withMessage("tolerance is NaN, expected at least 0");
    }
}
