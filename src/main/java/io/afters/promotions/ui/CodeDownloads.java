package io.afters.promotions.ui;

import com.vaadin.flow.i18n.I18NProvider;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CodeExport;
import io.afters.promotions.CodeFileJobs;
import io.afters.promotions.CodeLine;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.CsvCell;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.ProblemWords;
import io.afters.shared.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that the screens of a campaign link to, for whoever is signed in there. */
@RestController
class CodeDownloads {
    private static final Logger LOG = LoggerFactory.getLogger(CodeDownloads.class);
    private static final String SAMPLE = "code,customerId\r\nSUMMER-2027,\r\nFOR-OLENA,customer-1042\r\n";

    private final PromoCampaigns campaigns;
    private final CodeExport export;
    private final CodeFileJobs files;
    private final I18NProvider texts;
    private final CurrentAccount current;
    private final Clock clock;

    CodeDownloads(
            PromoCampaigns campaigns,
            CodeExport export,
            CodeFileJobs files,
            I18NProvider texts,
            CurrentAccount current,
            Clock clock) {
        this.campaigns = campaigns;
        this.export = export;
        this.files = files;
        this.texts = texts;
        this.current = current;
        this.clock = clock;
    }

    /** Exactly the codes that the list shows for the same query, all of them. */
    @GetMapping("/campaigns/{id}/codes.csv")
    void codes(@PathVariable String id, @RequestParam Map<String, String> query, HttpServletResponse response) {
        var account = current.get();
        var campaign = campaigns.getEvenDeleted(account, read(id, "campaign"));
        var search = CodeFilters.of(new UrlQuery(new TreeMap<>(query))).search(account.zone());
        export.begin(campaign, search, current.caller());
        var now = clock.instant();
        begin(response, campaign.name() + " " + LocalDate.ofInstant(now, account.zone()));
        try {
            export.write(campaign, search, now, response.getOutputStream());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("An export was broken off by its reader", e);
        }
    }

    /** What became of each line of a file. */
    @GetMapping("/campaigns/{id}/jobs/{job}.csv")
    void report(
            @PathVariable String id,
            @PathVariable String job,
            HttpServletRequest request,
            HttpServletResponse response) {
        current.caller().mustChangeMarketing();
        var account = current.get();
        var campaign = campaigns.getEvenDeleted(account, read(id, "campaign"));
        var jobId = read(job, "job");
        files.check(account, campaign.id(), jobId);
        begin(response, campaign.name() + " import " + job);
        var locale = request.getLocale();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord("line", "code", "result", "problem");
            files.report(
                    account,
                    campaign.id(),
                    jobId,
                    line -> csv.writeRecord(
                            Long.toString(line.number()),
                            CsvCell.of(line.code()),
                            line.outcome().name(),
                            CsvCell.of(problem(line, locale))));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("A report was broken off by its reader", e);
        }
    }

    private String problem(CodeLine line, Locale locale) {
        return line.problem() == null ? "" : ProblemWords.of(line.problem(), texts, locale);
    }

    /** A file as it may be uploaded. */
    @GetMapping("/campaigns/codes-sample.csv")
    void sample(HttpServletResponse response) throws IOException {
        begin(response, "codes-sample");
        response.getOutputStream().write(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    private static void begin(HttpServletResponse response, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|]", "-") + ".csv", StandardCharsets.UTF_8)
                .build();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static long read(String id, String what) {
        return Ids.parse(Objects.requireNonNullElse(id, "")).orElseThrow(() -> new NotFound(what));
    }
}
