package gondulf.network;

import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Asks name servers by dnsjava.
///
/// Each stage of servers has 2.5 seconds, so that a lookup ends after five.
final class DnsjavaDns implements Dns {

  private final NameServers servers;

  DnsjavaDns(NameServers servers) {
    this.servers = servers;
  }

  @Override
  public Answer<InetAddress> addresses(String host) {
    if (!DomainName.isHost(host)) {
      return new Failed<>("it is not a domain name");
    }
    var known = servers.knownHere(host);
    return known.isEmpty() ? bothFamilies(host) : new Found<>(known);
  }

  @Override
  public Answer<String> txt(String name) {
    if (!DomainName.isRecordOwner(name)) {
      return new Failed<>("it is not a domain name");
    }
    return ask(new Poll<>(Question.txt(name), Verdict::isEnoughForTwo), Verdict::ofTwo);
  }

  private Answer<InetAddress> bothFamilies(String host) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ipv6 = threads.submit(() -> oneFamily(Question.ipv6(host)));
      return Verdict.ofBoth(oneFamily(Question.ipv4(host)), ipv6.get());
    } catch (InterruptedException _) {
      return interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lookup broke", e);
    }
  }

  private Answer<InetAddress> oneFamily(Question<InetAddress> question) {
    return ask(new Poll<>(question, Verdict::isEnoughForOne), Verdict::ofFirst);
  }

  private <T> Answer<T> ask(Poll<T> poll, Function<List<Reply<T>>, Answer<T>> verdict) {
    try {
      var replies = poll.of(servers.first());
      return replies.stream().noneMatch(Reply::isUsable) && !servers.fallback().isEmpty()
          ? verdict.apply(poll.of(servers.fallback()))
          : verdict.apply(replies);
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  private static <T> Answer<T> interrupted() {
    Thread.currentThread().interrupt();
    return new Failed<>("the lookup was broken off");
  }
}
