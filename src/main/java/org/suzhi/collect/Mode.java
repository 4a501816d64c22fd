package org.suzhi.collect;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suzhi.survey.Text;

/** How a person was interviewed, or tried to be. */
public enum Mode {
    /** An interviewer at the door. */
    FACE_TO_FACE(new Text("face to face", "面访")),
    /** A page on the web. */
    WEB(new Text("web", "网络")),
    /** A form filled in by hand. */
    PAPER(new Text("paper", "纸质")),
    /** A call. */
    TELEPHONE(new Text("telephone", "电话"));

    /** Column of the mode in files. */
    public static final String COLUMN = "mode";

    private final Text text;

    Mode(Text text) {
        this.text = text;
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of a word in a file, its code or its name in either language; null for another word. */
    static Mode of(String word) {
        for (Mode mode : values()) {
            if (mode.code().equals(word)
                    || mode.text.zh().equals(word)
                    || mode.text.en().equals(word)) {
                return mode;
            }
        }
        return null;
    }

    /** What a cell of modes should hold. */
    static Text expected() {
        return Text.of(
                "one of %s", "下列之一：%s", Arrays.stream(values()).map(Mode::code).collect(Collectors.joining(", ")));
    }
}
