package gondulf.network;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.SimpleResolver;

/// A server that asks others, and remembers what they said; asked over UDP and, where that cuts the
/// answer short, over TCP.
record RecursiveServer(NameServer server) implements Respondent {

  private static final Duration PATIENCE = Duration.ofMillis(1200);
  private static final int UDP_PAYLOAD = 1232;

  @Override
  public ServerMessage ask(Question<?> question) throws NoAnswerException, InterruptedException {
    var address = server.address();
    if (address.isUnresolved()) {
      throw new NoAnswerException("a name server's own name does not resolve");
    }
    var resolver = new SimpleResolver(address);
    resolver.setTimeout(PATIENCE);
    resolver.setEDNS(0, UDP_PAYLOAD, ExtendedFlags.DO, List.of());
    try {
      return ServerMessage.attested(send(resolver, question.message()));
    } catch (ExecutionException _) {
      throw new NoAnswerException("no name server answered in time");
    }
  }

  /// Sends twice, as a datagram may be lost.
  private static Message send(SimpleResolver resolver, Message query)
      throws InterruptedException, ExecutionException {
    CompletionStage<Message> answer =
        resolver.sendAsync(query).exceptionallyCompose(_ -> resolver.sendAsync(query));
    return answer.toCompletableFuture().get();
  }
}
