package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class TemplateTest {
    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.USER_NAME, "Olena", Placeholder.PROMO_CODE, "K7MQ2XA");

    @Test
    void placeholdersAreReplacedByTheirValues() {
        assertThat(rendered("Hi {{userName}}, {{promoCode}}! {{promoCode}}", VALUES))
                .isEqualTo("Hi Olena, K7MQ2XA! K7MQ2XA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{userName}}", "{{ userName }}", "{{userName }}", "{{\tuserName}}", "{{    userName    }}"})
    void spacesInsideTheBracesAreAllowed(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(rendered(text, VALUES)).isEqualTo("Olena");
    }

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void everyPlaceholderOfTheListCanBeSaved(Placeholder placeholder) {
        assertThat(problems("{{" + placeholder.text() + "}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown,    userName",
        "PromoCode,  promoCode",
        "promocode,  promoCode",
        "username,   userName",
        "orderTotel, orderTotal",
        "expiresAt,  promoCodeExpiresAt",
        "name,       userName",
        "total,      orderTotal",
        "company,    companyName"
    })
    void anUnknownPlaceholderCanNotBeSavedAndTheLikelyOneIsSuggested(String unknown, String meant) {
        assertThat(problems("Hi {{" + unknown + "}}"))
                .containsExactly("has the unknown placeholder {{" + unknown + "}}; did you mean {{" + meant + "}}?");
    }

    @Test
    void anUnknownPlaceholderIsReportedOnce() {
        assertThat(problems("{{foo}} {{ foo }} {{foo}}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{userName}}}",
                "{{{userName}}",
                "{{userName}}}",
                "{{#a}}",
                "{{/a}}",
                "{{>x}}",
                "{{&userName}}",
                "{{=<% %>=}}",
                "{{! comment}}",
                "{{promoCode",
                "promoCode}}",
                "{{",
                "}}",
                "{{}}",
                "{{ }}",
                "{{user name}}",
                "{{user.name}}",
                "{{user\nName}}",
                "{{userName | upper}}",
                "{{ім'я}}"
            })
    void nothingButANameMayStandBetweenDoubleBraces(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "%{x}",
                "<%= 7*7 %>",
                "T(java.lang.Runtime)",
                "{userName}",
                "$1 \\1 $0",
                "{ {userName} }",
                "100 % free \\"
            })
    void otherTemplateLanguagesAreNothingButText(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(rendered(text, VALUES)).isEqualTo(text);
    }

    @Test
    void aValueIsInsertedAsTextAndNeverReadAsAPlaceholder() {
        var values = Map.of(Placeholder.USER_NAME, "{{promoCode}} $1 \\", Placeholder.PROMO_CODE, "K7MQ2XA");

        assertThat(rendered("Hi {{userName}}: {{promoCode}}", values)).isEqualTo("Hi {{promoCode}} $1 \\: K7MQ2XA");
    }

    @Test
    void twoValuesTogetherMakeNoPlaceholder() {
        var values = Map.of(Placeholder.USER_NAME, "{{promo", Placeholder.ORDER_NUMBER, "Code}}");

        assertThat(rendered("{{userName}}{{orderNumber}}", values)).isEqualTo("{{promoCode}}");
    }

    @Test
    void aValueIsNeverReadAsMarkup() {
        var values = Map.of(Placeholder.USER_NAME, "<b>x</b> &amp; \"'");

        assertThat(new Template("<p>{{userName}}</p>").render(values, HtmlUtils::htmlEscape))
                .isEqualTo("<p>&lt;b&gt;x&lt;/b&gt; &amp;amp; &quot;&#39;</p>");
        assertThat(rendered("{{userName}}", values)).isEqualTo("<b>x</b> &amp; \"'");
    }

    @Test
    void aMissingValueIsInsertedAsNothing() {
        assertThat(rendered("Hi {{userName}}!", Map.of())).isEqualTo("Hi !");
    }

    @Test
    void manyPlaceholdersAreRenderedInOnePass() {
        var text = "{{userName}} ".repeat(7_000);

        assertThat(problems(text)).isEmpty();
        assertThat(rendered(text, VALUES)).isEqualTo("Olena ".repeat(7_000));
    }

    @Test
    void endlessBracesAreRefusedAtOnce() {
        assertThat(problems("{".repeat(100_000))).hasSize(1);
        assertThat(problems("{{ ".repeat(33_000))).hasSize(1);
    }

    private static String rendered(String text, Map<Placeholder, String> values) {
        return new Template(text).render(values, UnaryOperator.identity());
    }

    private static List<String> problems(String text) {
        var problems = new Problems();
        new Template(text).check(problems, "text");
        return problems.list().stream().map(FieldProblem::message).toList();
    }
}
