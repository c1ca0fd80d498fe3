package io.afters.messages.links;

import io.afters.accounts.Accounts;
import io.afters.customers.Consents;
import io.afters.customers.Contact;
import io.afters.customers.Withdrawal;
import io.afters.messages.links.PublicLinks.Subscription;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where guests withdraw their consent to a channel. Looking changes nothing, because scanners of mails follow links; a POST
 * does it at once, from the page's button and from a mailbox's own (RFC 8058) alike.
 */
@RestController
class UnsubscribeController {
    private final PublicLinks links;
    private final Consents consents;
    private final Accounts accounts;
    private final GuestAnswers answers;
    private final Clock clock;

    UnsubscribeController(PublicLinks links, Consents consents, Accounts accounts, GuestAnswers answers, Clock clock) {
        this.links = links;
        this.consents = consents;
        this.accounts = accounts;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/u/{token}")
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
        return guest(token)
                .map(guest -> answers.ok(GuestPage.question(guest.locale(), guest.channel(), guest.company())))
                .orElseGet(() -> answers.unknown(request));
    }

    /** Its body is not looked at: whoever sends one has pressed a button. */
    @PostMapping("/u/{token}")
    ResponseEntity<String> withdraw(@PathVariable String token, HttpServletRequest request) {
        return guest(token)
                .map(guest -> {
                    var about = guest.about();
                    consents.withdraw(
                            about.accountId(),
                            about.customerId(),
                            about.channel(),
                            Withdrawal.Way.LINK,
                            clock.instant());
                    return answers.ok(GuestPage.done(guest.locale(), guest.channel(), guest.company()));
                })
                .orElseGet(() -> answers.unknown(request));
    }

    @GetMapping({"/u", "/u/**"})
    ResponseEntity<String> nothing(HttpServletRequest request) {
        return answers.unknown(request);
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        return answers.failed(failure, request);
    }

    private Optional<Guest> guest(String token) {
        return links.subscription(token)
                .flatMap(about ->
                        consents.of(about.accountId(), about.customerId()).map(contact -> guest(about, contact)));
    }

    private Guest guest(Subscription about, Contact contact) {
        var account = accounts.get(about.accountId());
        return new Guest(about, GuestWords.locale(contact.language(), account.defaultLanguage()), account.name());
    }

    private record Guest(Subscription about, Locale locale, String company) {
        String channel() {
            return about.channel().name();
        }
    }
}
