package io.afters.promotions.api;

import io.afters.accounts.CurrentAccount;
import io.afters.promotions.Checkout;
import io.afters.promotions.Discount;
import io.afters.promotions.Redemptions;
import io.afters.promotions.Refusal;
import io.afters.promotions.Verdict;
import io.afters.promotions.Verdict.Granted;
import io.afters.promotions.Verdict.Refused;
import io.afters.promotions.api.Guesses.Guesser;
import io.afters.shared.web.ProblemWriter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a checkout does with codes. A refusal is answered 422, with its reason. */
@RestController
@RequestMapping("/api/v1/codes/{code}")
class RedemptionsApi {
    private final Redemptions redemptions;
    private final Guesses guesses;
    private final CurrentAccount account;
    private final Clock clock;

    RedemptionsApi(Redemptions redemptions, Guesses guesses, CurrentAccount account, Clock clock) {
        this.redemptions = redemptions;
        this.guesses = guesses;
        this.account = account;
        this.clock = clock;
    }

    /** What redeeming would answer; changes nothing. The order's id may be left out. */
    @PostMapping(path = "/validation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Applied.class)))
    ResponseEntity<Object> validate(@PathVariable String code, @RequestBody Checkout checkout) {
        return judged(checkout, now -> redemptions.validate(account.get(), code, checkout, now));
    }

    /** Redeems the code for the order, once however often the order asks. */
    @PostMapping(path = "/redemptions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Applied.class)))
    ResponseEntity<Object> redeem(@PathVariable String code, @RequestBody Checkout checkout) {
        return judged(checkout, now -> redemptions.redeem(account.get(), code, checkout, now));
    }

    /** Gives the order's use back, once however often it is asked; 404 when the order never redeemed the code. */
    @DeleteMapping("/redemptions/{orderId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String code, @PathVariable String orderId) {
        redemptions.giveBack(account.get(), code, orderId, clock.instant());
    }

    private ResponseEntity<Object> judged(Checkout checkout, Function<Instant, Verdict> judge) {
        var now = clock.instant();
        var guesser = guesser(checkout);
        guesses.check(guesser, now);
        return switch (judge.apply(now)) {
            case Granted granted -> ResponseEntity.ok(answer(granted));
            case Refused refused -> {
                if (refused.reason() == Refusal.UNKNOWN_CODE) {
                    guesses.count(guesser, now);
                }
                yield ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(refused));
            }
        };
    }

    private Guesser guesser(Checkout checkout) {
        var key = account.caller().label().split(" ", 2)[0];
        return new Guesser(key, Objects.requireNonNullElse(checkout.customerId(), ""));
    }

    private Applied answer(Granted granted) {
        var campaign = granted.campaign();
        return new Applied(true, campaign.discount().in(account.get().currency()), campaign.activationNote());
    }

    private static ProblemDetail problem(Refused refused) {
        var problem = ProblemWriter.problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.detail());
        problem.setTitle("The code is refused");
        problem.setProperty("reason", refused.reason());
        return problem;
    }

    /**
     * The code may be applied.
     *
     * @param activationNote what to show the customer
     */
    record Applied(
            boolean valid, Discount discount, @Nullable String activationNote) {}
}
