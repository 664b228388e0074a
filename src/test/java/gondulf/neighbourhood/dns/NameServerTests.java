package gondulf.neighbourhood.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.dns.NameServer.Txt;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

@DisplayName("The neighbourhood's name server")
class NameServerTests {

  private final NameServer server = new NameServer();

  @BeforeEach
  void addZone() {
    server.addZone("example");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsAddressesOverUdpAndTcp(boolean tcp) throws IOException {
    server.addAddress("alice.example", InetAddress.ofLiteral("192.0.2.1"));

    var answer = ask("Alice.Example", Type.A, tcp);

    assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
    assertThat(answer.getSection(Section.ANSWER).getFirst().rdataToString()).isEqualTo("192.0.2.1");
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
  }

  @Test
  void tellsWhatIsNotThereFromWhatHasOtherRecords() throws IOException {
    server.addTxt("_gondulf.bob.example", "x");

    assertThat(ask("carol.example", Type.TXT).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(ask("bob.example", Type.TXT).getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(ask("_gondulf.bob.example", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(ask("_gondulf.bob.example", Type.A).getSection(Section.AUTHORITY))
        .extracting(Record::getType)
        .containsExactly(Type.SOA);
    assertThat(ask("gondulf.org", Type.A).getRcode()).isEqualTo(Rcode.REFUSED);
  }

  @Test
  void cutsALongTextIntoStrings() throws IOException {
    var text = "\\\"é".repeat(200);
    server.addTxt("bob.example", text);

    var record = (TXTRecord) ask("bob.example", Type.TXT).getSection(Section.ANSWER).getFirst();

    assertThat(record.getStringsAsByteArrays()).hasSize(4).allMatch(each -> each.length <= 255);
    assertThat(server.txtRecords()).containsExactly(new Txt("bob.example", text));
  }

  @Test
  void takesRecordsAwayAgain() throws IOException {
    server.addTxt("bob.example", "one");
    server.addTxt("bob.example", "two");

    server.removeTxt("bob.example", "one");

    assertThat(ask("bob.example", Type.TXT).getSection(Section.ANSWER)).hasSize(1);
  }

  @Test
  void followsAliasesAndWildcards() throws IOException {
    server.addAlias("www.bob.example", "x.village.example");
    server.addTxt("*.village.example", "any");

    assertThat(ask("www.bob.example", Type.TXT).getSection(Section.ANSWER))
        .extracting(Record::getType)
        .containsExactly(Type.CNAME, Type.TXT);
  }

  @Test
  void sendsAnswersThatAreTooLongForAPacketOverTcp() throws IOException {
    for (int number = 0; number < 30; number++) {
      server.addTxt("bob.example", "x".repeat(100) + number);
    }

    assertThat(ask("bob.example", Type.TXT, false).getSection(Section.ANSWER)).hasSize(30);
    assertThat(server.queriesFor("bob.example")).isEqualTo(2);
  }

  @Test
  void failsAndFallsSilentWhenToldTo() throws IOException {
    server.addTxt("bob.example", "x");

    server.meet("bob.example", Mood.FAILING);
    assertThat(ask("bob.example", Type.TXT).getRcode()).isEqualTo(Rcode.SERVFAIL);
    server.meet("bob.example", Mood.SILENT);
    assertThatThrownBy(() -> ask("bob.example", Type.TXT)).isInstanceOf(IOException.class);
    server.meet("bob.example", Mood.TRUTHFUL);
    assertThat(ask("bob.example", Type.TXT).getRcode()).isEqualTo(Rcode.NOERROR);
  }

  private Message ask(String name, int type) throws IOException {
    return ask(name, type, false);
  }

  private Message ask(String name, int type, boolean tcp) throws IOException {
    var resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
    resolver.setPort(server.port());
    resolver.setTCP(tcp);
    resolver.setTimeout(Duration.ofMillis(500));
    var question = Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN);
    return resolver.send(Message.newQuery(question));
  }
}
