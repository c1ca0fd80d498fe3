package io.afters.messages.callbacks;

import io.afters.customers.Channel;
import io.afters.messages.Incoming;
import io.afters.messages.gateways.Carriers;
import io.afters.messages.links.PublicLinks;
import io.afters.messages.links.WrongLinks;
import io.afters.shared.NotFound;
import io.afters.shared.web.TooManyCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where providers of the Twilio kind tell what became of an account's SMS, and what guests answered. The address alone lets
 * nobody in: each call is signed with the password that the account sends with.
 */
@RestController
class SmsCallbackController {
    /** As the gateway has put it into the address. */
    private static final Pattern KEY = Pattern.compile("(?:^|&)key=(m-\\d{1,18})(?:&|$)");

    private static final int LONGEST_BODY = 64 * 1024;
    private static final long PAUSE_SECONDS = 5;

    private final PublicLinks links;
    private final WrongLinks wrong;
    private final Carriers carriers;
    private final Incoming incoming;
    private final Clock clock;

    SmsCallbackController(PublicLinks links, WrongLinks wrong, Carriers carriers, Incoming incoming, Clock clock) {
        this.links = links;
        this.wrong = wrong;
        this.carriers = carriers;
        this.incoming = incoming;
        this.clock = clock;
    }

    @PostMapping(path = "/callbacks/sms/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(
            @PathVariable String token,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var account = links.callbackOf(Channel.SMS, token).orElseThrow(() -> unknown(request));
        var form = FormBody.of(body(request));
        var passwords = carriers.httpPasswords(account, Channel.SMS);
        if (!Signature.isRight(signature, address(account, request), form, passwords)) {
            throw new AccessDeniedException("The signature is not that of the account's provider");
        }
        switch (SmsCallback.of(form, clock.instant())) {
            case SmsCallback.Fate fate -> {
                incoming.receipt(account, Channel.SMS, fate.providerId(), fate.receipt());
                // When the answer was lost, we never learned what the provider calls the message.
                var key = KEY.matcher(Objects.requireNonNullElse(request.getQueryString(), ""));
                if (key.find()) {
                    incoming.receipt(account, Channel.SMS, key.group(1), fate.receipt());
                }
            }
            case SmsCallback.Answer answer -> incoming.answer(account, Channel.SMS, answer.from(), answer.text());
            case SmsCallback.Nothing nothing -> {
                // An answer is all that the provider wants.
            }
        }
    }

    /** As the provider was given it, whatever a proxy has made of it on the way. */
    private String address(long account, HttpServletRequest request) {
        var query = request.getQueryString();
        return links.callback(account, Channel.SMS).orElse("") + (query == null ? "" : "?" + query);
    }

    private RuntimeException unknown(HttpServletRequest request) {
        return wrong.count(String.valueOf(request.getRemoteAddr()))
                ? new NotFound("callback")
                : new TooManyCalls("Too many calls with addresses that we never made; slow down.", PAUSE_SECONDS);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }
}
