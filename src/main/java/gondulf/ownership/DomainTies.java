package gondulf.ownership;

import gondulf.network.Answer;
import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import gondulf.protocol.ProfileUrl;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which accounts of this server a domain is tied to, by what stands in DNS for good.
///
/// Such a record says whose the domain is. It does not say who asks.
@Component
public class DomainTies {

  private final OwnershipRecords records;

  DomainTies(OwnershipRecords records) {
    this.records = records;
  }

  /// Every `acct` that names this server, asked for anew. A page has none: DNS speaks for whole
  /// domains.
  public Answer<String> of(ProfileUrl me) {
    return of(me, Set.of());
  }

  /// The same for one whose `acct` is known. If it is there, nothing more is asked; if others are,
  /// they count only where they are not at any other name below the domain as well: what stands for
  /// every name was not written for this one, and may be that of a domain above.
  public Answer<String> of(ProfileUrl me, String own) {
    return of(me, Set.of(own));
  }

  private Answer<String> of(ProfileUrl me, Set<String> own) {
    if (!me.isRoot()) {
      return new Absent<>();
    }
    return switch (records.at(me.host())) {
      case Failed<String> failed -> failed;
      case Absent<String> absent -> absent;
      case Found<String>(var texts) -> {
        var accounts = accounts(texts);
        yield accounts.isEmpty() || accounts.stream().anyMatch(own::contains)
            ? answer(accounts)
            : hereAlone(me.host(), accounts);
      }
    };
  }

  private Answer<String> hereAlone(String host, Set<String> accounts) {
    return switch (records.atAnyName(host)) {
      case Failed<String> failed -> failed;
      case Absent<String> _ -> answer(accounts);
      case Found<String>(var texts) -> {
        var everywhere = accounts(texts);
        yield answer(
            accounts.stream()
                .filter(each -> !everywhere.contains(each))
                .collect(Collectors.toUnmodifiableSet()));
      }
    };
  }

  private Set<String> accounts(List<String> texts) {
    return texts.stream()
        .flatMap(text -> records.account(text).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Answer<String> answer(Set<String> accounts) {
    return accounts.isEmpty() ? new Absent<>() : new Found<>(List.copyOf(accounts));
  }
}
