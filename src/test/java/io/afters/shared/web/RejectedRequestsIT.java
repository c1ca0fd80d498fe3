package io.afters.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class RejectedRequestsIT {
    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns/../codes/x", "/codes/a;b=c", "/codes/a%b"})
    void aStrangeAddressIsAnsweredAsAProblem(String path) {
        var answer = accounts.api(accounts.open()).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.get("detail")).isNotEmpty();
    }
}
