package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @CsvSource({
        "olena@example.com,       olena@example.com",
        "Olena.K+food@Example.COM, Olena.K+food@example.com",
        "x@exämple.de,            x@xn--exmple-cua.de",
        "x@приклад.укр,           x@xn--80aikifvh.xn--j1amh",
        "a@b.co,                  a@b.co"
    })
    void anAddressIsKeptWithItsDomainInAsciiAndLowerCase(String text, String address) {
        assertThat(Emails.usable(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olena",
                "@example.com",
                "a@b",
                "a@b..de",
                "a@-b.de",
                "a b@c.de",
                "\"a b\"@c.de",
                "a@b.de\r\nBcc: all@x.de",
                "a@b.de, c@d.de",
                "<a@b.de>",
                "a@[127.0.0.1]",
                "оlena@example.com"
            })
    void whatMailCanNotBeSentToIsNone(String text) {
        assertThat(Emails.usable(text)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        var domain = "@" + "a".repeat(62) + "." + "b".repeat(62) + "." + "c".repeat(59);

        assertThat("a".repeat(64) + domain + ".com").hasSize(254);
        assertThat(Emails.usable("a".repeat(64) + domain + ".com")).isPresent();
        assertThat(Emails.usable("a".repeat(64) + domain + ".info")).isEmpty();
        assertThat(Emails.usable("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(Emails.usable("a".repeat(320))).isEmpty();
    }
}
