package io.afters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.afters.contract.Contract.Operation;
import io.afters.contract.Fields.Field;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestApi.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whatever operation: it is refused with a 4xx that names the field, and nothing is stored. */
@AftersIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputsIT {
    private static final String BATCH = "application/cloudevents-batch+json";

    @Autowired
    Restaurants restaurants;

    @Autowired
    JdbcClient jdbc;

    Kitchen kitchen;
    Contract contract;
    Tables tables;

    @BeforeAll
    void openAKitchen() {
        kitchen = new Kitchen(restaurants.open());
        contract = Contract.of(kitchen.api());
        tables = new Tables(jdbc);
    }

    /** A field of an operation, in one of its samples. */
    private record Place(Operation operation, Sample sample, Fields fields, Field field) {

        boolean isInData() {
            return operation.path().equals("/events") && field.path().getFirst().equals("data");
        }
    }

    private Stream<Place> places(Operation operation) {
        var seen = new HashSet<String>();
        return kitchen.samples(operation).stream()
                .filter(sample -> sample.isJson() && !sample.mediaType().equals(BATCH))
                .flatMap(sample -> {
                    var fields = new Fields(contract, operation.bodies().get(sample.mediaType()), sample.json());
                    return fields.all().stream()
                            .filter(field -> !field.value().isMissingNode())
                            .filter(field -> !field.value().isNull() || !seen.contains(field.toString()))
                            .filter(field -> seen.add(field + (field.value().isNull() ? " null" : "")))
                            .map(field -> new Place(operation, sample, fields, field));
                });
    }

    private Answer send(Place place, String body) {
        return send(
                place.operation(), place.sample(), place.sample().mediaType(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(Operation operation, Sample sample, String mediaType, byte[] body) {
        return kitchen.api()
                .send(
                        operation.method(),
                        operation.path(),
                        mediaType,
                        body,
                        UnaryOperator.identity(),
                        kitchen.ids(operation, sample));
    }

    private static void expectRefusal(List<String> wrong, String what, Answer answer, Predicate<String> named) {
        var fields = new ArrayList<String>();
        if (answer.status() >= 400 && answer.status() < 500) {
            answer.json()
                    .path("errors")
                    .forEach(error -> fields.add(error.path("field").asString()));
        }
        if (answer.status() != 400
                || !String.valueOf(answer.response().getContentType()).startsWith("application/problem+json")
                || fields.stream().noneMatch(named)
                || answer.text().matches("(?s).*(io\\.afters|java\\.|jackson|Exception).*")) {
            wrong.add(brief(what) + " -> " + brief(answer.toString()));
        }
    }

    private static boolean anything(String field) {
        return !field.isEmpty();
    }

    private static void expectNoFailure(List<String> wrong, String what, Answer answer, Predicate<String> named) {
        if (answer.status() == 400) {
            expectRefusal(wrong, what, answer, named);
        } else if (answer.status() >= 500) {
            wrong.add(brief(what) + " -> " + brief(answer.toString()));
        }
    }

    private static String brief(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private Stream<DynamicTest> eachWithBody(BiConsumer<Operation, List<String>> check) {
        return contract.withBody()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var wrong = new ArrayList<String>();
                    check.accept(operation, wrong);
                    assertThat(wrong)
                            .as(operation + ": " + wrong.size() + " answers")
                            .isEmpty();
                }));
    }

    @Test
    void everyFieldStandsInAValidSample() {
        var missing = new TreeSet<String>();
        contract.withBody().forEach(operation -> {
            var samples = kitchen.samples(operation);
            assertThat(samples)
                    .as(operation + " has a sample of each media type")
                    .extracting(Sample::mediaType)
                    .containsAll(operation.bodies().keySet());
            var told = new HashSet<String>();
            var known = new HashSet<String>();
            samples.stream().filter(Sample::isJson).forEach(sample -> {
                var body = sample.json().isArray() ? sample.json().get(0) : sample.json();
                var schema = contract.resolved(operation.bodies().get(sample.mediaType()));
                new Fields(contract, sample.json().isArray() ? schema.path("items") : schema, body)
                        .all()
                        .forEach(field -> {
                            var name = field.toString().replaceAll("PUSH|SMS|EMAIL", "*");
                            known.add(name);
                            if (!field.value().isMissingNode()) {
                                told.add(name);
                            }
                        });
            });
            known.removeAll(told);
            known.forEach(field -> missing.add(operation + " " + field));
        });
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aValueOfAnotherTypeOrFormIsRefused() {
        return tables.unchangedBy(eachWithBody((operation, wrong) -> places(operation)
                .forEach(place -> BadValues.hopeless(contract, place.field().schema(), place.isInData())
                        .forEach(value -> expectRefusal(
                                wrong,
                                place.field() + " = " + value,
                                send(place, place.fields().with(place.field(), value)),
                                place.field()::isMeant)))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoJsonIsRefused() {
        return tables.unchangedBy(eachWithBody((operation, wrong) -> places(operation)
                .limit(3)
                .forEach(place -> BadValues.UNREADABLE.forEach(value -> expectRefusal(
                        wrong,
                        place.field() + " = " + value,
                        send(place, place.fields().with(place.field(), value)),
                        named -> place.field().isMeant(named) || named.equals("body"))))));
    }

    @TestFactory
    Stream<DynamicTest> unknownAndRepeatedFieldsAreRefused() {
        return tables.unchangedBy(eachWithBody((operation, wrong) -> places(operation)
                .forEach(place -> {
                    var field = place.field();
                    var repeated = place.fields()
                            .beside(field, field.name(), field.value().toString());
                    expectRefusal(wrong, field + " twice", send(place, repeated), BadInputsIT::anything);
                    if (!place.isInData() && !isKeyOfAMap(place)) {
                        var unknown = place.fields().beside(field, "accountId", "\"1\"");
                        expectRefusal(
                                wrong, "unknown beside " + field, send(place, unknown), n -> n.contains("accountId"));
                    }
                })));
    }

    private boolean isKeyOfAMap(Place place) {
        return place.fields().all().stream()
                .filter(parent -> parent.path()
                        .equals(place.field()
                                .path()
                                .subList(0, place.field().path().size() - 1)))
                .anyMatch(parent -> contract.resolved(parent.schema()).has("additionalProperties"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsAtTheEdgeBreaksNothing() {
        return eachWithBody((operation, wrong) -> places(operation).forEach(place -> {
            var field = place.field();
            BadValues.edges(contract, field.schema())
                    .forEach(value -> expectNoFailure(
                            wrong,
                            field + " = " + value,
                            send(place, place.fields().with(field, value)),
                            field::isMeantOrBeside));
            expectNoFailure(
                    wrong, field + " missing", send(place, place.fields().without(field)), field::isMeantOrBeside);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNoneIsRefused() {
        return tables.unchangedBy(eachWithBody((operation, wrong) -> kitchen.samples(operation).stream()
                .filter(Sample::isJson)
                .forEach(sample -> wholeBodies(sample).stream()
                        .filter(body -> operation.needsBody() || !isNothing(body))
                        .forEach(body -> expectRefusal(
                                wrong,
                                new String(body, StandardCharsets.UTF_8),
                                send(operation, sample, sample.mediaType(), body),
                                BadInputsIT::anything)))));
    }

    private static boolean isNothing(byte[] body) {
        return List.of("", " ", "null").contains(new String(body, StandardCharsets.UTF_8));
    }

    private static List<byte[]> wholeBodies(Sample sample) {
        var bodies = new ArrayList<byte[]>();
        Stream.of(
                        "",
                        " ",
                        "null",
                        sample.json().isArray() ? "{}" : "[]",
                        "\"x\"",
                        "1",
                        "true",
                        sample.body().substring(0, sample.body().length() - 1),
                        sample.body() + " trailing",
                        sample.body() + sample.body(),
                        "[".repeat(100_000),
                        "{\"a\":".repeat(100_000),
                        "/* */" + sample.body())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(bodies::add);
        bodies.add(sample.body().getBytes(StandardCharsets.UTF_16));
        bodies.add(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        bodies.add(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        return bodies;
    }

    @TestFactory
    Stream<DynamicTest> theWrongMediaTypeIsRefused() {
        return tables.unchangedBy(eachWithBody((operation, wrong) -> {
            var sample = kitchen.samples(operation).getFirst();
            var body = sample.body().getBytes(StandardCharsets.UTF_8);
            for (var type :
                    new String[] {"text/xml", "text/plain", "multipart/form-data; boundary=x", "nonsense", null}) {
                var answer = send(operation, sample, type, body);
                if (answer.status() != 415) {
                    wrong.add(type + " -> " + answer);
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aBodyOverFiveMebibytesIsRefused() {
        var body = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(body, (byte) ' ');
        return tables.unchangedBy(eachWithBody((operation, wrong) -> kitchen.samples(operation)
                .forEach(sample -> {
                    var answer = send(operation, sample, sample.mediaType(), body);
                    if (answer.status() != 413) {
                        wrong.add(sample.mediaType() + " -> " + answer);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> strangeQueriesAreRefused() {
        return contract.operations().stream()
                .filter(operation -> !operation.deletes())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var wrong = new ArrayList<String>();
                    for (var parameter : operation.queryParameters()) {
                        var name = parameter.path("name").asString();
                        for (var value : hopelessText(parameter.path("schema"), name)) {
                            expectRefusal(wrong, name + "=" + value, query(operation, name, value), name::equals);
                        }
                        expectRefusal(wrong, name + " twice", query(operation, name, "1", "2"), name::equals);
                        for (var value :
                                List.of("", " ", "%", "_\\", "'\"--", "\0", "a\r\nb", "👩‍🍳", "x".repeat(5_000))) {
                            expectNoFailure(wrong, name + "=" + value, query(operation, name, value), name::equals);
                        }
                    }
                    if (operation.bodies().isEmpty()) {
                        expectRefusal(wrong, "sort", query(operation, "sort", "password"), "sort"::equals);
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static List<String> hopelessText(JsonNode schema, String name) {
        if (schema.has("enum")) {
            var valid = schema.path("enum").get(0).asString();
            var small = valid.toLowerCase(Locale.ROOT);
            return List.of("NOPE", "0", valid.equals(small) ? valid.toUpperCase(Locale.ROOT) : small);
        }
        if (schema.path("type").asString("").equals("integer")) {
            return List.of("-1", "0", "501", "abc", "1.5", "1e9", "99999999999999999999", "٣");
        }
        if (schema.path("format").asString("").equals("date-time")) {
            return List.of("yesterday", "2026-02-30T00:00:00Z", "2026-10-25T02:30:00", "1795300000");
        }
        return name.equals("cursor") ? List.of("1", "abc", "MTIz.MTIz", "-1") : List.of();
    }

    private Answer query(Operation operation, String name, String... values) {
        return kitchen.api()
                .send(
                        operation.method(),
                        operation.path(),
                        null,
                        new byte[0],
                        request -> request.queryParam(name, values),
                        kitchen.ids(operation));
    }

    @TestFactory
    Stream<DynamicTest> idsThatCannotBeAreNotFound() {
        return tables.unchangedBy(contract.operations().stream()
                .filter(operation -> !operation.variables().isEmpty())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var body = operation.bodies().isEmpty()
                            ? new Sample("application/json", "", 200)
                            : kitchen.samples(operation).getFirst();
                    var wrong = new ArrayList<String>();
                    for (var id : List.of(
                            "0",
                            "-1",
                            "01",
                            "nope",
                            "9".repeat(19),
                            "9".repeat(40),
                            " ",
                            "null",
                            "👩‍🍳",
                            "' or 1=1 --",
                            "a/b",
                            "%2e",
                            "x".repeat(1_000))) {
                        var ids = kitchen.ids(operation);
                        ids[0] = id;
                        var answer = kitchen.api()
                                .send(
                                        operation.method(),
                                        operation.path(),
                                        body.mediaType(),
                                        body.body()
                                                .replace(Kitchen.CUSTOMER, "guesser")
                                                .getBytes(StandardCharsets.UTF_8),
                                        UnaryOperator.identity(),
                                        ids);
                        if (!List.of(400, 404, 422, 429).contains(answer.status())) {
                            wrong.add(id + " -> " + answer);
                        }
                    }
                    assertThat(wrong).isEmpty();
                })));
    }
}
