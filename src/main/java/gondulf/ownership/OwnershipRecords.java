package gondulf.ownership;

import gondulf.network.Answer;
import gondulf.network.Dns;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// The records that a domain shows for this server, asked for anew each time.
@Component
class OwnershipRecords {

  private final Dns dns;
  private final Issuer issuer;

  OwnershipRecords(Dns dns, Issuer issuer) {
    this.dns = dns;
    this.issuer = issuer;
  }

  Answer<String> at(String host) {
    return dns.txt(OwnershipRecord.nameAt(host));
  }

  /// Whether a record says that this server may speak for the host. It says nothing of who asks.
  boolean delegate(ProfileUrl me) {
    return me.isRoot()
        && has(at(me.host()), text -> text.equals(OwnershipRecord.OLD_CONSTANT) || isOurs(text));
  }

  /// Whether the host has a record for good already, beside which a proof may be put.
  boolean hold(String host) {
    return has(at(host), text -> account(text).isPresent());
  }

  /// The account that a text ties a domain to, if it names this server.
  Optional<String> account(String text) {
    return OwnershipRecord.parse(text)
        .filter(record -> record.names(issuer))
        .flatMap(OwnershipRecord::account);
  }

  /// What a name below the host shows that nobody can have thought of: nothing, unless there is a
  /// wildcard.
  Answer<String> atAnyName(String host) {
    var label = Secret.random().value().replaceAll("[^A-Za-z0-9]", "0").substring(0, 12);
    return dns.txt("_" + label + "." + host);
  }

  private boolean isOurs(String text) {
    return OwnershipRecord.parse(text).filter(record -> record.names(issuer)).isPresent();
  }

  private static boolean has(Answer<String> answer, Predicate<String> wanted) {
    return switch (answer) {
      case Answer.Found<String>(List<String> values) -> values.stream().anyMatch(wanted);
      case Answer.Absent<String> _, Answer.Failed<String> _ -> false;
    };
  }
}
