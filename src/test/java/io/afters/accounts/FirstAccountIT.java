package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.shared.InvalidInput;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** An installation that is no sandbox, from its first start to the first sign-in: one story, on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "afters.sandbox=false",
            "afters.first-admin=Olena@Kitchen.test",
            "afters.data=target/test-first-account",
            "db-scheduler.enabled=false"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAccountIT {
    private static final String EMAIL = "olena@kitchen.test";

    @Autowired
    private FirstAccount first;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private StaffLinks links;

    @Autowired
    private AuthenticationProvider signIn;

    @Test
    @Order(1)
    void theFirstStartInvitesTheAdministratorThatWasNamedAndTellsOneLink(CapturedOutput console) {
        var member = staff.findByEmail(EMAIL).orElseThrow();

        assertThat(member.role()).isEqualTo(Role.ADMIN);
        assertThat(member.status()).isEqualTo(StaffStatus.INVITED);
        assertThat(links.find(told(console), "127.0.0.1")).isInstanceOf(StaffLinks.Answer.Open.class);
    }

    @Test
    @Order(2)
    void aMistypedNameOpensNothing() {
        assertThatThrownBy(() -> first.open("olena at kitchen")).isInstanceOf(InvalidInput.class);
    }

    @Test
    @Order(3)
    void aNodeThatStartsBesideItLeavesTheLinkAsItIs(CapturedOutput console) {
        assertThat(first.open(EMAIL)).isEmpty();

        assertThat(links.use(told(console), "seven green lemons", "127.0.0.1"))
                .isInstanceOf(StaffLinks.Answer.Open.class);
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(EMAIL, "seven green lemons");
        assertThat(signIn.authenticate(asked).isAuthenticated()).isTrue();
    }

    @Test
    @Order(4)
    void onceSomebodyCanSignInTheNameDoesNothing() {
        assertThat(first.open(EMAIL)).isEmpty();
        assertThat(first.open("thief@elsewhere.test")).isEmpty();
        assertThat(staff.findByEmail("thief@elsewhere.test")).isEmpty();
    }

    /** The link on the console since the start. */
    private static Token told(CapturedOutput console) {
        var link = Pattern.compile("/welcome/(\\w+)").matcher(console.getOut());
        assertThat(link.find()).isTrue();
        return new Token(link.group(1));
    }
}
