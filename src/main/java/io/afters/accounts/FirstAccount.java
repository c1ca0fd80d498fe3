package io.afters.accounts;

import io.afters.database.OneAtATime;
import io.afters.database.Transactions;
import io.afters.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first person into an installation that is no sandbox. Whoever starts it names an administrator ({@code
 * afters.first-admin}, in the environment AFTERS_FIRST_ADMIN), and is told a one-time link on the console. Once anybody has set a
 * password, the name does nothing any more.
 */
@Component
class FirstAccount {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final StaffRows rows;
    private final OneAtATime turns;
    private final Transactions transactions;
    private final Clock clock;
    private final String admin;
    private final String publicUrl;
    private int port;

    FirstAccount(
            Accounts accounts,
            StaffRows rows,
            OneAtATime turns,
            Transactions transactions,
            Clock clock,
            @Value("${afters.first-admin:}") String admin,
            @Value("${afters.public-url:}") String publicUrl) {
        this.accounts = accounts;
        this.rows = rows;
        this.turns = turns;
        this.transactions = transactions;
        this.clock = clock;
        this.admin = admin;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (port == 0) {
            return;
        }
        if (admin.isBlank()) {
            if (accounts.areNone()) {
                LOG.warn("There is no account yet: start once with AFTERS_FIRST_ADMIN=you@example.com");
            }
            return;
        }
        try {
            turns.run("first account", () -> open(admin).ifPresent(this::tell));
        } catch (InvalidInput e) {
            LOG.error("AFTERS_FIRST_ADMIN must be an e-mail address such as olena@example.com");
        }
    }

    /** On the console and not in the log, which others keep and read. */
    private void tell(Token link) {
        var base = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl;
        System.out.printf(
                "%nThe first account is open. Set the password of %s within %d days at%n%n  %s/welcome/%s%n%n",
                admin, StaffMember.LINK_LIVES.toDays(), base, link.text());
    }

    /**
     * Opens an account for this administrator, or, as long as nobody has used a link, makes a new one. None: somebody can sign
     * in already, or was just told one.
     *
     * @throws InvalidInput when that is no e-mail address
     */
    Optional<Token> open(String email) {
        var invitation = new Invitation(email, email, Role.ADMIN);
        invitation.check();
        if (rows.existsByPasswordHashIsNotNull()) {
            return Optional.empty();
        }
        var link = Token.forLink();
        return transactions.inNew(() -> {
            var now = clock.instant();
            var known = rows.findByEmail(invitation.address());
            if (known.isPresent()) {
                return again(known.get(), link, now);
            }
            var account = accounts.open(
                    new Account("My restaurant", ZoneId.systemDefault(), Currency.getInstance("EUR"), "UA", "en", now));
            rows.save(StaffMember.invited(account.id(), invitation, link, now));
            return Optional.of(link);
        });
    }

    /** Nodes that start together tell one link between them: a new one would void what the first has told. */
    private Optional<Token> again(StaffMember invited, Token link, Instant now) {
        if (invited.linkUntil()
                .filter(now.plus(StaffMember.LINK_LIVES).minus(AT_ONCE)::isBefore)
                .isPresent()) {
            return Optional.empty();
        }
        invited.link(link, now);
        rows.save(invited);
        return Optional.of(link);
    }
}
