package gondulf;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static gondulf.ProjectClasses.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import gondulf.limit.SteadyTime;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import java.io.PrintStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/// The laws of the house, kept by the build.
class ArchitectureTests {

  private static final String SPRING = "org.springframework..";
  private static final Set<Class<?>> CHANCE = Set.of(Random.class, ThreadLocalRandom.class);
  private static final Set<Class<?>> CLOCKS = Set.of(Clock.class, InstantSource.class);

  @Test
  void roomsKeepTheirDoors() {
    ApplicationModules.of(GondulfApplication.class).verify();
  }

  @Test
  void noRoomKnowsHowTheServerIsStarted() {
    noClasses()
        .that(resideInAPackage("gondulf.*.."))
        .should()
        .dependOnClassesThat(resideInAPackage("gondulf"))
        .check(MAIN);
  }

  @Test
  void theProtocolKnowsNoFramework() {
    noClasses()
        .that(resideInAPackage("gondulf.protocol..").and(not(simpleName("package-info"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage(SPRING)
                .or(resideInAPackage("java.sql.."))
                .or(resideInAPackage("jakarta..")))
        .check(MAIN);
  }

  @Test
  void theTerminalKnowsNoServer() {
    noClasses()
        .that(resideInAPackage("gondulf.terminal..").and(not(simpleName("package-info"))))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                "java..",
                "javax.net.ssl..",
                "com.sun.net.httpserver..",
                "com.sun.security.auth.module..",
                "org.jspecify..",
                "org.jsoup..",
                "tools.jackson..",
                "gondulf.protocol..",
                "gondulf.terminal.."))
        .check(MAIN);
  }

  @Test
  void recordsKnowNoFramework() {
    noClasses()
        .that(isAMereRecord())
        .should()
        .dependOnClassesThat(resideInAPackage(SPRING))
        .check(MAIN);
  }

  @Test
  void onlyRepositoriesTouchTheDatabase() {
    noClasses()
        .that(resideOutsideOfPackage("gondulf.store..").and(not(isA(Repository.class))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
        .check(MAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "org.sqlite..,                gondulf.store..",
    "com.zaxxer.hikari..,         gondulf.store..",
    "org.xbill.DNS..,             gondulf.network..",
    "org.apache.hc..,             gondulf.outbound..",
    "org.jsoup..,                 gondulf.outbound..|gondulf.terminal..",
    "java.net.http..,             gondulf.terminal..",
    "com.sun.net.httpserver..,    gondulf.operation..|gondulf.terminal..",
    "io.micrometer..,             gondulf.operation..",
    "jakarta.mail..,              gondulf.mail..",
    "org.eclipse.angus..,         gondulf.mail..",
    "io.jstach.jstachio..,        gondulf.web..",
    "io.github.bucket4j..,        gondulf.limit..",
    "org.apache.catalina..,       gondulf.web..",
    "picocli..,                   gondulf.command..",
    "com.yubico..,                gondulf.passkey..",
    "org.commonmark..,            gondulf.help..",
  })
  void eachLibraryHasItsRoom(String library, String rooms) {
    classes()
        .that(isWrittenByHand().and(describe("use " + library, each -> uses(each, library))))
        .should()
        .resideInAnyPackage(rooms.split("\\|"))
        .allowEmptyShould(false)
        .check(MAIN);
  }

  @Test
  void onlyTheRootKnowsWhatTimeItIs() {
    noClasses()
        .that(not(simpleName("GondulfConfiguration")).and(not(simpleName("Deadline"))))
        .should()
        .accessTargetWhere(describe("tells the time", access -> tellsTheTime(access.getTarget())))
        .orShould()
        .dependOnClassesThat(type(Date.class))
        .check(MAIN);
  }

  /// A cache that reads the clock itself keeps all it has until a clock that was set back is there
  /// again.
  @Test
  void whatIsForgottenAfterAWhileIsSoWhateverTheClockIsSetTo() {
    classes()
        .that(describe("forget", each -> uses(each, "com.github.benmanes.caffeine..")))
        .should()
        .dependOnClassesThat(type(SteadyTime.class))
        .allowEmptyShould(false)
        .check(MAIN);
  }

  @Test
  @DisplayName("CD-11 secrets are compared in a time that tells nothing, and in no other way")
  void secretsAreComparedInConstantTime() {
    noClasses()
        .should()
        .callMethod(Secret.class, "equals", Object.class)
        .orShould()
        .callMethod(SecretHash.class, "equals", Object.class)
        .check(MAIN);
    classes()
        .that(simpleName("Sha256"))
        .should()
        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
        .check(MAIN);
  }

  @Test
  void nothingIsLeftToMereChance() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe("guess", each -> CHANCE.stream().anyMatch(each::isEquivalentTo)))
        .orShould()
        .callMethod(Math.class, "random")
        .check(MAIN);
  }

  @Test
  void nobodyPrints() {
    noClasses().should().dependOnClassesThat(type(PrintStream.class)).check(MAIN);
  }

  @Test
  void controllersStayInTheirRooms() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(MAIN);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(
            describe(
                "of a framework",
                each ->
                    each.getRawType().getName().matches("(org\\.springframework|jakarta)\\..*")))
        .check(MAIN);
  }

  /// Which beans there are is settled when the jar is made; settings come later.
  @Test
  void noBeanDependsOnACondition() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework.boot.autoconfigure.condition..")
                .or(type(Conditional.class))
                .or(type(Profile.class)))
        .check(MAIN);
  }

  /// What makes these annotations work is left out of the start: they would do nothing, or not what
  /// they say, and tell nobody.
  @Test
  void noAnnotationIsWrittenInVain() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework.cache..",
                "org.springframework.resilience..",
                "org.springframework.scheduling..",
                "org.springframework.transaction.annotation..",
                "org.springframework.transaction.event..",
                "org.springframework.validation.annotation.."))
        .check(MAIN);
  }

  @Test
  void theClassesAreThere() {
    assertThat(MAIN).hasSizeGreaterThan(200);
  }

  private static boolean uses(JavaClass each, String library) {
    return each.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()));
  }

  private static boolean tellsTheTime(AccessTarget target) {
    var owner = target.getOwner();
    return (owner.getPackageName().startsWith("java.time") && target.getName().equals("now"))
        || (CLOCKS.stream().anyMatch(owner::isEquivalentTo)
            && target.getName().startsWith("system"))
        || (owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime").contains(target.getName()));
  }

  private static DescribedPredicate<JavaClass> isA(
      Class<? extends java.lang.annotation.Annotation> type) {
    return describe("is a " + type.getSimpleName(), each -> each.isAnnotatedWith(type));
  }

  private static DescribedPredicate<JavaClass> isAMereRecord() {
    return describe(
        "is a record, but not of settings or a page",
        each ->
            each.isRecord()
                && !each.isAnnotatedWith(ConfigurationProperties.class)
                && each.getAllRawInterfaces().stream()
                    .noneMatch(type -> type.getName().equals("gondulf.web.Page")));
  }

  /// Renderers of pages are made by the compiler next to the page.
  private static DescribedPredicate<JavaClass> isWrittenByHand() {
    return describe("are written by hand", each -> !each.getSimpleName().endsWith("Renderer"));
  }
}
