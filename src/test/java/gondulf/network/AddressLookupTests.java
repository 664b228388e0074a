package gondulf.network;

import static gondulf.network.Answers.code;
import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

class AddressLookupTests {

  private static final InetAddress IPV4 = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress IPV6 = InetAddress.ofLiteral("2001:db8::1");
  private static final ScriptedDns.Script ZONE =
      zone(
          "both.example. 5 IN A 192.0.2.1",
          "both.example. 5 IN AAAA 2001:db8::1",
          "four.example. 5 IN A 192.0.2.1",
          "six.example. 5 IN AAAA 2001:db8::1",
          "alias.example. 5 IN CNAME four.example.",
          "text.example. 5 IN TXT \"no address\"");
  private static final ScriptedDns.Script WITHOUT_IPV6 =
      (query, tcp) ->
          query.getQuestion().getType() == Type.AAAA
              ? code(Rcode.SERVFAIL).answer(query, tcp)
              : ZONE.answer(query, tcp);

  @Test
  void bothFamiliesAreFound() throws IOException {
    assertThat(lookUp("both.example", ZONE)).isEqualTo(new Found<>(List.of(IPV4, IPV6)));
    assertThat(lookUp("four.example", ZONE)).isEqualTo(new Found<>(List.of(IPV4)));
    assertThat(lookUp("SIX.example", ZONE)).isEqualTo(new Found<>(List.of(IPV6)));
  }

  @Test
  void aliasesLeadAnywhere() throws IOException {
    assertThat(lookUp("alias.example", ZONE)).isEqualTo(new Found<>(List.of(IPV4)));
  }

  @Test
  void oneFamilyWillDoWhereTheOtherFails() throws IOException {
    assertThat(lookUp("both.example", WITHOUT_IPV6)).isEqualTo(new Found<>(List.of(IPV4)));
  }

  @Test
  void aFailureIsNoAbsence() throws IOException {
    assertThat(lookUp("text.example", ZONE)).isEqualTo(new Absent<>());
    assertThat(lookUp("nobody.example", ZONE)).isEqualTo(new Absent<>());
    assertThat(lookUp("text.example", WITHOUT_IPV6)).isInstanceOf(Failed.class);
  }

  @Test
  void publicServersAreAskedOnlyWhenTheFirstFail() throws IOException {
    try (var broken = ScriptedDns.start(code(Rcode.SERVFAIL));
        var absent = ScriptedDns.start(zone());
        var fallback = ScriptedDns.start(ZONE)) {
      assertThat(dns(absent, fallback, Optional.empty()).addresses("four.example"))
          .isEqualTo(new Absent<>());
      assertThat(fallback.heard()).isEmpty();
      assertThat(dns(broken, fallback, Optional.empty()).addresses("four.example"))
          .isEqualTo(new Found<>(List.of(IPV4)));
    }
  }

  @Test
  void configuredServersAreTheOnlyOnes() {
    var servers = NameServers.only(List.of("127.0.0.1:5353"));

    assertThat(servers.first()).containsExactly(new NameServer("127.0.0.1", 5353));
    assertThat(servers.fallback()).isEmpty();
    assertThat(servers.hosts()).isEmpty();
  }

  @Test
  void theHostsFileComesFirst(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("hosts"), "192.0.2.7 here.example\n");
    try (var silent = ScriptedDns.start(silence())) {
      var dns = dns(silent, silent, Optional.of(HostsFile.at(file)));

      assertThat(dns.addresses("here.example"))
          .isEqualTo(new Found<>(List.of(InetAddress.ofLiteral("192.0.2.7"))));
      assertThat(silent.heard()).isEmpty();
    }
  }

  private static Answer<InetAddress> lookUp(String host, ScriptedDns.Script script)
      throws IOException {
    try (var server = ScriptedDns.start(script)) {
      return DnsjavaDns.askingOnly(NameServers.only(List.of(server.address()))).addresses(host);
    }
  }

  private static Dns dns(ScriptedDns first, ScriptedDns fallback, Optional<HostsFile> hosts) {
    return DnsjavaDns.askingOnly(
        new NameServers(
            List.of(NameServer.of(first.address())),
            List.of(NameServer.of(fallback.address())),
            hosts));
  }
}
