package io.afters.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.AftersApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern LINE = Pattern.compile("^- `(\\w+)` → (.+)$", Pattern.MULTILINE);
    private static final Pattern ARROW = Pattern.compile("^ +(\\w+) --> (\\w+)$", Pattern.MULTILINE);
    /** What every module may use is not drawn. */
    private static final Set<String> COMMON_GROUND = Set.of("database", "shared");

    private final ApplicationModules modules = ApplicationModules.of(AftersApplication.class);

    @Test
    void noModuleUsesWhatItMayNotOrReachesIntoAnother() {
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(modules.stream()
                        .filter(module -> module.getBasePackage()
                                .findAnnotation(ApplicationModule.class)
                                .map(declared ->
                                        Set.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                                .orElse(true))
                        .map(module -> module.getIdentifier().toString()))
                .isEmpty();
    }

    @Test
    void theListOfModulesInTheArchitecturePageIsTheRealOne() throws IOException {
        var written = new TreeMap<String, Set<String>>();
        LINE.matcher(Files.readString(PAGE))
                .results()
                .forEach(line -> written.put(line.group(1), names(line.group(2))));

        assertThat(written).isEqualTo(real());
    }

    @Test
    void thePictureOfModulesInTheArchitecturePageShowsTheRealArrows() throws IOException {
        var drawn = new TreeSet<String>();
        ARROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(arrow -> drawn.add(arrow.group(1) + " --> " + arrow.group(2)));

        var real = new TreeSet<String>();
        real().forEach((module, uses) -> uses.stream()
                .filter(used -> !COMMON_GROUND.contains(used))
                .forEach(used -> real.add(module + " --> " + used)));
        assertThat(drawn).isEqualTo(real);
    }

    private Map<String, Set<String>> real() {
        var real = new TreeMap<String, Set<String>>();
        modules.forEach(module -> {
            var uses = new TreeSet<String>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(used -> uses.add(used.getIdentifier().toString()));
            real.put(module.getIdentifier().toString(), uses);
        });
        return real;
    }

    /** From {@code `a`, `b`}, or {@code nothing}. */
    private static Set<String> names(String list) {
        var names = new TreeSet<String>();
        Pattern.compile("`(\\w+)`").matcher(list).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
