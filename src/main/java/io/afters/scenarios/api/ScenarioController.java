package io.afters.scenarios.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.Scenarios;
import io.afters.shared.Ids;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import io.afters.shared.web.VersionedBody;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios over HTTP. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenarioController {
    private final Scenarios scenarios;
    private final CurrentAccount current;
    private final JsonMapper json;

    ScenarioController(Scenarios scenarios, CurrentAccount current, JsonMapper json) {
        this.scenarios = scenarios;
        this.current = current;
        this.json = json;
    }

    @GetMapping
    Page<ScenarioJson> list(
            @RequestParam(required = false) @Nullable ScenarioStatus status,
            @RequestParam(required = false) @Nullable String name,
            PageQuery page) {
        return page.page(scenarios.list(status, name, page.before(), page.rows()), Scenario::id, this::shown);
    }

    @GetMapping("/{id}")
    ScenarioJson get(@PathVariable String id) {
        return shown(scenarios.get(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioJson create(@RequestBody ScenarioDraft draft) {
        return shown(scenarios.create(draft, current.get(), current.caller()), draft);
    }

    /** Takes what GET answers: the draft with its version. Without a version, the newest one is replaced. */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ScenarioJson edit(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ScenarioJson.class)))
                    @RequestBody
                    JsonNode body) {
        var edit = VersionedBody.read(body, id, ScenarioDraft.class, json);
        return shown(scenarios.edit(id, edit.draft(), edit.version(), current.get(), current.caller()), edit.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        scenarios.delete(id, current.caller());
    }

    private ScenarioJson shown(Scenario scenario) {
        return shown(scenario, scenarios.draft(scenario));
    }

    private static ScenarioJson shown(Scenario scenario, ScenarioDraft draft) {
        return new ScenarioJson(Ids.format(scenario.id()), scenario.version(), draft);
    }

    /** A scenario as the API tells it: its id, its version, and what was saved. */
    record ScenarioJson(
            String id, int version, @JsonUnwrapped ScenarioDraft draft) {}
}
