package io.afters.messages.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.messages.links.PublicAddress;
import io.afters.messages.links.PublicLinks;
import java.net.URI;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CallbackAddressesTest {

    private static Optional<URI> address(PublicAddress here, Channel channel) {
        var links = new PublicLinks(here, purpose -> new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        return new CallbackAddresses(here, links).of(7, channel);
    }

    @Test
    void providersOfSmsAreToldWhereWeAre() {
        assertThat(address(new PublicAddress("https://us.example/afters"), Channel.SMS))
                .hasValueSatisfying(
                        uri -> assertThat(uri.toString()).startsWith("https://us.example/afters/callbacks/sms/"));
    }

    @Test
    void whereNobodyListensOrCanReachUsNothingIsTold() {
        assertThat(address(new PublicAddress("https://us.example"), Channel.EMAIL))
                .isEmpty();
        assertThat(address(PublicAddress.NONE, Channel.SMS)).isEmpty();
    }
}
