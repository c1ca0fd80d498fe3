package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.afters.promotions.CodeJob;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Saver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The work in the background, newest first: how far it is, what came of it, and how to stop it. */
class JobList extends FormPart {
    private final transient Generating generating;
    private final transient Runnable changed;
    private final Div lines = new Div();
    private final transient Map<Long, Running> running = new HashMap<>();
    private transient List<CodeJob> shown = List.of();

    JobList(Generating generating, Runnable changed) {
        this.generating = generating;
        this.changed = changed;
        lines.addClassName("jobs");
        add(new H2(getTranslation("jobs.title")), lines);
        setVisible(false);
    }

    /** Shows these; what has not changed stays, so that nobody's focus is lost. */
    void show(List<CodeJob> jobs, Moments moments) {
        if (jobs.equals(shown)) {
            return;
        }
        if (!states(jobs).equals(states(shown))) {
            lines.removeAll();
            running.clear();
            jobs.forEach(job -> lines.add(line(job, moments)));
        }
        shown = List.copyOf(jobs);
        jobs.stream().filter(CodeJob::isRunning).forEach(this::advance);
        setVisible(!jobs.isEmpty());
    }

    /** Which jobs there are and how they stand, whatever their progress. */
    private static List<String> states(List<CodeJob> jobs) {
        return jobs.stream().map(job -> job.id() + " " + job.status()).toList();
    }

    private void advance(CodeJob job) {
        var line = running.get(job.id());
        if (line != null) {
            line.bar().setValue(job.handled());
            line.result().setText(result(job));
        }
    }

    private Div line(CodeJob job, Moments moments) {
        var what = job.isFile()
                ? getTranslation("jobs.file", String.valueOf(job.fileName()), job.total())
                : getTranslation("jobs.random", job.total());
        var name = new Span(what);
        name.addClassName("first-line");
        var head = new Div(name, mark(job).badge(getTranslation("job.status." + job.status())));
        head.addClassName("job-head");
        var who = new Span(getTranslation("jobs.started", Saver.name(job.startedBy()), moments.at(job.createdAt())));
        who.addClassName("second-line");
        var told = new Span(result(job));
        var line = new Div(head, who, told);
        line.addClassName("job");
        if (job.isRunning()) {
            var bar = new ProgressBar(0, job.total(), job.handled());
            running.put(job.id(), new Running(bar, told));
            line.add(progress(job, bar));
        }
        if (job.isFile() && !job.isRunning()) {
            var report = new Anchor(Generating.report(job), getTranslation("jobs.report"));
            report.setRouterIgnore(true);
            report.getElement().setAttribute("download", true);
            line.add(report);
        }
        return line;
    }

    private Div progress(CodeJob job, ProgressBar bar) {
        bar.getElement().setAttribute("aria-label", getTranslation("jobs.progress"));
        var stop = new Button(getTranslation("jobs.stop"), click -> {
            generating.stop(job);
            changed.run();
        });
        stop.addThemeVariants(ButtonVariant.SMALL);
        var row = new Div(bar, stop);
        row.addClassName("job-progress");
        return row;
    }

    private String result(CodeJob job) {
        var done = getTranslation("jobs.done", job.done(), job.total());
        if (job.isFile()) {
            done = done + " " + getTranslation("jobs.refused", job.refused());
        }
        return job.detail() == null ? done : done + " " + job.detail();
    }

    private static Mark mark(CodeJob job) {
        return switch (job.status()) {
            case RUNNING -> Mark.OPEN;
            case DONE -> Mark.GOOD;
            case FAILED -> Mark.BAD;
            case STOPPED -> Mark.QUIET;
        };
    }

    /** What moves while a job is at work. */
    private record Running(ProgressBar bar, Span result) {}
}
