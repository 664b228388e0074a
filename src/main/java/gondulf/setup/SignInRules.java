package gondulf.setup;

import gondulf.network.Answer;
import gondulf.network.Dns;
import gondulf.outbound.Fetched;
import gondulf.outbound.Fetcher;
import gondulf.outbound.Knocked;
import gondulf.outbound.Knocked.Closed;
import gondulf.ownership.Delegation;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Ownership;
import gondulf.ownership.OwnershipRecord;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/// The rules of a sign-in, asked of what was found: the very code that decides there.
record SignInRules(Server server) {

  /// What a sign-in would decide.
  Delegation whole(Examination found) {
    return judge(found, found.records());
  }

  /// The same if DNS said nothing.
  Delegation byPage(Examination found) {
    return judge(found, Optional.empty());
  }

  private Delegation judge(Examination found, Optional<Records> records) {
    var seen = new Seen(found.page().fetched(), OwnershipRecord.nameAt(found.me().host()), records);
    var policy = server.policy();
    var delegation = Ownership.over(seen, seen, policy, server.issuer()).delegation(found.me());
    return delegation instanceof Given(var me, _, var mail, _)
            && !policy.isSatisfiedBy(policy.ways(me, mail))
        ? new Missing(me, policy.noWay(me, mail))
        : delegation;
  }

  /// The page and the records as they were found, in the place of the Internet.
  ///
  /// @param name where the domain's own records are
  private record Seen(Fetched page, String name, Optional<Records> records)
      implements Fetcher, Dns {

    @Override
    public Fetched fetch(URI url) {
      return page;
    }

    @Override
    public Knocked knock(URI url) {
      return new Closed(Fetched.Trouble.FORBIDDEN_URL);
    }

    @Override
    public Optional<byte[]> image(URI url) {
      return Optional.empty();
    }

    @Override
    public Answer<InetAddress> addresses(String host) {
      return new Answer.Absent<>();
    }

    @Override
    public Answer<String> txt(String asked) {
      return records
          .map(each -> asked.equals(name) ? each.own() : each.anywhere())
          .orElseGet(Answer.Absent::new);
    }
  }
}
