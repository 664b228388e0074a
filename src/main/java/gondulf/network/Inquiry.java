package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Found;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.SimpleResolver;

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
      return read(new ServerMessage(send(resolver, question.message())), question, aliasesLeft);
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

  private <T> Reply<T> read(ServerMessage said, Question<T> question, int aliasesLeft)
      throws InterruptedException {
    var name = question.name();
    if (said.isFailure()) {
      return Reply.failed("a name server could not say (" + said.code() + ")");
    }
    var found = said.records(name, question.type()).stream().map(question.reader()).toList();
    if (!found.isEmpty()) {
      return new Reply<>(new Found<>(found), said.isProven());
    }
    var alias = said.alias(name).filter(question.aliases());
    if (alias.isEmpty() || aliasesLeft == 0) {
      return new Reply<>(new Absent<>(), said.isProven());
    }
    return follow(said, question.about(alias.orElseThrow()), aliasesLeft - 1);
  }

  /// A server that knows more of an alias has said it in the same message; another is asked again.
  private <T> Reply<T> follow(ServerMessage said, Question<T> alias, int aliasesLeft)
      throws InterruptedException {
    var isSaid =
        said.isNoSuchName()
            || said.alias(alias.name()).isPresent()
            || !said.records(alias.name(), alias.type()).isEmpty();
    return isSaid ? read(said, alias, aliasesLeft) : ask(alias, aliasesLeft).after(said.isProven());
  }
}
