package io.afters.panel.customer;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Customers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Everything that is held about one person, over HTTP. */
@RestController
class PersonExportController {
    private static final Logger LOG = LoggerFactory.getLogger(PersonExportController.class);

    private final PersonExport export;
    private final Customers customers;
    private final CurrentAccount current;

    PersonExportController(PersonExport export, Customers customers, CurrentAccount current) {
        this.export = export;
        this.customers = customers;
        this.current = current;
    }

    /** Contact, consents, orders, events, tasks, codes, messages and cashback of a person who asks what is known of them. */
    @GetMapping(path = "/api/v1/customers/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PersonFile.class)))
    void export(@PathVariable String id, HttpServletResponse response) {
        var customer = customers.get(current.id(), id).id();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-" + customer + ".json\"");
        try {
            export.write(customer, current.caller(), response.getOutputStream());
        } catch (IOException | JacksonException e) {
            LOG.debug("An export was broken off by its reader", e);
        }
    }
}
