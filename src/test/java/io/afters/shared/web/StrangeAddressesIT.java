package io.afters.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AftersIT
class StrangeAddressesIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    Restaurants restaurants;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/campaigns/../codes/x",
                "/api/v1//codes/x",
                "//api/v1/codes/x",
                "/api/v1/codes/x;a=b",
                "/api/v1/codes/%2e%2e",
                "/api/v1/codes/a%00b",
                "/api/v1/codes/a%0Ab"
            })
    void aPathThatCouldMeanAnotherIsAnsweredAsAProblem(String path) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get("/x").with(request -> {
                    request.setRequestURI(path);
                    request.setServletPath(path.split(";", 2)[0]);
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"field\":\"request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/17", "50%", "a;b", "a\\b", "a//b", "..%2f", "Їжак 🦔", "?x=1#y", "a b+c"})
    void idsOfOtherSystemsMayBeMadeOfAnything(String id) {
        var restaurant = restaurants.open();
        restaurant.event("order.created", "o-1", id);
        assertThat(restaurant.api().get("/customers/{id}", id).get("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/tasks/1/nothing", "/tasks/"})
    void whatIsNowhereIsAnsweredAsAProblem(String path) {
        var answer = accounts.api(accounts.open()).get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
    }
}
