package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.BankFile;
import org.suzhi.survey.Seed;

class AssemblyTest {

    static final Bank BANK = BankFile.read(Path.of("questionnaires", "bank.json"));

    @Test
    void tryOut() {
        Blueprint b = BlueprintFile.of(Shelf.blueprint("literacy-50"));
        for (int f = 1; f <= 3; f++) {
            long t = System.nanoTime();
            Assembly a = Assembly.of(BANK, b.forms(f));
            System.out.println(f + " prep " + (System.nanoTime() - t) / 1e6);
            t = System.nanoTime();
            int n = 200;
            for (int s = 0; s < n; s++) {
                FormSet set = a.forms(new Seed(s));
                assertThat(set.forms()).hasSize(f);
            }
            System.out.println(f + " draw each " + (System.nanoTime() - t) / 1e6 / n);
        }
    }
}
