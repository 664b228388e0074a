package gondulf.network;

import static gondulf.network.Answers.code;
import static gondulf.network.Answers.proven;
import static gondulf.network.Answers.referral;
import static gondulf.network.Answers.saying;
import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.truncated;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;

class DnsTests {

  private static final String NAME = "_gondulf.alice.example";
  private static final String RECORD = NAME + ". 5 IN TXT \"v=gondulf1\"";
  private static final String OTHER = NAME + ". 5 IN TXT \"v=gondulf1; acct=other\"";

  private final List<ScriptedDns> servers = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (var server : servers) {
      server.close();
    }
  }

  @Test
  @DisplayName("UA-02: the strings of a record are joined")
  void stringsOfARecordAreJoined() {
    var split = NAME + ". 5 IN TXT \"v=gondulf1; \" \"acct=\\\"1\\\"\"";

    assertThat(dns(zone(split)).txt(NAME))
        .isEqualTo(new Found<>(List.of("v=gondulf1; acct=\"1\"")));
  }

  @Test
  @DisplayName("UA-04 UA-05: every query asks for proof by DNSSEC, and is asked anew")
  void everyQueryAsksForProofAndIsAskedAnew() {
    var dns = dns(zone(RECORD));
    dns.txt(NAME);
    dns.txt(NAME);

    var heard = servers.getFirst().heard();
    assertThat(heard).hasSize(2);
    assertThat(heard.getFirst().getHeader().getFlag(Flags.AD)).isTrue();
    assertThat(heard.getFirst().getOPT()).isNotNull();
    assertThat(heard.getFirst().getHeader().getID())
        .isNotEqualTo(heard.getLast().getHeader().getID());
  }

  @Test
  @DisplayName("T-dns-fail: no such name and no such record are an absence")
  void absenceIsSaid() {
    assertThat(dns(zone(RECORD)).txt("_gondulf.bob.example")).isEqualTo(new Absent<>());
    assertThat(dns(zone(NAME + ". 5 IN A 192.0.2.1")).txt(NAME)).isEqualTo(new Absent<>());
  }

  @ParameterizedTest
  @ValueSource(ints = {Rcode.SERVFAIL, Rcode.REFUSED, Rcode.FORMERR, Rcode.NOTIMP})
  @DisplayName("T-dns-fail: an error is no absence")
  void anErrorIsAFailure(int rcode) {
    assertThat(dns(code(rcode)).txt(NAME)).isInstanceOf(Failed.class);
  }

  @Test
  @DisplayName("T-dns-fail: a time-out is no absence")
  void silenceIsAFailure() {
    assertThat(dns(silence()).txt(NAME)).isEqualTo(new Failed<>("no name server answered in time"));
  }

  @Test
  void aReferralIsAFailure() {
    assertThat(dns(referral("alice.example. 5 IN NS ns.alice.example.")).txt(NAME))
        .isInstanceOf(Failed.class);
  }

  @Test
  void aTruncatedAnswerIsReadOverTcp() {
    var texts = IntStream.range(0, 30).mapToObj(each -> each + "x".repeat(200)).toList();
    var records = texts.stream().map(each -> NAME + ". 5 IN TXT \"" + each + "\"");

    assertThat(dns(truncated(zone(records.toArray(String[]::new)))).txt(NAME))
        .isEqualTo(new Found<>(texts));
  }

  @Test
  @DisplayName("T-dns-fail: a truncated answer without TCP is no absence")
  void aTruncatedAnswerWithoutTcpIsAFailure() {
    assertThat(dns(truncated(silence())).txt(NAME)).isInstanceOf(Failed.class);
  }

  @Test
  @DisplayName("T-dns-fail UA-04: two servers disagree")
  void twoServersThatDifferAreNotBelieved() {
    var disagreement = new Failed<String>("the name servers disagree");

    assertThat(dns(zone(RECORD), zone(OTHER)).txt(NAME)).isEqualTo(disagreement);
    assertThat(dns(zone(RECORD), zone(RECORD, OTHER)).txt(NAME)).isEqualTo(disagreement);
    assertThat(dns(zone(RECORD), zone()).txt(NAME)).isEqualTo(disagreement);
    assertThat(dns(zone(), zone(RECORD)).txt(NAME)).isEqualTo(disagreement);
  }

  @Test
  void twoServersThatAgreeAreBelieved() {
    assertThat(dns(zone(RECORD, OTHER), zone(OTHER, RECORD)).txt(NAME)).isInstanceOf(Found.class);
    assertThat(dns(zone(), zone()).txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  void aSecondServerThatFailsHasNoVeto() {
    var found = new Found<>(List.of("v=gondulf1"));

    assertThat(dns(zone(RECORD), code(Rcode.SERVFAIL)).txt(NAME)).isEqualTo(found);
    assertThat(dns(silence(), zone(RECORD)).txt(NAME)).isEqualTo(found);
  }

  @Test
  @DisplayName("UA-04: an answer proven by DNSSEC needs no second")
  void anAnswerProvenByDnssecNeedsNoSecond() {
    assertThat(dns(proven(zone(RECORD)), silence()).txt(NAME)).isInstanceOf(Found.class);
  }

  @Test
  @DisplayName("UA-04: where the system names one server only, a public one must say the same")
  void oneServerOfTheSystemIsNotBelievedAlone() {
    assertThat(withFallback(zone(RECORD), zone(OTHER)).txt(NAME))
        .isEqualTo(new Failed<>("the name servers disagree"));
    assertThat(withFallback(zone(RECORD), zone()).txt(NAME)).isInstanceOf(Failed.class);
    assertThat(withFallback(zone(RECORD), zone(RECORD)).txt(NAME)).isInstanceOf(Found.class);
  }

  @Test
  void whereNobodyElseCanSayOneIsBelieved() {
    assertThat(withFallback(zone(RECORD), silence()).txt(NAME)).isInstanceOf(Found.class);
    assertThat(withFallback(zone(RECORD), code(Rcode.REFUSED)).txt(NAME)).isInstanceOf(Found.class);
  }

  @Test
  void nobodyElseIsAskedAboutWhatIsProven() {
    assertThat(withFallback(proven(zone(RECORD)), zone(OTHER)).txt(NAME)).isInstanceOf(Found.class);
    assertThat(servers.getLast().heard()).isEmpty();
  }

  @Test
  void aliasesWithinTheDomainAreFollowed() {
    var alias = NAME + ". 5 IN CNAME proof.alice.example.";

    assertThat(dns(zone(alias, "proof.alice.example. 5 IN TXT \"here\"")).txt(NAME))
        .isEqualTo(new Found<>(List.of("here")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example.", "notalice.example.", "example.", "_gondulf.bob.example."})
  @DisplayName("T-host: an alias out of the domain has no records")
  void aliasesOutOfTheDomainAreAbsent(String target) {
    var alias = NAME + ". 5 IN CNAME " + target;

    assertThat(dns(zone(alias, target + " 5 IN TXT \"v=gondulf1\"")).txt(NAME))
        .isEqualTo(new Absent<>());
  }

  @Test
  void aCircleOfAliasesEnds() {
    var there = NAME + ". 5 IN CNAME a.alice.example.";
    var back = "a.alice.example. 5 IN CNAME " + NAME + ".";

    assertThat(dns(zone(there, back)).txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  void recordsOfOtherNamesInTheAnswerAreNotTaken() {
    assertThat(dns(saying("bob.example. 5 IN TXT \"stray\"")).txt(NAME)).isEqualTo(new Absent<>());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "localhost", "a..example", "-a.example", "a b.example", "1.2.3.4"})
  void whatIsNoDomainNameIsNotAskedFor(String name) {
    var dns = dns(zone(RECORD));

    assertThat(dns.txt(name)).isInstanceOf(Failed.class);
    assertThat(dns.addresses(name)).isInstanceOf(Failed.class);
    assertThat(servers.getFirst().heard()).isEmpty();
  }

  private Dns dns(ScriptedDns.Script... scripts) {
    return DnsjavaDns.askingOnly(
        NameServers.only(Arrays.stream(scripts).map(this::started).toList()));
  }

  private Dns withFallback(ScriptedDns.Script first, ScriptedDns.Script fallback) {
    return DnsjavaDns.askingOnly(
        new NameServers(
            List.of(NameServer.of(started(first))),
            List.of(NameServer.of(started(fallback))),
            Optional.empty()));
  }

  private String started(ScriptedDns.Script script) {
    var server = ScriptedDns.start(script);
    servers.add(server);
    return server.address();
  }
}
