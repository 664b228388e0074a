package gondulf.account;

import gondulf.grant.Agreement;
import gondulf.grant.Profile;
import gondulf.identity.Account;
import gondulf.identity.AccountSession;
import gondulf.identity.ActivityEntry;
import gondulf.identity.PendingChange;
import gondulf.identity.Pin;
import gondulf.identity.RememberedBrowser;
import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import gondulf.passkey.Passkey;
import gondulf.protocol.Label;
import gondulf.resource.ResourceServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is known of a person here, but for secrets, of which only hashes are kept.
record Export(
    Instant exportedAt,
    Known account,
    List<WaitingChange> waitingChanges,
    List<KnownPasskey> passkeys,
    List<KnownBrowser> rememberedBrowsers,
    List<KnownSession> sessions,
    List<Allowed> allowed,
    List<Key> resourceServerKeys,
    List<Happened> activity) {

  /// @param shownBy how it was shown that the website is theirs
  /// @param pin the `acct` of the record that ties the domain
  record Known(
      String me,
      Instant enrolledAt,
      List<String> shownBy,
      Optional<String> mail,
      Optional<String> mailOnPage,
      Optional<String> pin,
      Optional<Instant> pinMissingSince) {

    static Known of(Account account) {
      return new Known(
          account.me().toString(),
          account.enrolledAt(),
          account.controls().stream().map(Way::name).sorted().toList(),
          account.mail().map(MailAddress::text),
          account.pageMail().map(MailAddress::text),
          account.pin().map(Pin::account),
          account.pin().flatMap(Pin::absentSince));
    }
  }

  /// @param detail an address or a number, by the kind
  record WaitingChange(String kind, String detail, Instant askedAt, Instant dueAt) {

    static WaitingChange of(PendingChange pending) {
      var change = pending.change();
      return new WaitingChange(
          change.kind().name(), change.detail(), pending.askedAt(), pending.dueAt());
    }
  }

  record KnownPasskey(String name, Instant addedAt, Optional<Instant> usedAt, boolean isSynced) {

    static KnownPasskey of(Passkey passkey) {
      return new KnownPasskey(
          passkey.name().text(), passkey.createdAt(), passkey.usedAt(), passkey.isSynced());
    }
  }

  record KnownBrowser(
      String browser, String shownBy, Instant since, Instant usedAt, Instant endsAt) {

    static KnownBrowser of(RememberedBrowser known) {
      return new KnownBrowser(
          known.browser().text(),
          known.way().name(),
          known.rememberedAt(),
          known.usedAt(),
          known.endsAt());
    }
  }

  record KnownSession(String browser, Instant since) {

    static KnownSession of(AccountSession session) {
      return new KnownSession(session.browser().text(), session.startedAt());
    }
  }

  /// @param app its id, or this server's own for a token made by hand, which has a label
  /// @param told what of the profile the app was told
  record Allowed(
      String app,
      Optional<String> appName,
      Optional<String> label,
      List<String> scopes,
      List<String> resources,
      Profile told,
      Instant since,
      Optional<Instant> usedAt,
      Instant endsAt) {

    static Allowed of(Agreement agreement) {
      var grant = agreement.grant();
      return new Allowed(
          grant.client().toString(),
          grant.app().name(),
          agreement.label().map(Label::text),
          grant.scopes().list(),
          grant.resources().stream().map(Object::toString).toList(),
          grant.profile(),
          agreement.since(),
          agreement.lastUsed(),
          agreement.expiresAt());
    }
  }

  record Key(String server, Instant since) {

    static Key of(ResourceServer server) {
      return new Key(server.name().text(), server.created());
    }
  }

  record Happened(String kind, String detail, String browser, Instant at) {

    static Happened of(ActivityEntry entry) {
      return new Happened(
          entry.kind().name(), entry.detail().text(), entry.browser().text(), entry.at());
    }
  }
}
