package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "localhost",
                "LOCALHOST.",
                "mail.localhost",
                "::1",
                "[::1]",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "2130706433",
                "198.18.0.1"
            })
    void thisMachineAndPrivateNetworksAreForASandbox(String host) {
        assertThat(refuses(new Hosts(false), host)).isTrue();
        assertThat(refuses(new Hosts(true), host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.example.com", "8.8.8.8", "2606:4700::1111", "mx-1.example"})
    void theInternetIsForAll(String host) {
        assertThat(refuses(new Hosts(false), host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "user@host", "host/path", "host\r\nX", "-x", "", "http://host"})
    void whatIsNoHostIsForNobody(String host) {
        assertThat(refuses(new Hosts(true), host)).isTrue();
    }

    private static boolean refuses(Hosts hosts, String host) {
        var problems = new Problems();
        hosts.check(problems, "settings.host", host);
        return !problems.isEmpty();
    }
}
