package gondulf.network;

import gondulf.network.Answer.Found;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xbill.DNS.Name;

/// The name servers of the zone that a name stands in, asked directly.
///
/// Recursive servers remember for an hour what was so when they last asked, and they were asked
/// before the record was published. Here it is seen at once, and so is that it is gone. Whoever
/// wants the names of their own network to hold names the servers to ask, and then these are left
/// alone.
///
/// Strangers say who these servers are, so they must be where the address policy lets strangers
/// lead, and only the recursive servers are asked for their names and addresses. No more than three
/// are asked, and never those whom they in turn recommend.
record Authorities(Resolvers resolvers, AddressPolicy policy, InstantSource clock) {

  private static final int PORT = 53;

  /// What the zone says now of what recursive servers remember, or nothing where that stands.
  ///
  /// Two servers must say the same, unless the zone has only one. Where they differ, as they do
  /// while a change spreads among them, what two say counts, or else nothing does: one alone might
  /// be reached at an address that was forged. What DNSSEC proves gives way only to what it proves,
  /// by keys that the recursive servers vouch for.
  <T> Optional<Answer<T>> instead(Reply<T> remembered, Question<T> question, Deadline deadline)
      throws InterruptedException {
    var zone = Zone.of(question.name(), resolvers, deadline);
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    var place = zone.orElseThrow();
    var keys =
        remembered.authenticated()
            ? ZoneKeys.of(place.apex(), resolvers, deadline, clock)
            : ZoneKeys.none(clock);
    var inquiries = place.servers().stream().map(each -> inquiry(each, question, keys, deadline));
    var consensus = new Consensus(place.servers().size(), remembered.authenticated());
    return consensus.of(new Poll<T>(consensus::isReached, deadline).of(inquiries.toList()));
  }

  private <T> Callable<Reply<T>> inquiry(
      Name server, Question<T> question, ZoneKeys keys, Deadline deadline) {
    return () -> {
      var address = address(server, deadline);
      return address.isEmpty()
          ? Reply.failed("a name server has no public address")
          : new Inquiry<>(new AuthoritativeServer(address.orElseThrow(), keys), question).call();
    };
  }

  private Optional<InetSocketAddress> address(Name server, Deadline deadline)
      throws InterruptedException {
    for (var question : List.of(Question.ipv4(server), Question.ipv6(server))) {
      var answer = resolvers.agreed(question, deadline).answer();
      if (answer instanceof Found<InetAddress>(var addresses)) {
        return addresses.stream().flatMap(each -> policy.admit(each, PORT).stream()).findFirst();
      }
    }
    return Optional.empty();
  }
}
