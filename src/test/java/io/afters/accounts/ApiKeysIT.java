package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.audit.AuditEntry;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.shared.Conflict;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@AftersIT
class ApiKeysIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    AuditTrail trail;

    private Account account;
    private StaffMember admin;

    @BeforeEach
    void anAdmin() {
        account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
    }

    private static ApiKeyDraft draft(String name, Scope... scopes) {
        return new ApiKeyDraft(name, Set.of(scopes), 50);
    }

    private int status(Token token) {
        return accounts.api(token.text()).get("/scenarios").status();
    }

    @Test
    void aNewKeyOpensWhatItsScopesSayAndNothingElse() {
        var issued = keys.issue(admin, draft("Checkout", Scope.READ));

        assertThat(issued.token().text()).startsWith(issued.key().tokenStart()).hasSize(47);
        assertThat(status(issued.token())).isEqualTo(200);
        assertThat(accounts.api(issued.token().text()).post("/campaigns", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void aRevokedKeyStopsWorkingAtOnceOnThisNode() {
        var issued = keys.issue(admin, draft("Checkout", Scope.READ));
        assertThat(status(issued.token())).isEqualTo(200);

        keys.revoke(admin, issued.key().id());

        assertThat(status(issued.token())).isEqualTo(401);
    }

    @Test
    void aRotatedKeyLivesBesideTheFirstUntilThatIsRevoked() {
        var first = keys.issue(admin, draft("Checkout", Scope.READ, Scope.CODES_REDEEM));
        var second = keys.rotate(admin, first.key().id());

        assertThat(second.key().scopes()).isEqualTo(first.key().scopes());
        assertThat(second.key().limitPerSecond()).contains(50);
        assertThat(List.of(status(first.token()), status(second.token()))).containsExactly(200, 200);

        keys.revoke(admin, first.key().id());
        assertThat(List.of(status(first.token()), status(second.token()))).containsExactly(401, 200);
        assertThatThrownBy(() -> keys.rotate(admin, first.key().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void itIsNotedThatAKeyWasUsed() {
        var issued = keys.issue(admin, draft("Checkout", Scope.READ));
        assertThat(keys.of(admin).getLast().lastUsedAt()).isEmpty();

        status(issued.token());

        assertThat(keys.of(admin).getLast().lastUsedAt()).isPresent();
    }

    @Test
    void aKeyNeedsANameAScopeAndASaneLimit() {
        assertThatThrownBy(() -> keys.issue(admin, new ApiKeyDraft("", Set.of(), 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("name is required; scopes must have one scope at least;"
                        + " limitPerSecond must be from 1 to 1000000");
    }

    @Test
    void nobodyButAnAdminSeesOrChangesKeys() {
        var key = keys.issue(admin, draft("Checkout", Scope.MANAGE)).key();
        for (var other :
                List.<Caller>of(accounts.staff(account, Role.MARKETER), accounts.staff(account, Role.SUPPORT), key)) {
            assertThatThrownBy(() -> keys.of(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keys.issue(other, draft("Mine", Scope.MANAGE)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keys.rotate(other, key.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keys.revoke(other, key.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void keysOfAnotherAccountDoNotExist() {
        var stranger = accounts.staff(accounts.open(), Role.ADMIN);
        var key = keys.issue(admin, draft("Checkout", Scope.READ)).key();

        assertThatThrownBy(() -> keys.revoke(stranger, key.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keys.rotate(stranger, key.id())).isInstanceOf(NotFound.class);
        assertThat(keys.of(stranger)).isEmpty();
    }

    @Test
    void theTrailTellsOfKeysAndNeverOfTokens() {
        CurrentAccount.runAs(admin, () -> {
            var issued = keys.issue(admin, draft("Checkout", Scope.READ));
            keys.revoke(admin, issued.key().id());

            var told = trail.find(account.id(), new AuditQuery(admin.id(), "ApiKey"), Long.MAX_VALUE, 10);
            assertThat(told).extracting(AuditEntry::action).containsExactly("CHANGED", "CREATED");
            assertThat(told.toString())
                    .contains("revokedAt", "Checkout")
                    .doesNotContain(issued.token().text())
                    .doesNotContain("tokenHash");
        });
    }
}
