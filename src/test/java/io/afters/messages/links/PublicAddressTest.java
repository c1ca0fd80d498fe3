package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "afters.example.com",
                "http://afters.example.com",
                "ftp://afters.example.com",
                "https://",
                "https:///path",
                "https://user:secret@afters.example.com",
                "https://afters.example.com?a=b",
                "https://afters.example.com#top",
                "https://after s.example.com",
                "https://ресторан.укр",
                "javascript:alert(1)"
            })
    void whatIsNoAddressForGuestsIsRefusedInASentence(String url) {
        assertThatThrownBy(() -> new PublicAddress(url, false, 8080))
                .hasMessageContaining("AFTERS_PUBLIC_URL")
                .hasMessageContaining("https://afters.example.com")
                .hasMessageNotContaining("secret");
    }

    @Test
    void pathsComeAfterIt() {
        assertThat(new PublicAddress("https://a.example/afters/", false, 8080).of("/u/1"))
                .contains("https://a.example/afters/u/1");
    }

    @Test
    void aSandboxIsReachedOnThisMachine() {
        assertThat(new PublicAddress("", true, 8113).of("/u/1")).contains("http://localhost:8113/u/1");
        assertThat(new PublicAddress("http://127.0.0.1:9", true, 8113).of("/u/1"))
                .contains("http://127.0.0.1:9/u/1");
    }

    @Test
    void withoutOneThereAreNoLinks() {
        assertThat(new PublicAddress(" ", false, 8080).of("/u/1")).isEmpty();
    }

    @Test
    void itKnowsWhatLeadsToIt() {
        var address = new PublicAddress("https://a.example", false, 8080);

        assertThat(address.isOurs("https://a.example/u/1")).isTrue();
        assertThat(address.isOurs("https://a.example.evil.test/u/1")).isFalse();
        assertThat(new PublicAddress("", false, 8080).isOurs("https://a.example"))
                .isFalse();
    }
}
