package gondulf.neighbourhood.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// An authoritative name server, over UDP and TCP, whose records may change while it runs.
public final class NameServer implements AutoCloseable {

  private final Records records = new Records();
  private final Map<Name, Mood> moods = new ConcurrentHashMap<>();
  private final List<Query> queries = new CopyOnWriteArrayList<>();
  private final NameServerSocket socket;

  public NameServer() {
    try {
      socket = NameServerSocket.open(this::answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where to ask, as the setting GONDULF_DNS_SERVERS says it: `127.0.0.1:port`.
  public String address() {
    return "127.0.0.1:" + socket.port();
  }

  public int port() {
    return socket.port();
  }

  /// Makes a zone of its own: a name with SOA and NS records.
  public void addZone(String apex) {
    records.add(RecordText.soa(apex));
    records.add(RecordText.ns(apex));
  }

  public void addAddress(String name, InetAddress address) {
    records.add(RecordText.address(name, address));
  }

  public void addAlias(String name, String target) {
    records.add(RecordText.cname(name, target));
  }

  /// Adds a TXT record; a text of more than 255 bytes is cut into strings, as the format wants it.
  public void addTxt(String name, String text) {
    records.add(RecordText.txt(name, text));
  }

  public void removeTxt(String name, String text) {
    var unwanted = RecordText.txt(name, text);
    records.removeIf(unwanted::equals);
  }

  /// Removes whatever stands at this very name.
  public void remove(String name) {
    var unwanted = RecordText.name(name);
    records.removeIf(each -> each.getName().equals(unwanted));
  }

  public List<Txt> txtRecords() {
    return records.ofType(Type.TXT).stream().map(each -> Txt.of((TXTRecord) each)).toList();
  }

  /// Decides how every question for a name is met from now on.
  public void meet(String name, Mood mood) {
    moods.put(RecordText.name(name), mood);
  }

  /// What was asked so far, first to last.
  public List<Query> queries() {
    return List.copyOf(queries);
  }

  public long queriesFor(String name) {
    var asked = RecordText.name(name);
    return queries.stream().filter(each -> RecordText.name(each.name()).equals(asked)).count();
  }

  @Override
  public void close() {
    socket.close();
  }

  private Optional<Message> answer(Message query) {
    var answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      answer.getHeader().setFlag(Flags.RD);
    }
    var question = query.getQuestion();
    if (question == null || query.getHeader().getOpcode() != Opcode.QUERY) {
      answer.getHeader().setRcode(Rcode.NOTIMP);
      return Optional.of(answer);
    }
    answer.addRecord(question, Section.QUESTION);
    return answer(question, answer);
  }

  private Optional<Message> answer(Record question, Message answer) {
    queries.add(new Query(question.getName().toString(true), Type.string(question.getType())));
    return switch (moods.getOrDefault(question.getName(), Mood.TRUTHFUL)) {
      case TRUTHFUL -> {
        records.answer(question.getName(), question.getType(), answer);
        yield Optional.of(answer);
      }
      case FAILING -> {
        answer.getHeader().setRcode(Rcode.SERVFAIL);
        yield Optional.of(answer);
      }
      case SILENT -> Optional.empty();
    };
  }

  /// How a name server meets questions for a name.
  public enum Mood {
    TRUTHFUL,
    FAILING,
    SILENT
  }

  /// A question that was asked, its name without the dot at the end.
  public record Query(String name, String type) {}

  /// A TXT record, its strings joined.
  public record Txt(String name, String text) {

    static Txt of(TXTRecord txt) {
      return new Txt(txt.getName().toString(true), RecordText.joined(txt));
    }
  }
}
