package io.afters.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemWordsTest {
    private static final Translations TEXTS = new Translations();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "is required|problem.required",
                "is required, in one language at least|problem.text-required",
                "must not be empty|problem.required",
                "must be at most 200 characters|problem.too-long",
                "must not contain line breaks or control characters|problem.one-line",
                "contains half a character (an unpaired surrogate)|problem.half-character",
                "must be 0 or more|problem.least",
                "must be at most 730 (2 years) for period DAY|problem.longest",
                "must be at most 12 (1 year) for period MONTH|problem.longest",
                "must be more than 0|problem.positive",
                "must be more than 0 and at most 100|problem.percent",
                "must have at most 2 decimals|problem.decimals",
                "must have at most 2 decimals in UAH|problem.decimals",
                "must not be negative|problem.not-negative",
                "must be less than 100000000000|problem.less-than",
                "must not be above the maximum order price|problem.above-maximum",
                "must not have ORDER_CANCELLED: it is the trigger itself, for the same order|problem.trigger-itself",
                "must be one or more of [NEW_ORDER, REVIEW_CREATED]|problem.choose",
                "must have one action at least|problem.action",
                "must have one channel at least|problem.channel",
                "must be the id of a campaign of this account|problem.campaign",
                "must be at least 12 characters|problem.too-short",
                "must not be the name or the e-mail|problem.own-password",
                "must not be so easy to guess|problem.easy-password",
                "must be another one than before|problem.same-password",
                "is not the present password|problem.wrong-password",
                "must be an e-mail address such as olena@example.com|problem.email",
                "is the e-mail of a staff member already|problem.email-known",
                "can't be invited; take another one|problem.email-elsewhere",
                "must be a phone number such as +380501234567|problem.phone",
                "must be from 0 to 87600|problem.between",
                "must be a time zone such as Europe/Kyiv|problem.zone",
                "must be a currency such as UAH|problem.currency",
                "must be a country such as UA|problem.country",
                "must be a language tag such as en or pt-BR|problem.language",
                "must have one scope at least|problem.scope",
                "must be the name or the address of a host|problem.host",
                "must not be this machine: that is for a sandbox only|problem.own-machine",
                "must not be an address of this machine or of a private network|problem.private-network",
                "must be between 1 and 65535|problem.between",
                "must be a whole number|problem.number",
                "is required with a password|problem.with-password",
                "is required with a username|problem.with-username",
                "must be an e-mail address|problem.sender",
                "must be an e-mail address, such as Pizzeria <hello@example.com>|problem.sender",
                "must be STARTTLS or TLS: else the password could be read on its way|problem.protection",
                "must be NONE, STARTTLS or TLS|problem.choose-protection",
                "must have at most 8 plain Latin letters, digits or signs|problem.plain",
                "must not contain a colon|problem.colon",
                "must be a web address such as https://api.example.com/messages|problem.web-address",
                "must hold neither a user nor a fragment|problem.bare-address",
                "must begin with https://|problem.https",
                "must be the JSON file of a service account|problem.service-account",
                "must have the id of a project as project_id|problem.project-id",
                "must have client_email|problem.part-of-file",
                "must have a private key (PKCS #8, RSA) as private_key|problem.private-key",
                "has a token_uri that can't be used: it must begin with https://|problem.token-uri",
                "must begin with mailto: or https://|problem.subject",
                "must be the private key (VAPID, base64url) of the public key|problem.key-pair",
                "is not set: tell it|problem.required",
                "must be told again, because it would be sent to another host|problem.told-again",
                "is required with quietFrom|problem.both-times",
                "must be another time than quietFrom|problem.other-time",
                "can't be kept safely: start the server with a key|problem.no-key",
                "has the unknown placeholder {{x}}; did you mean {{y}}?|problem.placeholder"
            })
    void whatTheDomainSaysHasWordsInEachLanguage(String message, String key) {
        assertThat(ProblemWords.key(message)).contains(key);
        for (var locale : TEXTS.getProvidedLocales()) {
            assertThat(TEXTS.getTranslation(key, locale, "1", "2")).doesNotStartWith("!");
        }
    }

    @Test
    void whatNobodyKnowsHasNone() {
        assertThat(ProblemWords.key("must be blue")).isEmpty();
    }

    @Test
    void ukrainianIsUkrainian() {
        assertThat(TEXTS.getTranslation("problem.required", Translations.UKRAINIAN))
                .matches(Pattern.compile("[\\p{IsCyrillic} .’]+"));
        assertThat(TEXTS.getTranslation("problem.least", Locale.ENGLISH, "3")).isEqualTo("Enter 3 or more.");
    }
}
