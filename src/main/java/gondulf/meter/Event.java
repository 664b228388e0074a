package gondulf.meter;

/// Something that happened and is counted.
///
/// Whatever tells two of a kind apart is an enum, so that no stranger can make this server count
/// ever more things: never a domain, an app or an address.
public sealed interface Event {

  /// A sign-in came a step further, or to its end.
  record SignIn(Way way, Step step) implements Event {

    /// How somebody shows who they are; any, where that is not the question.
    public enum Way {
      ANY,
      PASSKEY,
      MAIL,
      DNS,
      REMEMBERED
    }

    /// How far they got.
    public enum Step {
      BEGUN,
      PROVEN,
      FAILED,
      ALLOWED,
      DENIED
    }
  }

  /// What became of an authorization code.
  record Code(Fate fate) implements Event {

    /// What can become of one.
    public enum Fate {
      ISSUED,
      REDEEMED,
      EXPIRED,
      REPLAYED,
      REFUSED
    }
  }

  /// What an app got at the token endpoints.
  record Token(Answer answer) implements Event {

    /// What it can get. An app that gives a token back never hears whether it was one.
    public enum Answer {
      ISSUED,
      RENEWED,
      PROFILE_ONLY,
      REFUSED,
      POSTPONED,
      GIVEN_BACK
    }
  }

  /// What somebody heard who asked about a token.
  record Introspection(Verdict verdict) implements Event {

    /// What can be said of one.
    public enum Verdict {
      ACTIVE,
      INACTIVE,
      REFUSED
    }
  }

  /// Somebody asked more often than they may, or would have been told more often than they like.
  record Refusal(Limit limit) implements Event {

    /// Which limit they met.
    public enum Limit {
      REQUESTS,
      SIGN_INS_OF_ADDRESS,
      SIGN_INS_OF_ALL,
      MAILS,
      MAIL_CODES,
      LOOKS_AT_WEBSITES,
      LOOKS_AT_ONCE,
      NEW_ENROLMENTS,
      NOTICES
    }
  }
}
