package gondulf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/// The laws of the house, kept by the build.
class ArchitectureTests {

  private static final JavaClasses GONDULF =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gondulf");

  @Test
  void roomsKeepTheirDoors() {
    ApplicationModules.of(GondulfApplication.class).verify();
  }

  @Test
  void theProtocolKnowsNoFramework() {
    noClasses()
        .that(
            resideInAPackage("gondulf.protocol..")
                .and(DescribedPredicate.not(simpleName("package-info"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..")
                .or(resideInAPackage("java.sql.."))
                .or(resideInAPackage("jakarta..")))
        .check(GONDULF);
  }

  @Test
  void recordsKnowNoFramework() {
    noClasses()
        .that(isAMereRecord())
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..")
                .and(
                    DescribedPredicate.not(
                        resideInAPackage("org.springframework.http..")
                            .or(
                                resideInAPackage(
                                    "org.springframework.boot.context.properties..")))))
        .check(GONDULF);
  }

  @Test
  void onlyRepositoriesTouchTheDatabase() {
    noClasses()
        .that()
        .areNotAnnotatedWith(Repository.class)
        .and()
        .resideOutsideOfPackage("gondulf.store..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
        .check(GONDULF);
  }

  @ParameterizedTest
  @CsvSource({
    "org.sqlite..,                     gondulf.store..",
    "org.flywaydb..,                   gondulf.store..",
    "com.zaxxer.hikari..,              gondulf.store..",
    "org.xbill.DNS..,                  gondulf.network..",
    "org.apache.hc..,                  gondulf.outbound..",
    "org.jsoup..,                      gondulf.outbound..",
    "jakarta.mail..,                   gondulf.mail..",
    "io.jstach.jstachio..,             gondulf.web..",
  })
  void eachLibraryHasOneRoom(String library, String room) {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(room)).and(isWrittenByHand()))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(GONDULF);
  }

  @Test
  void onlyTheRootKnowsWhatTimeItReallyIs() {
    noClasses()
        .that()
        .doNotHaveSimpleName("GondulfConfiguration")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(GONDULF);
  }

  @Test
  void nothingIsLeftToMereChance() {
    noClasses().should().callConstructor(Random.class).check(GONDULF);
    noClasses().should().callMethod(Math.class, "random").check(GONDULF);
  }

  @Test
  void nobodyPrints() {
    noClasses().should().dependOnClassesThat(type(PrintStream.class)).check(GONDULF);
  }

  @Test
  void controllersStayInTheirRooms() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(GONDULF);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(GONDULF);
  }

  private static DescribedPredicate<JavaClass> isAMereRecord() {
    return DescribedPredicate.describe(
        "is a record, but not of settings or a page",
        each ->
            each.isRecord()
                && !each.isAnnotatedWith(ConfigurationProperties.class)
                && each.getAllRawInterfaces().stream()
                    .noneMatch(type -> type.getName().equals("gondulf.web.Page")));
  }

  /// Renderers of pages are made by the compiler next to the page.
  private static DescribedPredicate<JavaClass> isWrittenByHand() {
    return DescribedPredicate.describe(
        "is written by hand", each -> !each.getSimpleName().endsWith("Renderer"));
  }
}
