package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;

/** Says to people, in their language, what the domain has found wrong in the words of the API. */
public final class ProblemWords {
    private static final KnownSentences KNOWN = new KnownSentences("problem.");

    static {
        know("is required", "required");
        know("is required, in one language at least", "text-required");
        know("must not be empty", "required");
        know("must be at most (\\d+) characters", "too-long");
        know("must not contain line breaks or control characters", "one-line");
        know("contains half a character .*", "half-character");
        know("must be (\\d+) or more", "least");
        know("must be at most (\\d+) \\(\\d+ years?\\) for period \\w+", "longest");
        know("must be more than 0", "positive");
        know("must be more than 0 and at most 100", "percent");
        know("must not be negative", "not-negative");
        know("must be less than (\\S+)", "less-than");
        know("must have at most (\\d+) decimals.*", "decimals");
        know("must not be above the maximum order price", "above-maximum");
        know("must not have \\w+: it is the trigger itself, for the same order", "trigger-itself");
        know("must be a whole number from (\\d+) to (\\d+)", "whole");
        know("must be after validFrom", "after-from");
        know("must be between the years 2000 and 2199", "years");
        know("is required for \\w+", "required");
        know("must be 3 to 32 letters \\(A to Z\\), digits, - and _", "code-name");
        know("must not contain control characters other than line breaks and tabs", "no-controls");
        know("can not be read", "unreadable");
        know("is taken", "taken");
        know("stands in line (\\d+) already", "twice");
        know("must be at most (\\d+) MB", "too-big");
        know("must have at most (\\d+) lines", "too-many-lines");
        know("must have one code at least", "no-codes");
        know("must be text in UTF-8", "no-utf8");
        know("is no CSV: after line (\\d+) .*", "no-csv");
        know("must be one or more of .*", "choose");
        know("must have one action at least", "action");
        know("must have one channel at least", "channel");
        know("is required: the order names it", "channel-order");
        know("must not name \\w+ again", "channel-order");
        know("must name \\w+ as well", "channel-order");
        know("must name two channels at least, or be null: every channel is used", "channel-order");
        know("must be the id of a campaign of this account", "campaign");
        know("has the unknown placeholder (\\{\\{.*}}); did you mean (\\{\\{.*}})\\?", "placeholder");
        know("has double braces that are no placeholder.*", "braces");
        know("must be at least (\\d+) characters", "too-short");
        know("must not be the name or the e-mail", "own-password");
        know("must not be so easy to guess", "easy-password");
        know("must be another one than before", "same-password");
        know("is not the present password", "wrong-password");
        know("must be an e-mail address such as .*", "email");
        know("is the e-mail of a staff member already", "email-known");
        know("can't be invited; take another one", "email-elsewhere");
        know("must be a phone number such as .*", "phone");
        know("must be from (\\d+) to (\\d+)", "between");
        know("must be a time zone such as .*", "zone");
        know("must be a currency such as .*", "currency");
        know("must be a country such as .*", "country");
        know("must be a language tag such as .*", "language");
        know("must have one scope at least", "scope");
        know("must be the name or the address of a host", "host");
        know("must not be this machine: that is for a sandbox only", "own-machine");
        know("must not be an address of this machine or of a private network", "private-network");
        know("must be between (\\d+) and (\\d+)", "between");
        know("must be a whole number", "number");
        know("is required with a password", "with-password");
        know("is required with a username", "with-username");
        know("must be an e-mail address(, such as .*)?", "sender");
        know("must be STARTTLS or TLS: .*", "protection");
        know("must be NONE(, STARTTLS)? or TLS", "choose-protection");
        know("must have at most (\\d+) plain Latin letters, digits or signs", "plain");
        know("must not contain a colon", "colon");
        know("must be a web address such as .*", "web-address");
        know("must hold neither a user nor a fragment", "bare-address");
        know("must begin with https://", "https");
        know("must be the JSON file of a service account", "service-account");
        know("must have the id of a project as project_id", "project-id");
        know("must have a private key \\(PKCS #8, RSA\\) as private_key", "private-key");
        know("must have (project_id|client_email|private_key)", "part-of-file");
        know("has a token_uri that can't be used: .*", "token-uri");
        know("must begin with mailto: or https://", "subject");
        know("must be the private key \\(VAPID, base64url\\) of the public key", "key-pair");
        know("is not set: tell it", "required");
        know("must be told again, because it would be sent to another host", "told-again");
        know("is required with quiet(From|Until)", "both-times");
        know("must be another time than quietFrom", "other-time");
        know("can't be kept safely: .*", "no-key");
    }

    private ProblemWords() {}

    private static void know(String message, String key) {
        KNOWN.know(message, key);
    }

    /** The sentence for people; what is not known is shown as the API says it. */
    public static String of(String message) {
        return KNOWN.match(message)
                .map(found -> I18NProvider.translate(found.key(), found.parameters()))
                .orElse(message);
    }

    /** The sentence for people who read this language; what is not known is told as the API says it. */
    public static String of(String message, I18NProvider texts, Locale locale) {
        return KNOWN.match(message)
                .map(found -> texts.getTranslation(found.key(), locale, found.parameters()))
                .orElse(message);
    }

    /** The key of the sentence; empty when there is none yet. */
    static Optional<String> key(String message) {
        return KNOWN.match(message).map(KnownSentences.Found::key);
    }
}
