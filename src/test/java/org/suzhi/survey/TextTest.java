package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text WORKERS = new Text("workers", "产业工人");

    @Test
    void aPhraseWithinAPhraseSpeaksItsLanguage() {
        Text nested = Text.of("among %s", "在%s中", Text.of("%s of %s", "%2$s的%1$s", WORKERS, new Text("Dandong", "丹东")));
        assertThat(nested.in(Language.EN)).isEqualTo("among workers of Dandong");
        assertThat(nested.in(Language.ZH)).isEqualTo("在丹东的产业工人中");
    }

    @Test
    void eachLanguageMayOrderTheArgumentsAsItLikes() {
        assertThat(Text.of("%d of %d", "%2$d个中的%1$d个", 3, 5)).isEqualTo(new Text("3 of 5", "5个中的3个"));
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Text.of("%.1f", "%.1f", 17.5)).isEqualTo(Text.same("17.5"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Text.of("%d", "%d", 2025)).isEqualTo(Text.same("2025"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anArgumentMayHoldAPercentSign() {
        assertThat(Text.of("'%s'", "“%s”", "18%").en()).isEqualTo("'18%'");
    }

    @Test
    void neitherLanguageMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Text("only English", null))
                .withMessage("zh");
        assertThatNullPointerException()
                .isThrownBy(() -> new Text(null, "只有中文"))
                .withMessage("en");
    }
}
