package gondulf.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The doctor finds what is wrong with a website")
class ExaminerTests {

  /// What can't be brought about over the wire here: an old certificate, and one that nobody
  /// trusts.
  private static final Set<Symptom> WITHOUT_WIRE =
      EnumSet.of(Symptom.HTTPS_EXPIRED, Symptom.HTTPS_UNTRUSTED);

  @ParameterizedTest
  @MethodSource
  void findsWhatIsWrong(Patient patient) {
    try (var clinic = new Clinic(patient.settings())) {
      patient.spoil().accept(clinic);

      var report = clinic.examine(patient.typed());

      assertThat(report.findings())
          .extracting(told -> told.check() + "/" + told.outcome() + " " + told.level())
          .contains(patient.finding() + " " + patient.level());
      assertThat(report.level()).isGreaterThanOrEqualTo(patient.level());
      assertThat(report.findings()).allSatisfy(ExaminerTests::isHelpful);
    }
  }

  static Stream<Patient> findsWhatIsWrong() {
    return Patients.all();
  }

  /// What is not good says what to do, and nothing has a name in braces that nobody filled in.
  private static void isHelpful(Told told) {
    assertThat(told.headline() + told.why() + told.advice()).doesNotContain("{");
    assertThat(told.why()).endsWith(".");
    assertThat(told.advice().isEmpty()).isEqualTo(told.level() == Level.GOOD);
  }

  @Test
  void fiftySitesAtLeastAndEverySymptomAreTried() {
    var tried = Patients.all().map(Patient::finding).collect(Collectors.toSet());
    var known =
        EnumSet.complementOf(EnumSet.copyOf(WITHOUT_WIRE)).stream()
            .map(symptom -> symptom.check().id() + "/" + symptom.id())
            .collect(Collectors.toSet());

    assertThat(tried).isEqualTo(known);
    assertThat(Patients.all().filter(each -> each.level() != Level.GOOD)).hasSizeGreaterThan(50);
  }

  @Test
  void aWebsiteInPerfectHealthHasNothingToMend() {
    try (var clinic = Clinic.open()) {
      var report = clinic.examine(" HTTP://Alice.example ");

      assertThat(report.address()).isEqualTo("https://alice.example/");
      assertThat(report.level()).isEqualTo(Level.GOOD);
      assertThat(report.findings()).hasSize(Check.values().length);
      assertThat(report.findings()).allSatisfy(each -> assertThat(each.lines()).isEmpty());
    }
  }

  @Test
  void whatToPasteIsForThisSiteAndThisServer() {
    try (var clinic = Clinic.open().page("")) {
      clinic.record("_gondulf.alice.example", "v=gondulf1; acct=abcdefgh");
      var report = clinic.examine("alice.example");

      assertThat(report.of("metadata-link").orElseThrow().lines()).containsExactly(Clinic.LINK);
      assertThat(report.of("older-links").orElseThrow().lines())
          .containsExactly(Clinic.AUTHORIZATION, Clinic.TOKEN);
      assertThat(report.of("mail").orElseThrow().lines())
          .containsExactly("<link rel=\"me\" href=\"mailto:you@alice.example\">");
      assertThat(report.of("dns-record").orElseThrow().lines())
          .containsExactly("v=gondulf1; acct=abcdefgh; iss=https://id.example");
    }
  }

  @Test
  @DisplayName("A18 what a stranger's page says has no character that anybody would obey")
  void strangersWordsAreInert() {
    var hostile = "https://evil.example/\u001b[31m\u202e\u0007\n" + "x".repeat(5000);
    try (var clinic = Clinic.open()) {
      clinic.record("_gondulf.alice.example", "v=gondulf1; acct=" + hostile);
      clinic.page(Clinic.LINK.replace(Clinic.METADATA, hostile));

      assertThat(clinic.examine("alice.example").findings())
          .flatExtracting(Told::facts)
          .extracting(Told.Fact::value)
          .noneMatch(value -> value.matches("(?s).*[\\p{C}\\p{Zl}\\p{Zp}].*"))
          .allMatch(value -> value.length() < 310)
          .anyMatch(value -> value.contains("\uFFFD"));
    }
  }

  @Test
  void addressesThatAreNotPublicAreNotTold() {
    try (var clinic = Clinic.open().address("alice.example", "10.0.0.7")) {
      assertThat(clinic.examine("alice.example").toString()).doesNotContain("10.0.0.7");
    }
  }

  @Test
  void nobodyIsWrittenTo() {
    try (var clinic = Clinic.open()) {
      clinic.examine("alice.example");

      assertThat(clinic.homes.visitsTo("alice.example"))
          .extracting(visit -> visit.method())
          .containsOnly("GET");
    }
  }

  @Test
  void aSlowWebsiteAndSilentNameServersTakeNoMoreThanTwelveSeconds() {
    try (var clinic = Clinic.open()) {
      clinic.answer(Reply.html("slow").slowly(Duration.ofSeconds(3)));
      clinic.at("http://alice.example/", Reply.html("slow").slowly(Duration.ofSeconds(9)));
      clinic.dns.meet("_gondulf.alice.example", Mood.SILENT);
      clinic.dns.meet("www.alice.example", Mood.SILENT);
      var start = System.nanoTime();

      assertThat(clinic.examine("alice.example").level()).isEqualTo(Level.BAD);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    }
  }
}
