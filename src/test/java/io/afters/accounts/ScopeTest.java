package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST,   /api/v1/events,                        EVENTS_WRITE",
        "POST,   /api/v1/codes/K7MQ2XA/validation,      CODES_REDEEM",
        "POST,   /api/v1/codes/K7MQ2XA/redemptions,     CODES_REDEEM",
        "DELETE, /api/v1/codes/K7MQ2XA/redemptions/o-9, CODES_REDEEM",
        "POST,   /api/v1/%65vents,                      EVENTS_WRITE",
        "POST,   /api/v1/codes/K7MQ2XA/%76alidation,    CODES_REDEEM",
        "POST,   /api/v1/codes/a%2Fvalidation,          MANAGE",
        "GET,    /api/v1/tasks,                         READ",
        "HEAD,   /api/v1/tasks,                         READ",
        "GET,    /api/v1/sandbox/clock,                 READ",
        "POST,   /api/v1/sandbox/clock,                 MANAGE",
        "POST,   /api/v1/scenarios,                     MANAGE",
        "PUT,    /api/v1/campaigns/1,                   MANAGE",
        "DELETE, /api/v1/customers/c-1,                 MANAGE",
        "POST,   /api/v1/tasks/1/cancel,                MANAGE",
        "GET,    /api/v1/campaigns/1/codes.csv,         READ",
        "PATCH,  /api/v1/events/1,                      MANAGE",
        "TRACE,  /api/v1/anything,                      MANAGE"
    })
    void everyCallNeedsOneScope(String method, String path, Scope scope) {
        assertThat(Scope.neededFor(method, path)).isEqualTo(scope);
    }

    @Test
    void whoManagesMayReadAndNothingElse() {
        var manage = Set.of(Scope.MANAGE);

        assertThat(Scope.READ.isAmong(manage)).isTrue();
        assertThat(Scope.MANAGE.isAmong(manage)).isTrue();
        assertThat(Scope.EVENTS_WRITE.isAmong(manage)).isFalse();
        assertThat(Scope.CODES_REDEEM.isAmong(manage)).isFalse();
        assertThat(Scope.MANAGE.isAmong(Set.of(Scope.READ))).isFalse();
        assertThat(Scope.READ.isAmong(Set.of(Scope.EVENTS_WRITE, Scope.CODES_REDEEM)))
                .isFalse();
    }

    @Test
    void scopesComeBackAsTheyWereKept() {
        assertThat(Scope.format(EnumSet.allOf(Scope.class))).isEqualTo("events:write,codes:redeem,manage,read");
        assertThat(Scope.parse(Scope.format(EnumSet.allOf(Scope.class)))).isEqualTo(EnumSet.allOf(Scope.class));
        assertThat(Scope.parse("read")).isEqualTo(Set.of(Scope.READ));
        assertThat(Scope.parse("something:new,read")).isEqualTo(Set.of(Scope.READ));
        assertThat(Scope.parse("")).isEmpty();
    }
}
