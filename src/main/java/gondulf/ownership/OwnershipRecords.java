package gondulf.ownership;

import gondulf.network.Answer;
import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import gondulf.network.Dns;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import java.util.Optional;
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
  ///
  /// What stands for every name below the host was not written for this one, and may be that of a
  /// domain above; nor is it taken where nobody can say.
  boolean delegate(ProfileUrl me) {
    return me.isRoot()
        && at(me.host()) instanceof Found<String>(var texts)
        && texts.stream().anyMatch(this::isDelegation)
        && switch (atAnyName(me.host())) {
          case Failed<String> _ -> false;
          case Absent<String> _ -> true;
          case Found<String>(var everywhere) ->
              texts.stream().anyMatch(text -> isDelegation(text) && !everywhere.contains(text));
        };
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

  private boolean isDelegation(String text) {
    return text.equals(OwnershipRecord.OLD_CONSTANT)
        || OwnershipRecord.parse(text).filter(record -> record.names(issuer)).isPresent();
  }
}
