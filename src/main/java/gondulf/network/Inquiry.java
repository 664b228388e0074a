package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Found;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/// Asks one name server, over UDP and, where that cuts the answer short, over TCP; follows aliases.
final class Inquiry {

  private static final Duration PATIENCE = Duration.ofMillis(1200);
  private static final int MOST_ALIASES = 8;
  private static final int UDP_PAYLOAD = 1232;

  private final NameServer server;

  Inquiry(NameServer server) {
    this.server = server;
  }

  <T> Reply<T> ask(Question<T> question) throws InterruptedException {
    return ask(question, MOST_ALIASES);
  }

  private <T> Reply<T> ask(Question<T> question, int aliasesLeft) throws InterruptedException {
    var address = server.address();
    if (address.isUnresolved()) {
      return Reply.failed("a name server's own name does not resolve");
    }
    var resolver = new SimpleResolver(address);
    resolver.setTimeout(PATIENCE);
    resolver.setEDNS(0, UDP_PAYLOAD, ExtendedFlags.DO, List.of());
    try {
      return read(send(resolver, question.message()), question, aliasesLeft);
    } catch (ExecutionException _) {
      return Reply.failed("no name server answered in time");
    }
  }

  /// Sends twice, as a datagram may be lost.
  private static Message send(SimpleResolver resolver, Message query)
      throws InterruptedException, ExecutionException {
    CompletionStage<Message> answer =
        resolver.sendAsync(query).exceptionallyCompose(_ -> resolver.sendAsync(query));
    return answer.toCompletableFuture().get();
  }

  private <T> Reply<T> read(Message message, Question<T> question, int aliasesLeft)
      throws InterruptedException {
    if (isFailure(message)) {
      return Reply.failed("a name server could not say (" + Rcode.string(message.getRcode()) + ")");
    }
    var proven = message.getHeader().getFlag(Flags.AD);
    var name = question.name();
    var left = aliasesLeft;
    for (var alias = aliasOf(name, message); !alias.isEmpty(); alias = aliasOf(name, message)) {
      name = ((CNAMERecord) alias.getFirst()).getTarget();
      if (left-- == 0 || !question.aliases().test(name)) {
        return new Reply<>(new Absent<>(), proven);
      }
    }
    var found = records(message, name, question.type()).stream().map(question.reader()).toList();
    if (!found.isEmpty()) {
      return new Reply<>(new Found<>(found), proven);
    }
    return name.equals(question.name()) || message.getRcode() == Rcode.NXDOMAIN
        ? new Reply<>(new Absent<>(), proven)
        : ask(question.about(name), left).after(proven);
  }

  /// Whether the server did not say what is or that nothing is: an error, or only the advice to ask
  /// somebody else.
  private static boolean isFailure(Message message) {
    var authorities = message.getSection(Section.AUTHORITY);
    var isReferral =
        message.getSection(Section.ANSWER).isEmpty()
            && !message.getHeader().getFlag(Flags.AA)
            && authorities.stream().anyMatch(each -> each.getType() == Type.NS)
            && authorities.stream().noneMatch(each -> each.getType() == Type.SOA);
    return switch (message.getRcode()) {
      case Rcode.NOERROR -> isReferral;
      case Rcode.NXDOMAIN -> false;
      default -> true;
    };
  }

  private static List<Record> aliasOf(Name name, Message message) {
    return records(message, name, Type.CNAME);
  }

  private static List<Record> records(Message message, Name name, int type) {
    return message.getSection(Section.ANSWER).stream()
        .filter(each -> each.getType() == type && each.getName().equals(name))
        .toList();
  }
}
