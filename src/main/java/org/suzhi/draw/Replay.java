package org.suzhi.draw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.design.AllocationFile;
import org.suzhi.io.Fingerprint;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Draws again what a receipt says was drawn, so that anyone can see that nobody was exchanged afterwards.
 *
 * @param frame      the file of the frame; where there were several that of the main one, beside which the others lie as
 *                   they did
 * @param allocation the file of the allocation
 * @param plan       the file of the plan, when its hash shall be looked at too
 */
public record Replay(Path frame, Path allocation, Optional<Path> plan) {

    /**
     * The sample that frame, allocation, seed and method give.
     *
     * @param strata columns that make the strata when the receipt, one of an earlier version, does not name them
     * @throws DataException naming each file that is not the one the receipt was made of, or when the draw fails
     */
    public Sample of(Receipt receipt, List<String> strata) {
        Findings findings = new Findings();
        compare(frame, receipt.frameHash(), findings);
        compare(allocation, receipt.allocationHash(), findings);
        plan.ifPresent(file -> compare(file, receipt.planHash(), findings));
        for (int f = 1; f < receipt.frames().size(); f++) {
            ReceiptFrame other = receipt.frames().get(f);
            compare(beside(receipt).resolve(other.file()), other.hash(), findings);
        }
        findings.raise();
        if (!receipt.frames().isEmpty()) {
            return frames(receipt).draw(AllocationFile.read(allocation), receipt.seed());
        }
        Frame units = new Frame(Tables.read(frame), receipt.strata().isEmpty() ? strata : receipt.strata());
        return Draw.of(units, AllocationFile.read(allocation), receipt.seed(), receipt.scheme());
    }

    /** The frames of a receipt that has several; all but the main one lie where its name says, seen from the main one. */
    private FrameSet frames(Receipt receipt) {
        List<NamedFrame> frames = new ArrayList<>();
        for (ReceiptFrame said : receipt.frames()) {
            Path file = frames.isEmpty() ? frame : beside(receipt).resolve(said.file());
            Frame units = new Frame(Tables.read(file), said.strata());
            frames.add(new NamedFrame(said.name(), units, said.scheme(), said.ages()));
        }
        return new FrameSet(frames);
    }

    /** The folder from which a receipt's frames are named. */
    private Path beside(Receipt receipt) {
        Path folder = frame.toAbsolutePath().normalize();
        Path named = Path.of(receipt.frames().get(0).file()).normalize();
        for (int name = named.isAbsolute() ? 1 : named.getNameCount(); name > 0 && folder.getParent() != null; name--) {
            folder = folder.getParent();
        }
        return folder;
    }

    /**
     * Compares a sample with the one drawn again: columns, then row by row, then their number.
     *
     * @throws DataException saying where they first differ
     */
    public static void compare(Sample again, Microdata sample) {
        Microdata expected = again.data();
        sample.require(expected.names());
        List<String> more = new ArrayList<>(sample.names());
        more.removeAll(expected.names());
        if (!more.isEmpty()) {
            throw differs(
                    sample.source(),
                    1,
                    more.get(0),
                    new Text("a column that the draw does not give", "抽样结果中没有的列"),
                    Text.of("the columns %s", "各列：%s", String.join(", ", expected.names())));
        }
        for (int row = 0; row < Math.min(sample.rows(), expected.rows()); row++) {
            for (Column column : expected.columns()) {
                if (!same(sample.column(column.name()), column, row)) {
                    throw differs(
                            sample.source(),
                            sample.line(row),
                            column.name(),
                            cell(sample.column(column.name()), row),
                            cell(column, row));
                }
            }
        }
        if (sample.rows() != expected.rows()) {
            int first = Math.min(sample.rows(), expected.rows());
            throw differs(
                    sample.source(),
                    sample.rows() > first ? sample.line(first) : 0,
                    "",
                    Text.of("%d people", "%d人", sample.rows()),
                    Text.of("%d people", "%d人", expected.rows()));
        }
    }

    /** Cells are texts, but a file may hold a number in other words: 0.50 for 0.5. */
    private static boolean same(Column found, Column expected, int row) {
        return found.text(row).equals(expected.text(row))
                || found.isMeasured() && Decimal.parse(found.text(row)) == Decimal.parse(expected.text(row));
    }

    private static Text cell(Column column, int row) {
        String text = column.text(row);
        return text.isEmpty() ? new Text("an empty cell", "空白单元格") : Text.of("'%s'", "“%s”", text);
    }

    private static DataException differs(String source, long line, String column, Text found, Text expected) {
        return new DataException(new Finding(
                source,
                line,
                column,
                found,
                expected,
                new Text(
                        "this is not the sample of the receipt: take the one it was written with",
                        "这不是该抽样记录对应的样本，请使用原样本")));
    }

    private static void compare(Path file, String hash, Findings findings) {
        if (!Files.isRegularFile(file)) {
            findings.add(Finding.of(
                    file.toString(),
                    new Text("no such file", "文件不存在"),
                    new Text("the file that the sample was drawn from", "抽样时所用的文件"),
                    new Text("check the path", "请检查路径")));
            return;
        }
        String found = Fingerprint.of(file);
        if (!found.equals(hash)) {
            findings.add(Finding.of(
                    file.getFileName().toString(),
                    Text.of("SHA-256 %s", "SHA-256 %s", found),
                    hash.isEmpty()
                            ? new Text("no such file, as the receipt names none", "抽样记录中未登记的文件")
                            : Text.of("%s, as the receipt says", "%s（据抽样记录）", hash),
                    new Text("take the file that the sample was drawn from", "请使用抽样时所用的文件")));
        }
    }
}
