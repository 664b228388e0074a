package gondulf.passkey;

import static gondulf.passkey.PasskeyRefusal.COPIED;
import static gondulf.passkey.PasskeyRefusal.ELSEWHERE;
import static gondulf.passkey.PasskeyRefusal.KNOWN;
import static gondulf.passkey.PasskeyRefusal.STALE;
import static gondulf.passkey.PasskeyRefusal.TOO_MANY;
import static gondulf.passkey.PasskeyRefusal.UNKNOWN;

import gondulf.passkey.Assertion.Recognized;
import gondulf.passkey.CreationOptions.User;
import gondulf.passkey.Registration.Registered;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of WebAuthn: somebody enrols a passkey, or shows one. Each begins with
/// options for the browser, and ends with the browser's answer, which counts once.
@Component
public class Ceremonies {

  private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Passkeys passkeys;
  private final PasskeyUsers users;
  private final SpentChallenges spent;
  private final Issuer issuer;
  private final InstantSource clock;

  Ceremonies(
      Passkeys passkeys,
      PasskeyUsers users,
      SpentChallenges spent,
      Issuer issuer,
      InstantSource clock) {
    this.passkeys = passkeys;
    this.users = users;
    this.spent = spent;
    this.issuer = issuer;
    this.clock = clock;
  }

  /// Whether this server can have passkeys at all: one whose URL has no name can't.
  public boolean isOffered() {
    return Party.isOffered(issuer);
  }

  /// What the browser needs to make a passkey for an account, as JSON.
  public String creationOptions(ProfileUrl me, Ceremony ceremony) {
    var challenge = Challenge.make(ceremony.keyToEnrol(me), clock.instant());
    var user = User.of(me, users.handleOf(me));
    return JSON.writeValueAsString(
        CreationOptions.of(issuer, user, challenge, passkeys.credentialsOf(me)));
  }

  /// Enrols the passkey that the browser made, as the account's.
  ///
  /// @param answer what the browser says, as JSON
  public Registration register(ProfileUrl me, Ceremony ceremony, String answer, PasskeyName name) {
    try {
      var passkey = enrolled(me, ceremony.keyToEnrol(me), Answer.of(answer), name);
      log.info("{} enrolled a passkey", me);
      return new Registered(passkey);
    } catch (RefusedPasskeyException e) {
      log.info("a new passkey for {} was refused: {}", me, e.reason());
      return new Registration.Refused(e.reason());
    }
  }

  /// What the browser needs to ask for a passkey, as JSON. It is the same for everybody.
  public String requestOptions(Ceremony ceremony) {
    var challenge = Challenge.make(ceremony.keyToIdentify(), clock.instant());
    return JSON.writeValueAsString(RequestOptions.of(issuer, challenge));
  }

  /// Says whose passkey was shown.
  ///
  /// @param answer what the browser says, as JSON
  public Assertion identify(Ceremony ceremony, String answer) {
    try {
      var recognized = recognized(ceremony.keyToIdentify(), Answer.of(answer));
      log.info("{} showed a passkey", recognized.me());
      return recognized;
    } catch (RefusedPasskeyException e) {
      log.info("a passkey was refused: {}", e.reason());
      return new Assertion.Refused(e.reason());
    }
  }

  private Passkey enrolled(ProfileUrl me, Secret key, Answer answer, PasskeyName name) {
    var challenge = spend(answer, key);
    var user = KnownCredential.none(me, users.handleOf(me));
    var credential = new RegistrationCheck(issuer, user).credential(answer, challenge);
    return passkeys.add(me, name, credential).orElseThrow(() -> refused(whyNotAdded(me)));
  }

  private PasskeyRefusal whyNotAdded(ProfileUrl me) {
    return passkeys.of(me).size() < Passkeys.MOST ? KNOWN : TOO_MANY;
  }

  private Recognized recognized(Secret key, Answer answer) {
    var challenge = spend(answer, key);
    var stored = passkeys.find(answer.id()).orElseThrow(() -> refused(UNKNOWN));
    var handle = users.find(stored.me()).orElseThrow(() -> refused(UNKNOWN));
    var check = new AssertionCheck(issuer, KnownCredential.of(stored, handle));
    try {
      return use(stored, check.signCount(answer, challenge));
    } catch (RefusedPasskeyException e) {
      if (e.reason() == COPIED) {
        log.warn(
            "passkey {} of {} counted backwards: there may be a copy of it",
            stored.passkey().id(),
            stored.me());
      }
      throw e;
    }
  }

  private Recognized use(StoredPasskey stored, long signCount) {
    return passkeys
        .use(stored.passkey().id(), signCount)
        .map(passkey -> new Recognized(stored.me(), passkey))
        .orElseThrow(() -> refused(isGone(stored) ? UNKNOWN : COPIED));
  }

  private boolean isGone(StoredPasskey stored) {
    return passkeys.find(stored.credential().id()).isEmpty();
  }

  /// Lets a challenge go by once, and that only for the ceremony it was made for and a page of
  /// ours.
  private Challenge spend(Answer answer, Secret key) {
    var challenge =
        answer
            .challenge()
            .filter(each -> each.isGood(key, clock.instant()))
            .filter(spent::spend)
            .orElseThrow(() -> refused(STALE));
    if (!answer.isFrom(issuer)) {
      throw refused(ELSEWHERE);
    }
    return challenge;
  }

  private static RefusedPasskeyException refused(PasskeyRefusal reason) {
    return new RefusedPasskeyException(reason);
  }
}
