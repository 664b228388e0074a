package gondulf.network;

import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Asks name servers by dnsjava. A lookup ends after five seconds.
final class DnsjavaDns implements Dns {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration LONGEST_FOR_AUTHORITIES = Duration.ofSeconds(2);

  private final Resolvers resolvers;
  private final Optional<Authorities> authorities;

  private DnsjavaDns(Resolvers resolvers, Optional<Authorities> authorities) {
    this.resolvers = resolvers;
    this.authorities = authorities;
  }

  /// Never asks anybody else.
  static DnsjavaDns askingOnly(NameServers servers) {
    return new DnsjavaDns(new Resolvers(servers), Optional.empty());
  }

  /// Lets a zone's own servers correct what these remember of its texts.
  static DnsjavaDns askingAuthoritiesToo(
      NameServers servers, AddressPolicy policy, InstantSource clock) {
    var resolvers = new Resolvers(servers);
    return new DnsjavaDns(resolvers, Optional.of(new Authorities(resolvers, policy, clock)));
  }

  @Override
  public Answer<InetAddress> addresses(String host) {
    if (!DomainName.isHost(host)) {
      return new Failed<>("it is not a domain name");
    }
    var known = resolvers.servers().knownHere(host);
    return known.isEmpty() ? bothFamilies(host) : new Found<>(known);
  }

  @Override
  public Answer<String> txt(String name) {
    if (!DomainName.isRecordOwner(name)) {
      return new Failed<>("it is not a domain name");
    }
    try {
      return fresh(Question.txt(name));
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  /// Where recursive servers say nothing, it may be because DNSSEC proves that the zone lies, so
  /// that nobody else is asked; where they differ, one of them remembers older times.
  private <T> Answer<T> fresh(Question<T> question) throws InterruptedException {
    var deadline = Deadline.in(LONGEST);
    var replies = resolvers.replies(question, Replies::isEnough, deadline);
    var remembered = Replies.agreed(replies);
    if (authorities.isEmpty() || !Replies.isSomethingSaid(replies)) {
      return remembered.answer();
    }
    return authorities
        .orElseThrow()
        .instead(remembered, question, deadline.orIn(LONGEST_FOR_AUTHORITIES))
        .orElse(remembered.answer());
  }

  private Answer<InetAddress> bothFamilies(String host) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ipv6 = threads.submit(() -> oneFamily(Question.ipv6(host)));
      return Replies.both(oneFamily(Question.ipv4(host)), ipv6.get());
    } catch (InterruptedException _) {
      return interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lookup broke", e);
    }
  }

  private Answer<InetAddress> oneFamily(Question<InetAddress> question) {
    try {
      return Replies.first(
          resolvers.replies(question, Replies::isSomethingSaid, Deadline.in(LONGEST)));
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  private static <T> Answer<T> interrupted() {
    Thread.currentThread().interrupt();
    return new Failed<>("the lookup was broken off");
  }
}
