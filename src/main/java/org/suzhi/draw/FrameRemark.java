package org.suzhi.draw;

import org.suzhi.survey.Finding;

/**
 * One remark on a frame.
 *
 * @param check   what was looked for
 * @param subject the unit, stratum or place that is concerned; empty for a unit without an identifier
 * @param finding where, what was found, what was expected and what to do
 */
public record FrameRemark(FrameCheck check, String subject, Finding finding) {

    /** How bad it is. */
    public FrameCheck.Severity severity() {
        return check.severity();
    }
}
