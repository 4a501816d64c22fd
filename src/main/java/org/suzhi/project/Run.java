package org.suzhi.project;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;
import org.suzhi.survey.Version;

/**
 * Runs the stages of a project. A stage is up to date when its inputs, settings and outputs have the content they had
 * when it last ran. A file that no run has made, or that was changed by hand since, is never overwritten.
 */
public final class Run {

    /** Whoever watches. */
    public interface Watcher {
        /** A stage begins. */
        void begins(Stage stage);

        /** A stage has ended, with a few words on what came of it. */
        void ended(Stage stage, Text summary);

        /** A stage was up to date. */
        void skipped(Stage stage);

        /** Something that is not wrong and that people should know. */
        void noted(Text note);
    }

    private final Project project;
    private final Language language;
    private final int threads;
    private final RunRecord record;

    /** A run of a project, with reports in a language. */
    public Run(Project project, Language language, int threads) {
        this.project = project;
        this.language = language;
        this.threads = threads;
        this.record = RunRecord.of(project);
    }

    /**
     * Runs stages.
     *
     * @param from   the first stage, run even when it is up to date; null to begin with the first that is not. What
     *               earlier stages give is taken as it is.
     * @param to     the last stage
     * @throws DataException when something is wrong with the data, or a file would be overwritten that is not ours
     */
    public void run(Stage from, Stage to, Watcher watcher) {
        Inspection inspection = Inspection.of(project);
        inspection.findings().raise();
        inspection.notes().forEach(watcher::noted);
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(to) > 0 || from != null && stage.compareTo(from) < 0) {
                continue;
            }
            requireInputs(stage);
            String inputs = inputs(stage);
            if (stage != from && isUpToDate(stage, inputs)) {
                watcher.skipped(stage);
                continue;
            }
            if (from == null) {
                keepSample(stage, inputs);
            }
            if (stage != from) {
                protect(stage);
            }
            watcher.begins(stage);
            // remembered before the work, so that a run that is killed here may overwrite what it has begun
            record.put(stage, new RunRecord.Entry("", Map.of()));
            Text summary = stage.run(project, language, threads, watcher::noted);
            Map<String, String> outputs = new LinkedHashMap<>();
            for (String name : stage.outputs()) {
                outputs.put(name, Fingerprint.of(project.file(name)));
            }
            record.put(stage, new RunRecord.Entry(inputs, outputs));
            watcher.ended(stage, summary);
        }
    }

    private boolean isUpToDate(Stage stage, String inputs) {
        RunRecord.Entry entry = record.of(stage);
        return entry != null
                && entry.inputs().equals(inputs)
                && stage.outputs().stream().allMatch(name -> isAsRecorded(entry, name));
    }

    private boolean isAsRecorded(RunRecord.Entry entry, String name) {
        return Files.exists(project.file(name))
                && Fingerprint.of(project.file(name)).equals(entry.outputs().get(name));
    }

    /** Once there are answers, another sample is drawn only by whoever asks for it: no answer would belong to it. */
    private void keepSample(Stage stage, String inputs) {
        RunRecord.Entry entry = record.of(stage);
        boolean changed = entry == null || !entry.inputs().equals(inputs);
        boolean drawn = record.of(Stage.DRAW) != null && Files.exists(project.file(Stage.SAMPLE));
        if (project.settings().responses().isPresent() && stage.compareTo(Stage.DRAW) <= 0 && changed && drawn) {
            throw new DataException(
                    Stage.SAMPLE,
                    Text.of(
                            "a sample drawn before frame, plan or settings changed, and answers to it in %s",
                            "变动抽样框、规划或设置之前抽取的样本，且%s中已有其作答",
                            project.settings().responses().get()),
                    new Text("the sample that the answers belong to", "这些作答所属的样本"),
                    Text.of(
                            "keep it with --from collect, or draw another one with --from %s",
                            "如需保留该样本，请用--from collect；如需另抽样本，请用--from %s", stage.code()));
        }
    }

    private void protect(Stage stage) {
        RunRecord.Entry entry = record.of(stage);
        boolean begun = entry != null && entry.inputs().isEmpty();
        Findings findings = new Findings();
        for (String name : stage.outputs()) {
            if (Files.exists(project.file(name)) && !begun && (entry == null || !isAsRecorded(entry, name))) {
                findings.add(
                        name,
                        0,
                        "",
                        entry == null
                                ? new Text("a file that no run has made", "非运行生成的文件")
                                : new Text("changes made since the last run", "上次运行后被改动"),
                        Text.of("the file that stage '%s' made, or none", "“%s”阶段生成后未经改动的文件", stage.code()),
                        Text.of(
                                "keep it by starting after it with --from, or remove it, or overwrite it with --from %s",
                                "如需保留，请用--from从后一阶段开始；或删除该文件；或用--from %s覆盖", stage.code()));
            }
        }
        findings.raise();
    }

    private void requireInputs(Stage stage) {
        Findings findings = new Findings();
        for (String name : stage.inputs(project.settings())) {
            if (!Files.isRegularFile(project.file(name))) {
                findings.add(
                        name,
                        0,
                        "",
                        new Text("no such file", "文件不存在"),
                        Text.of("a file that stage '%s' reads", "“%s”阶段所需的文件", stage.code()),
                        new Text("put it into the project, or run the stage that makes it", "请放入项目，或先运行生成它的阶段"));
            }
        }
        findings.raise();
    }

    private String inputs(Stage stage) {
        StringBuilder all =
                new StringBuilder(Version.TEXT).append('\n').append(stage.uses(project.settings(), language));
        for (String name : stage.inputs(project.settings())) {
            all.append('\n').append(name).append(' ').append(Fingerprint.of(project.file(name)));
        }
        for (String name : stage.extras()) {
            if (Files.isRegularFile(project.file(name))) {
                all.append('\n').append(name).append(' ').append(Fingerprint.of(project.file(name)));
            }
        }
        return Fingerprint.of(all.toString());
    }
}
