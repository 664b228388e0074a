package gondulf.signin;

import gondulf.identity.Enrolment;
import gondulf.identity.Presence;
import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What somebody has to show in a sign-in, judged without asking anybody.
sealed interface Demand {

  /// The ways that lead on now.
  Set<Presence> open();

  /// Whether enough was shown.
  boolean isMet();

  /// Where a code goes.
  Optional<MailAddress> mail();

  /// Whether a record in DNS is to tie the domain to the account from now on, rather than to show
  /// something this once.
  boolean isForGood();

  /// What was shown, once it is enough, of that for which somebody gets an account.
  Enrolment enrolment(SignIn signIn);

  /// Somebody who shows for the first time, or anew, that a website is theirs.
  ///
  /// @param ways those that the operator and the website leave open
  /// @param shown what was shown of them
  /// @param isEnough whether that is what the operator asks for
  /// @param wantsDns whether nothing counts without DNS, because that says whose the domain is
  record Control(
      Set<Way> ways, Set<Way> shown, boolean isEnough, boolean wantsDns, Optional<MailAddress> mail)
      implements Demand {

    @Override
    public Set<Presence> open() {
      var open = EnumSet.noneOf(Presence.class);
      ways.stream().filter(way -> !shown.contains(way)).map(Presence::of).forEach(open::add);
      return open;
    }

    @Override
    public boolean isMet() {
      return isEnough && (!wantsDns || shown.contains(Way.DNS));
    }

    @Override
    public boolean isForGood() {
      return true;
    }

    @Override
    public Enrolment enrolment(SignIn signIn) {
      return Demand.enrolment(signIn, shown, mail);
    }
  }

  /// The owner of an account, who comes back.
  ///
  /// @param ways those that show that it is them, of which one is asked for
  /// @param lacking the proofs of control that the operator asks for and the account has not
  /// @param closed those of them that can't be shown; only a new enrolment helps then
  /// @param shown what was shown in this sign-in
  record Return(
      Set<Presence> ways,
      Set<Presence> lacking,
      Set<Presence> closed,
      Set<Presence> shown,
      Optional<MailAddress> mail)
      implements Demand {

    @Override
    public Set<Presence> open() {
      var open = EnumSet.noneOf(Presence.class);
      if (isKnown()) {
        open.addAll(lacking);
        open.removeAll(closed);
      } else {
        open.addAll(ways);
      }
      open.removeAll(shown);
      return open;
    }

    @Override
    public boolean isMet() {
      return isKnown() && closed.isEmpty() && shown.containsAll(lacking);
    }

    @Override
    public boolean isForGood() {
      return lacking.contains(Presence.DNS);
    }

    @Override
    public Enrolment enrolment(SignIn signIn) {
      var completed = EnumSet.noneOf(Way.class);
      for (var way : Way.values()) {
        if (lacking.contains(Presence.of(way))) {
          completed.add(way);
        }
      }
      return Demand.enrolment(signIn, completed, mail);
    }

    /// Whether it was shown that it is them. A browser that is remembered is not enough to add to
    /// an account what it lacks.
    boolean isKnown() {
      return shown.stream().anyMatch(ways::contains)
          || (lacking.isEmpty() && shown.contains(Presence.REMEMBERED));
    }
  }

  private static Enrolment enrolment(SignIn signIn, Set<Way> shown, Optional<MailAddress> mail) {
    return new Enrolment(
        signIn.claimant().orElseThrow().me(),
        shown,
        shown.contains(Way.MAIL) ? mail : Optional.empty(),
        shown.contains(Way.DNS) ? signIn.acct() : Optional.empty());
  }
}
