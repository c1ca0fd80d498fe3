package io.afters.promotions.api;

import io.afters.accounts.CurrentAccount;
import io.afters.promotions.PromoCodes;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single codes, by their text. */
@RestController
@RequestMapping("/api/v1/codes/{code}")
class CodesApi {
    private final PromoCodes codes;
    private final CodeAnswers answers;
    private final CurrentAccount account;
    private final Clock clock;

    CodesApi(PromoCodes codes, CodeAnswers answers, CurrentAccount account, Clock clock) {
        this.codes = codes;
        this.answers = answers;
        this.account = account;
        this.clock = clock;
    }

    @GetMapping
    CodeAnswer get(@PathVariable String code) {
        return answers.of(account.get(), codes.get(account.get(), code));
    }

    /** Takes the code back for good. Asked again, it changes nothing: the first reason stays. */
    @PostMapping(path = "/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    CodeAnswer revoke(@PathVariable String code, @RequestBody Revocation revocation) {
        return answers.of(
                account.get(),
                codes.revoke(account.get(), code, revocation.reason(), account.caller(), clock.instant()));
    }

    /** Why a code is taken back. */
    record Revocation(String reason) {}
}
