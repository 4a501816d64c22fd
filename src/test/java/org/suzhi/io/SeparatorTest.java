package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparatorTest {

    @Test
    void theFirstRecordDecidesAndQuotesDoNotCount() {
        assertThat(Separator.of("a,b,c\n1;2;3;4;5")).isEqualTo(',');
        assertThat(Separator.of("a;b;\"x,y,z,u\"\n")).isEqualTo(';');
        assertThat(Separator.of("a\tb\tc")).isEqualTo('\t');
        assertThat(Separator.of("\"in\ntwo;lines\";b;c,d\n1,2,3,4,5")).isEqualTo(';');
    }

    @Test
    void aCommaWhereNoneLeads() {
        assertThat(Separator.of("one")).isEqualTo(',');
        assertThat(Separator.of("a,b;c")).isEqualTo(',');
    }

    @Test
    void separatedTextIsATable() {
        assertThat(CsvTable.readSeparated("k.csv", "id;说明\n1;\"a;b\"\n")
                        .column("说明")
                        .text(0))
                .isEqualTo("a;b");
    }
}
