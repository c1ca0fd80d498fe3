package io.afters.promotions.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.promotions.CodeExport;
import io.afters.promotions.CodeImport;
import io.afters.promotions.CodeJobs;
import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.ImportReport;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.web.OpaqueId;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import io.afters.shared.web.SearchText;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The codes of one campaign: listed, made, imported, exported. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}")
class CampaignCodesApi {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignCodesApi.class);
    private static final String CSV = "text/csv";
    private static final Long NOBODY = 0L;

    private final PromoCampaigns campaigns;
    private final PromoCodes codes;
    private final CodeAnswers answers;
    private final CodeJobs jobs;
    private final CodeImport imports;
    private final CodeExport export;
    private final Contacts contacts;
    private final CurrentAccount account;
    private final Clock clock;

    CampaignCodesApi(
            PromoCampaigns campaigns,
            PromoCodes codes,
            CodeAnswers answers,
            CodeJobs jobs,
            CodeImport imports,
            CodeExport export,
            Contacts contacts,
            CurrentAccount account,
            Clock clock) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.answers = answers;
        this.jobs = jobs;
        this.imports = imports;
        this.export = export;
        this.contacts = contacts;
        this.account = account;
        this.clock = clock;
    }

    /** Codes, newest first, of deleted campaigns too; {@code q} is a part of the code, {@code customerId} the platform's. */
    @GetMapping("/codes")
    Page<CodeAnswer> list(
            @PathVariable String id,
            @RequestParam @Nullable CodeStatus status,
            @RequestParam @Nullable String customerId,
            @RequestParam @Nullable String q,
            PageQuery query) {
        var campaign = evenDeleted(id);
        var search = search(status, customerId, q);
        var found = codes.page(campaign, search, clock.instant(), query.before(), query.rows());
        var page = query.page(found, PromoCode::id, code -> code);
        return new Page<>(answers.of(account.get(), campaign, page.items()), page.nextCursor());
    }

    /** One code with a chosen name (201), or many random ones in the background (202). */
    @PostMapping(path = "/codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "201",
            description = "One code",
            content = @Content(schema = @Schema(implementation = CodeAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Many codes",
            content = @Content(schema = @Schema(implementation = StartedJob.class)))
    ResponseEntity<Object> make(@PathVariable String id, @RequestBody NewCodes wanted) {
        wanted.check();
        var campaignId = read(id);
        if (wanted.count() != null) {
            var job = jobs.start(account.get(), campaignId, wanted.count(), account.caller());
            return ResponseEntity.accepted().body(new StartedJob(OpaqueId.of(job)));
        }
        var name = Objects.requireNonNullElse(wanted.code(), "");
        var code = codes.add(account.get(), campaignId, name, wanted.customerId(), account.caller(), clock.instant());
        return ResponseEntity.status(HttpStatus.CREATED).body(answers.of(account.get(), code));
    }

    /** Codes from a CSV file, one a line: the code and, optionally, the platform's id of its customer. */
    @PostMapping(path = "/codes", consumes = CSV)
    ImportReport take(@PathVariable String id, @RequestBody byte[] csv) {
        return imports.take(
                account.get(), read(id), new String(csv, StandardCharsets.UTF_8), account.caller(), clock.instant());
    }

    /** The same codes as the list, all of them. */
    @GetMapping(path = "/codes.csv", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    void export(
            @PathVariable String id,
            @RequestParam @Nullable CodeStatus status,
            @RequestParam @Nullable String customerId,
            @RequestParam @Nullable String q,
            HttpServletResponse response) {
        var campaign = evenDeleted(id);
        var search = search(status, customerId, q);
        export.begin(campaign, search, account.caller());
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + campaign.id() + ".csv\"");
        try {
            export.write(campaign, search, clock.instant(), response.getOutputStream());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("An export was broken off by its reader", e);
        }
    }

    private PromoCampaign evenDeleted(String id) {
        return campaigns.getEvenDeleted(account.get(), read(id));
    }

    private CodeSearch search(@Nullable CodeStatus status, @Nullable String customerId, @Nullable String q) {
        // Of a customer whom we have never heard of there are nobody's codes, not everybody's.
        var customer = customerId == null || customerId.isEmpty()
                ? null
                : contacts.find(account.id(), customerId).orElse(NOBODY);
        return new CodeSearch(status, customer, SearchText.read("q", q));
    }

    private static long read(String id) {
        return OpaqueId.read(id, "campaign");
    }

    /** Where the progress can be read. */
    record StartedJob(String jobId) {}
}
