package io.afters.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.web.bind.annotation.RestController;

/** What CONTRIBUTING.md asks for and a machine can see. */
class StyleTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.afters");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.afters");

    /** Entities with an account that Hibernate does not guard, and who guards them instead. */
    private static final Map<String, String> NOT_GUARDED_BY_HIBERNATE = Map.of(
            "ApiKey",
                    "is looked up by the hash of its token before any account is known; all else asks with the account",
            "StaffMember", "is looked up by e-mail at sign-in before any account is known");

    @Test
    void sqlIsSpokenOnlyInClassesNamedSql() {
        noClasses()
                .that(describe("are not part of a class named *Sql", type -> !isSql(type)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.core..")
                .orShould()
                .callMethodWhere(
                        target(owner(equivalentTo(EntityManager.class))).and(target(name("createNativeQuery"))))
                .check(PRODUCT);
        noMethods().should().beAnnotatedWith(NativeQuery.class).check(PRODUCT);
        noMethods()
                .should()
                .beAnnotatedWith(describe(
                        "@Query(nativeQuery = true)",
                        annotation -> annotation.getRawType().isEquivalentTo(Query.class)
                                && annotation
                                        .get("nativeQuery")
                                        .filter(Boolean.TRUE::equals)
                                        .isPresent()))
                .check(PRODUCT);
    }

    @Test
    void classesNamedSqlBelongToTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Sql")
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
    }

    @Test
    void vaadinIsSeenOnlyInUserInterfaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "io.afters.panel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PRODUCT);
    }

    @Test
    void viewsAndControllersBelongToTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
    }

    @Test
    void aClassIsNamedForItsRole() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|Dto|DTO)(\\$.*)?")
                .check(PRODUCT);
    }

    @Test
    void onlyTheClockKnowsWhatTimeItIs() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.afters.database.ClockSettings")
                .should()
                .callMethodWhere(asksForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(PRODUCT);
    }

    @Test
    void toOneAssociationsAreLazy() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .should(be(
                        "lazy",
                        field -> field.getAnnotationOfType(ManyToOne.class).fetch() == FetchType.LAZY))
                .allowEmptyShould(true)
                .check(PRODUCT);
        fields().that()
                .areAnnotatedWith(OneToOne.class)
                .should(be(
                        "lazy",
                        field -> field.getAnnotationOfType(OneToOne.class).fetch() == FetchType.LAZY))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void textIsNeverReadAsMarkup() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .check(PRODUCT);
        assertThat(sources("src/main/java", "frontend"))
                .allSatisfy((file, text) ->
                        assertThat(text).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML"));
    }

    @Test
    void mailAndHtmlLibrariesStayInTheGateways() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.afters.messages.gateways..")
                // What an e-mail says, for lists and previews.
                .and()
                .doNotHaveFullyQualifiedName("io.afters.messages.MailText")
                // What is put into an e-mail on its way: links that are counted, and how to unsubscribe.
                .and()
                .doNotHaveFullyQualifiedName("io.afters.messages.links.Targets")
                .and()
                .doNotHaveFullyQualifiedName("io.afters.messages.links.Footer")
                .and()
                .doNotHaveFullyQualifiedName("io.afters.messages.MailWords")
                // Vaadin hands out the frame of its own pages as a document; nothing from outside is read there.
                .and()
                .doNotHaveFullyQualifiedName("io.afters.accounts.ui.ContentSecurity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail..", "org.jsoup..")
                .check(PRODUCT);
    }

    @Test
    void hibernateGuardsTheAccountOfEveryEntityThatHasOne() {
        var unguarded = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.getAllFields().stream()
                        .anyMatch(field -> field.getName().equals("accountId")))
                .filter(type -> !type.getField("accountId").isAnnotatedWith(TenantId.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(unguarded).isEqualTo(NOT_GUARDED_BY_HIBERNATE.keySet());
    }

    @Test
    void nothingIsInjectedIntoFieldsAndNothingHasSetters() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PRODUCT);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(PRODUCT);
        noClasses().should().dependOnClassesThat().resideInAPackage("lombok..").check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(in -> !in.getName().equals("io.afters"))
                .filter(in -> !in.isAnnotatedWith(NullMarked.class));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void testsWaitForThingsAndNotForTime() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(equivalentTo(Thread.class))).and(target(name("sleep"))))
                .check(TESTS);
    }

    private static boolean isSql(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "").endsWith("Sql");
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        var now = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");
        return are(describe(
                "questions for the present time",
                call -> now.contains(call.getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))
                        && (call.getTargetOwner().getPackageName().equals("java.time")
                                || call.getTargetOwner().isEquivalentTo(System.class))));
    }

    private static ArchCondition<JavaField> be(String what, Predicate<JavaField> predicate) {
        return ArchCondition.from(describe("be " + what, predicate));
    }

    private static Map<Path, String> sources(String... folders) throws IOException {
        var texts = new TreeMap<Path, String>();
        for (var folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    for (var file : files.filter(f -> f.toString().matches(".*\\.(java|js)"))
                            .filter(f -> !f.toString().contains("generated"))
                            .toList()) {
                        texts.put(file, Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }
}
