package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.shared.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files of codes, to be worked on in the background, and tells line by line what became of them. */
@Component
public class CodeFileJobs {
    /** Larger files are refused. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Files with more lines are refused. */
    public static final int MOST_LINES = 200_000;

    private static final String FILE = "file";
    private static final int LINES_PER_PAGE = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROBLEM = 300;

    private final PromoCampaigns campaigns;
    private final CodeJobs jobs;
    private final CodeLinesSql lines;

    CodeFileJobs(PromoCampaigns campaigns, CodeJobs jobs, CodeLinesSql lines) {
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.lines = lines;
    }

    /** Starts to make the codes of the file; the id of the job. Throws {@link InvalidInput} for what is no list of codes. */
    public long start(Account account, long campaignId, @Nullable String fileName, byte[] csv, Caller by) {
        by.mustChangeMarketing();
        campaigns.get(account, campaignId);
        var read = judged(CodeFile.read(text(csv)));
        if (read.isEmpty()) {
            throw new InvalidInput(FILE, "must have one code at least");
        }
        if (read.size() > MOST_LINES) {
            throw new InvalidInput(FILE, "must have at most " + MOST_LINES + " lines");
        }
        var name = Objects.requireNonNullElse(Text.cleaned(fileName, LONGEST_NAME), "codes.csv");
        return jobs.start(account, campaignId, read.size(), name, by, (job, refused) -> {
            lines.insert(account.id(), job, read);
            refused.accept((int) read.stream()
                    .filter(line -> line.outcome() == CodeLine.Outcome.REFUSED)
                    .count());
        });
    }

    private static String text(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            throw new InvalidInput(FILE, "must be at most " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(FILE, "must be text in UTF-8");
        }
    }

    /** The lines that could become codes, each code once, and those that can't, with the reason. */
    private static List<CodeLine> judged(List<CodeFile.Line> read) {
        var judged = new ArrayList<CodeLine>(read.size());
        var seen = new HashMap<String, Long>();
        for (var line : read) {
            var problems = line.problems();
            var earlier = problems.isEmpty() ? seen.putIfAbsent(line.storedCode(), line.number()) : null;
            judged.add(
                    !problems.isEmpty()
                            ? CodeLine.refused(line, told(problems.list()))
                            : earlier != null
                                    ? CodeLine.refused(line, "stands in line " + earlier + " already")
                                    : CodeLine.waiting(line));
        }
        return judged;
    }

    private static String told(List<FieldProblem> problems) {
        var all = problems.stream().map(FieldProblem::message).distinct().collect(Collectors.joining("; "));
        return all.substring(0, Math.min(all.length(), LONGEST_PROBLEM));
    }

    /** Throws {@link NotFound} when the campaign has no such job with a file. */
    public void check(Account account, long campaignId, long jobId) {
        ofFile(account, campaignId, jobId);
    }

    private CodeJob ofFile(Account account, long campaignId, long jobId) {
        var job = jobs.get(account, jobId);
        if (!job.isFile() || job.campaignId() != campaignId) {
            throw new NotFound("job");
        }
        return job;
    }

    /** What became of each line, in the order of the file, a page at a time. Throws {@link NotFound} for no job of a file. */
    public void report(Account account, long campaignId, long jobId, Consumer<CodeLine> target) {
        var job = ofFile(account, campaignId, jobId);
        var after = 0L;
        List<CodeLine> page;
        do {
            page = lines.page(job, after, LINES_PER_PAGE);
            page.forEach(target);
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == LINES_PER_PAGE);
    }
}
